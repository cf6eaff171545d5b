package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Word;
import org.fundstelle.index.Fields;
import org.fundstelle.query.Completion;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryParser;

/** Completes what was typed last, from the words and names that the index has. Not thread-safe. */
final class Completer {
  /** So many passages tell how a word is spelled. */
  private static final int PASSAGES = 3;

  /** Of a start that more words have, the first ones must do. */
  private static final int MOST_TERMS = 100_000;

  /** So many documents have more words than can be looked at for one letter. */
  private static final int LARGE = 50_000;

  /** So many words are weighed for each that is shown: others are only forms of these. */
  private static final int FORMS = 6;

  private static final int MOST_WORDS_IN_NAME = 5;

  /** The last words, up to a sign or quotation mark before them. */
  private static final Pattern LAST =
      Pattern.compile("(?:^|(?<=[\\s\"„“”»«(|+:-]))[\\p{L}\\p{N}][^\\s\"„“”»«()|:*]*$");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?:quelle|source|datum|date|von|seit|from|bis|to):[^\\s]*$", Pattern.CASE_INSENSITIVE);

  private static final Comparator<Candidate> MOST_FREQUENT =
      Comparator.comparingInt(Candidate::frequency).reversed().thenComparing(Candidate::text);

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final NameStarts names;
  private final Surface surface;
  private final IndexTerms terms;

  /**
   * What may be meant: the term of a word, or a name, and how many passages and titles may have it.
   */
  private record Candidate(String text, Optional<Evidence> name, int frequency) {}

  Completer(IndexSearcher searcher, NameStarts names) throws IOException {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.names = names;
    this.surface = new Surface(reader, PASSAGES);
    this.terms = new IndexTerms(searcher);
  }

  List<Completion> completions(String typed, int limit) throws IOException {
    List<Completion> found = new ArrayList<>();
    if (FIELD.matcher(typed).find()) {
      return found;
    }
    boolean wordEnded = typed.endsWith(" ");
    List<Integer> starts = starts(typed, wordEnded ? typed.length() - 1 : typed.length());
    int names = wordEnded ? starts.size() : starts.size() - 1;
    for (int i = 0; i < names; i++) {
      add(names(typed.substring(starts.get(i))), typed, starts.get(i), limit, found);
    }
    if (!starts.isEmpty() && !wordEnded) {
      String word = typed.substring(starts.getLast());
      add(
          Stream.concat(names(word), mostFrequent(GermanChain.fold(word), FORMS * limit)),
          typed,
          starts.getLast(),
          limit,
          found);
    }
    return found;
  }

  private void add(
      Stream<Candidate> candidates, String typed, int start, int limit, List<Completion> found)
      throws IOException {
    Set<String> lemmas = new HashSet<>();
    for (Candidate candidate : candidates.sorted(MOST_FREQUENT).toList()) {
      if (found.size() == limit) {
        return;
      }
      text(candidate, lemmas)
          .map(text -> new Completion(start, text))
          .filter(one -> found.stream().noneMatch(other -> isSame(typed, one, other)))
          .ifPresent(found::add);
    }
  }

  /** Whether two completions make one query of what was typed. */
  private static boolean isSame(String typed, Completion one, Completion other) {
    return GermanChain.fold(typed.substring(0, one.start()) + one.text())
        .equals(GermanChain.fold(typed.substring(0, other.start()) + other.text()));
  }

  private Optional<String> text(Candidate candidate, Set<String> lemmas) throws IOException {
    if (candidate.name.isEmpty()) {
      return spelling(candidate.text, lemmas);
    }
    return occurs(candidate.name.get()) ? Optional.of(candidate.text) : Optional.empty();
  }

  /** Where the last words up to a place begin, the first of them first. */
  private static List<Integer> starts(String typed, int last) {
    List<Integer> starts = new ArrayList<>();
    Matcher word = LAST.matcher(typed);
    int end = last;
    while (starts.size() < MOST_WORDS_IN_NAME && word.region(0, end).find()) {
      starts.addFirst(word.start());
      end = word.start() - 1;
      if (end < 0 || typed.charAt(end) != ' ') {
        break;
      }
    }
    return starts;
  }

  private Stream<Candidate> names(String start) throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (NameStarts.Name name : names.startingWith(start)) {
      int frequency = frequency(name.evidence());
      if (frequency > 0) {
        found.add(new Candidate(name.spelling(), Optional.of(name.evidence()), frequency));
      }
    }
    return found.stream();
  }

  /** As many as have the rarest of its words. */
  private int frequency(Evidence.Sequence name) throws IOException {
    int least = Integer.MAX_VALUE;
    for (Evidence.Terms word : name.words()) {
      int any = 0;
      for (String term : word.anyOf()) {
        any += terms.docFreq(term);
      }
      least = Math.min(least, any);
    }
    return least;
  }

  private boolean occurs(Evidence name) throws IOException {
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Optional<Places> places = Places.of(name, List.of(), new SegmentTerms(segment, terms));
      Bits live = segment.reader().getLiveDocs();
      while (places.isPresent() && places.get().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(places.get().docID())) {
          return true;
        }
      }
    }
    return false;
  }

  private Stream<Candidate> mostFrequent(String start, int most) throws IOException {
    PriorityQueue<Candidate> best = new PriorityQueue<>(MOST_FREQUENT.reversed());
    BytesRef prefix = new BytesRef(start);
    TermsEnum each = terms(start);
    boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int seen = 0; more && seen < MOST_TERMS; seen++) {
      if (!StringHelper.startsWith(each.term(), prefix)) {
        break;
      }
      int frequency = each.docFreq();
      if (best.size() < most || frequency > best.element().frequency) {
        best.add(new Candidate(each.term().utf8ToString(), Optional.empty(), frequency));
        if (best.size() > most) {
          best.remove();
        }
      }
      more = each.next() != null;
    }
    List<Candidate> counted = new ArrayList<>();
    for (Candidate candidate : best) {
      int frequency = terms.docFreq(candidate.text);
      counted.add(new Candidate(candidate.text, Optional.empty(), frequency));
    }
    return counted.stream();
  }

  /** One letter begins too many words: the largest segment has all that are frequent. */
  private TermsEnum terms(String start) throws IOException {
    Terms terms =
        start.length() > 1 || reader.maxDoc() < LARGE
            ? MultiTerms.getTerms(reader, Fields.TEXT)
            : reader.leaves().stream()
                .map(LeafReaderContext::reader)
                .max(Comparator.comparingInt(LeafReader::maxDoc))
                .orElseThrow()
                .terms(Fields.TEXT);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** How a word is spelled, unless it is a form of one that was met before. */
  private Optional<String> spelling(String form, Set<String> met) throws IOException {
    if (form.length() == 1 || GermanChain.words(form).stream().allMatch(Word::function)) {
      return Optional.empty();
    }
    Optional<String> spelling = surface.of(Layer.EXACT, form).filter(Completer::isAsked);
    if (spelling.isEmpty()) {
      return spelling;
    }
    List<Word> words = GermanChain.words(spelling.get());
    if (words.size() != 1 || words.getFirst().function()) {
      return Optional.empty();
    }
    List<String> lemmas = words.getFirst().lemmas();
    boolean isNew = lemmas.stream().noneMatch(met::contains);
    met.addAll(lemmas);
    return isNew ? spelling : Optional.empty();
  }

  /** Whether a word is one to the query parser, too: UND, for instance, is not. */
  private static boolean isAsked(String word) {
    ParsedQuery parsed = QueryParser.parse(word);
    return parsed.warnings().isEmpty()
        && parsed.root().clauses().size() == 1
        && parsed.root().clauses().getFirst().node() instanceof QueryNode.Word;
  }
}
