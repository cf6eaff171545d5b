package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where words side by side or close together, or one word, stand in the documents of a segment, but
 * not where they stand inside longer names. Documents must be asked for in order. Not thread-safe.
 */
final class Places extends DocIdSetIterator {
  private final Evidence evidence;
  private final List<Positions> words;

  /** The same: the rare ones say which documents are worth a look at the others. */
  private final List<Positions> rarestFirst;

  private final LongerNames outside;
  private int document = -1;
  private List<Spans.Span> spans = List.of();

  private Places(Evidence evidence, List<Positions> words, LongerNames outside) {
    this.evidence = evidence;
    this.words = words;
    this.rarestFirst = words.stream().sorted(Comparator.comparingLong(Positions::cost)).toList();
    this.outside = outside;
  }

  /** None if the segment lacks one of the words. */
  static Optional<Places> of(Evidence evidence, List<Evidence> outside, SegmentTerms terms)
      throws IOException {
    List<Positions> found = new ArrayList<>();
    for (Evidence.Terms word : evidence.words()) {
      Positions positions = Positions.of(word.anyOf(), terms);
      if (positions.isEmpty()) {
        return Optional.empty();
      }
      found.add(positions);
    }
    return Optional.of(new Places(evidence, found, terms.longer(outside)));
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    document = withAllWords(target);
    while (document != NO_MORE_DOCS) {
      spans = find();
      if (!spans.isEmpty()) {
        break;
      }
      document = withAllWords(document + 1);
    }
    return document;
  }

  /**
   * How often they stand in the document at hand. Words close together count less the farther they
   * are apart, and all of them together less than 1 (as in Lucene's IntervalQuery).
   */
  float count() {
    if (!(evidence instanceof Evidence.Near)) {
      return spans.size();
    }
    float sum = 0;
    for (Spans.Span span : spans) {
      sum += 1f / (1 + span.gaps());
    }
    return sum / (sum + 1);
  }

  /** Of words close together, those that are inside no longer name are enough. */
  private boolean isInside(Spans.Span span, List<Spans.Span> longer) {
    return evidence instanceof Evidence.Near
        ? span.isInsideWordByWord(longer)
        : span.isInside(longer);
  }

  /** Where they stand in the document at hand. */
  List<Spans.Span> spans() {
    return spans;
  }

  private int withAllWords(int target) throws IOException {
    int candidate = target;
    for (int i = 0; i < rarestFirst.size() && candidate != NO_MORE_DOCS; ) {
      int next = rarestFirst.get(i).advance(candidate);
      i = next == candidate ? i + 1 : 0;
      candidate = next;
    }
    return candidate;
  }

  private List<Spans.Span> find() throws IOException {
    List<int[]> positions = new ArrayList<>(words.size());
    for (Positions word : words) {
      positions.add(word.in(document));
    }
    List<Spans.Span> found = evidence.spans(positions);
    List<Spans.Span> longer = found.isEmpty() ? List.of() : outside.in(document);
    return longer.isEmpty()
        ? found
        : found.stream().filter(span -> !isInside(span, longer)).toList();
  }

  @Override
  public long cost() {
    return rarestFirst.getFirst().cost();
  }
}
