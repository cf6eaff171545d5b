package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.search.DocIdSetIterator;
import org.fundstelle.search.Spans.Span;

/**
 * Where names stand that are longer than others: Guinea is not meant in Guinea-Bissau. Remembers
 * what it found, for many ask. Not thread-safe.
 */
final class LongerNames {
  private final List<Places> names;

  /** By document, as far as the names were followed. */
  private final TreeMap<Integer, List<Span>> found = new TreeMap<>();

  /** The first document that may have one of them, of those that nobody has asked for yet. */
  private int next;

  private LongerNames(List<Places> names) {
    this.names = names;
  }

  static LongerNames of(List<Evidence> any, SegmentTerms terms) throws IOException {
    List<Places> names = new ArrayList<>();
    for (Evidence name : any) {
      Places.of(name, List.of(), terms).ifPresent(names::add);
    }
    return new LongerNames(names);
  }

  /** Whether the segment has none of them. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Where they stand in a document. */
  List<Span> in(int document) throws IOException {
    if (document >= next) {
      next = DocIdSetIterator.NO_MORE_DOCS;
      for (Places name : names) {
        next = Math.min(next, follow(name, document));
      }
    }
    return found.isEmpty() ? List.of() : found.getOrDefault(document, List.of());
  }

  /** Goes on to the first document of a name behind a given one. */
  private int follow(Places name, int document) throws IOException {
    int at = name.docID() < 0 ? name.nextDoc() : name.docID();
    while (at <= document && at != DocIdSetIterator.NO_MORE_DOCS) {
      found.computeIfAbsent(at, d -> new ArrayList<>(1)).addAll(name.spans());
      at = name.nextDoc();
    }
    return at;
  }

  /** Forgets what lies before a document: nobody asks for it any more. */
  void forget(int before) {
    found.headMap(before).clear();
  }
}
