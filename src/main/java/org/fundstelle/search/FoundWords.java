package org.fundstelle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Evidence.Terms;

/** Where one text has the words that are looked for. Not thread-safe: one for each text. */
final class FoundWords {
  private static final Analyzer CHAIN = GermanChain.analyzer();

  private final String text;

  /** In the order of the text. */
  private final List<Word> all = new ArrayList<>();

  /** The same by index term. */
  private final Map<String, List<Word>> words = new HashMap<>();

  /** A range of the text, in UTF-16 code units. */
  record Range(int start, int end) {}

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

  /** Whether it has a term that is wanted. */
  boolean has(String term) {
    return words.containsKey(term);
  }

  /** Where evidence stands: from its first word to its last. */
  List<Range> ranges(Evidence evidence) {
    return switch (evidence) {
      case Terms any -> ranges(any(any));
      case Evidence.Prefix prefix ->
          ranges(all.stream().filter(word -> word.term.startsWith(prefix.start())).toList());
      case Evidence.Sequence sequence -> runs(sequence).stream().map(FoundWords::whole).toList();
      case Evidence.Near near -> runs(near).stream().map(FoundWords::whole).toList();
    };
  }

  /** Where the words stand that are close together. */
  List<Range> words(Evidence.Near near) {
    return runs(near).stream().flatMap(run -> run.stream().map(Word::range)).toList();
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

  private List<Word> any(Terms any) {
    List<Word> found = new ArrayList<>(0);
    for (String term : any.anyOf()) {
      found.addAll(words.getOrDefault(term, List.of()));
    }
    return found;
  }

  /** Where all words of some evidence stand as it asks, each time with the words. */
  private List<List<Word>> runs(Evidence evidence) {
    List<Map<Integer, Word>> each = new ArrayList<>();
    List<int[]> positions = new ArrayList<>();
    for (Terms word : evidence.words()) {
      List<Word> found = any(word);
      if (found.isEmpty()) {
        return List.of();
      }
      Map<Integer, Word> byPosition = new HashMap<>();
      found.forEach(w -> byPosition.putIfAbsent(w.position, w));
      each.add(byPosition);
      positions.add(byPosition.keySet().stream().mapToInt(p -> p).sorted().toArray());
    }
    List<List<Word>> runs = new ArrayList<>();
    for (Spans.Span span : evidence.spans(positions)) {
      List<Word> run = new ArrayList<>();
      for (int i = 0; i < each.size(); i++) {
        run.add(Objects.requireNonNull(each.get(i).get(span.position(i))));
      }
      runs.add(run);
    }
    return runs;
  }

  private static Range whole(List<Word> run) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Word word : run) {
      start = Math.min(start, word.range.start);
      end = Math.max(end, word.range.end);
    }
    return new Range(start, end);
  }
}
