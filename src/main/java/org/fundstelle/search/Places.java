package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where words side by side, or one word, stand in the documents of a segment, but not where they
 * stand inside longer names. Documents must be asked for in order. Not thread-safe.
 */
final class Places extends DocIdSetIterator {
  private final List<Positions> words;
  private final List<Places> outside;
  private int document = -1;
  private int[] starts = new int[0];

  private Places(List<Positions> words, List<Places> outside) {
    this.words = words;
    this.outside = outside;
  }

  /** None if the segment lacks one of the words. */
  static Optional<Places> of(
      List<Evidence.Terms> words,
      List<Evidence> outside,
      String field,
      LeafReaderContext segment,
      IndexTerms terms)
      throws IOException {
    List<Positions> found = new ArrayList<>();
    for (Evidence.Terms word : words) {
      Positions positions = Positions.of(word.anyOf(), field, segment, terms);
      if (positions.isEmpty()) {
        return Optional.empty();
      }
      found.add(positions);
    }
    List<Places> longer = new ArrayList<>();
    for (Evidence name : outside) {
      of(name.sideBySide(), List.of(), field, segment, terms).ifPresent(longer::add);
    }
    return Optional.of(new Places(found, longer));
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
      starts = find();
      if (starts.length > 0) {
        break;
      }
      document = withAllWords(document + 1);
    }
    return document;
  }

  /** How often they stand in the document at hand. */
  int count() {
    return starts.length;
  }

  private int withAllWords(int target) throws IOException {
    int candidate = target;
    for (int i = 0; i < words.size() && candidate != NO_MORE_DOCS; ) {
      int next = words.get(i).advance(candidate);
      i = next == candidate ? i + 1 : 0;
      candidate = next;
    }
    return candidate;
  }

  private int[] find() throws IOException {
    int[] found = words.getFirst().in(document);
    for (int i = 1; i < words.size() && found.length > 0; i++) {
      int[] next = words.get(i).in(document);
      int behind = i;
      found = Arrays.stream(found).distinct().filter(p -> contains(next, p + behind)).toArray();
    }
    for (Places name : outside) {
      if (found.length > 0 && name.isIn(document)) {
        found = Arrays.stream(found).filter(p -> !name.covers(p, words.size())).toArray();
      }
    }
    return found;
  }

  private boolean isIn(int wanted) throws IOException {
    return (document < wanted ? advance(wanted) : document) == wanted;
  }

  /** Whether a run of words lies inside an occurrence in the document at hand. */
  private boolean covers(int start, int length) {
    for (int mine : starts) {
      if (mine <= start && start + length <= mine + words.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] sorted, int position) {
    return Arrays.binarySearch(sorted, position) >= 0;
  }

  @Override
  public long cost() {
    return words.stream().mapToLong(Positions::cost).min().orElse(0);
  }
}
