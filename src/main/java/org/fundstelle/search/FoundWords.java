package org.fundstelle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Evidence.Terms;
import org.jspecify.annotations.Nullable;

/** Where one text has the words that are looked for. Not thread-safe: one for each text. */
final class FoundWords {
  private static final Analyzer CHAIN = GermanChain.analyzer();

  private final String text;

  /** In the order of the text. */
  private final List<Word> all = new ArrayList<>();

  /** The same by index term. */
  private final Map<String, List<Word>> words = new HashMap<>();

  /** Finds words close together; made when it is needed. */
  private Optional<IndexSearcher> searcher = Optional.empty();

  /** A range of the text, in UTF-16 code units. */
  record Range(int start, int end) {}

  /** A term at its place; or the last word of several side by side, which stand there. */
  private record Word(String term, int position, Range range) {}

  FoundWords(String text, WantedWords wanted) {
    this.text = text;
    try (TokenStream tokens = CHAIN.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        if (wanted.contains(term.buffer(), term.length())) {
          Range range = new Range(offset.startOffset(), offset.endOffset());
          Word word = new Word(term.toString(), position, range);
          all.add(word);
          words.computeIfAbsent(word.term, t -> new ArrayList<>(2)).add(word);
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory failed", e);
    }
  }

  String text() {
    return text;
  }

  /** Whether it has none of the words. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Where evidence stands: from its first word to its last. */
  List<Range> ranges(Evidence evidence) {
    return switch (evidence) {
      case Terms any -> ranges(any(any));
      case Evidence.Sequence sequence -> ranges(sequence);
      case Evidence.Near near -> near(near, false);
      case Evidence.Prefix prefix ->
          all.stream()
              .filter(word -> word.term.startsWith(prefix.start()))
              .map(Word::range)
              .toList();
    };
  }

  private static List<Range> ranges(List<Word> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Range> ranges = new ArrayList<>(words.size());
    for (Word word : words) {
      ranges.add(word.range);
    }
    return ranges;
  }

  /** Where the words stand that are close together. */
  List<Range> words(Evidence.Near near) {
    return near(near, true);
  }

  private List<Word> any(Terms any) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Word> found = new ArrayList<>(2);
    for (String term : any.anyOf()) {
      found.addAll(words.getOrDefault(term, List.of()));
    }
    return found;
  }

  private List<Range> ranges(Evidence.Sequence sequence) {
    List<Word> runs = any(sequence.words().getFirst());
    for (Terms next : sequence.words().subList(1, sequence.words().size())) {
      if (runs.isEmpty()) {
        return List.of();
      }
      Map<Integer, Range> byPosition = new HashMap<>();
      any(next).forEach(word -> byPosition.putIfAbsent(word.position, word.range));
      List<Word> longer = new ArrayList<>();
      for (Word run : runs) {
        Range follows = byPosition.get(run.position + 1);
        if (follows != null) {
          Range both = new Range(run.range.start, follows.end);
          longer.add(new Word(run.term, run.position + 1, both));
        }
      }
      runs = longer;
    }
    return ranges(runs);
  }

  private List<Range> near(Evidence.Near near, boolean eachWord) {
    if (!mayStandClose(near)) {
      return List.of();
    }
    List<Range> ranges = new ArrayList<>();
    try {
      MatchesIterator found = matches(EvidenceQueries.query(Fields.TEXT, near));
      while (found != null && found.next()) {
        MatchesIterator each = eachWord ? found.getSubMatches() : null;
        if (each == null) {
          ranges.add(new Range(found.startOffset(), found.endOffset()));
        } else {
          while (each.next()) {
            ranges.add(new Range(each.startOffset(), each.endOffset()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
    return ranges;
  }

  /** Whether each word stands near enough to the first one: few texts need a closer look. */
  private boolean mayStandClose(Evidence.Near near) {
    int farthest = near.gaps() + near.words().size();
    List<Word> first = any(near.words().getFirst());
    for (Terms other : near.words()) {
      List<Word> others = any(other);
      if (others.stream().noneMatch(word -> isWithin(farthest, word, first))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithin(int farthest, Word word, List<Word> others) {
    for (Word other : others) {
      if (Math.abs(other.position - word.position) <= farthest) {
        return true;
      }
    }
    return false;
  }

  private @Nullable MatchesIterator matches(Query query) throws IOException {
    IndexSearcher inMemory = searcher();
    Matches matches =
        inMemory
            .createWeight(inMemory.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(inMemory.getLeafContexts().getFirst(), 0);
    return matches == null ? null : matches.getMatches(Fields.TEXT);
  }

  /** Searches the text as an index of its own. */
  IndexSearcher searcher() {
    IndexSearcher inMemory = searcher.orElseGet(this::index);
    searcher = Optional.of(inMemory);
    return inMemory;
  }

  private IndexSearcher index() {
    MemoryIndex memory = new MemoryIndex(true);
    memory.addField(Fields.TEXT, new Replay(all));
    memory.freeze();
    IndexSearcher inMemory = memory.createSearcher();
    inMemory.setQueryCache(null);
    return inMemory;
  }

  /** Words once more, without the text between them. */
  private static final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Word> words;
    private int position = -1;

    Replay(List<Word> words) {
      this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!words.hasNext()) {
        return false;
      }
      clearAttributes();
      Word word = words.next();
      term.append(word.term);
      offset.setOffset(word.range.start, word.range.end);
      step.setPositionIncrement(word.position - position);
      position = word.position;
      return true;
    }
  }
}
