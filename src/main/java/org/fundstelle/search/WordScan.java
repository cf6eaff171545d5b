package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * A word of a plan in one segment: how often passages have it in some form in their text, and
 * articles in their title, window by window. Not thread-safe.
 */
final class WordScan {
  private final InField text;
  private final InField title;

  WordScan(
      Leaf leaf, boolean titleOnly, Ranking ranking, LeafReaderContext segment, IndexTerms terms)
      throws IOException {
    text = new InField();
    title = new InField();
    for (Alternative alternative : leaf.alternatives()) {
      float weight = ranking.weight(leaf, alternative);
      if (!titleOnly) {
        text.add(alternative, weight, Fields.TEXT, segment, terms);
      }
      title.add(alternative, weight, Fields.TITLE, segment, terms);
    }
  }

  InField text() {
    return text;
  }

  InField title() {
    return title;
  }

  /** The first document from a given one on that has the word; no more if there is none. */
  int next(int document) throws IOException {
    return Math.min(text.next(document), title.next(document));
  }

  void count(Window window) throws IOException {
    text.count(window);
    title.count(window);
  }

  /** Adds the passages that have the word in text or title. */
  void addTo(FixedBitSet passages, Window window) throws IOException {
    text.addTo(passages);
    window.addPassages(title.literal.places(), passages);
    window.addPassages(title.names.places(), passages);
  }

  /** An alternative's occurrences and how much one of them counts. */
  private record Weighted(Occurrences occurrences, float weight) {}

  /** The word in one field. */
  static final class InField {
    private final List<Weighted> literals = new ArrayList<>();
    private final List<Weighted> others = new ArrayList<>();
    private final Counts literal = new Counts();
    private final Counts names = new Counts();

    private void add(
        Alternative alternative,
        float weight,
        String field,
        LeafReaderContext segment,
        IndexTerms terms)
        throws IOException {
      for (Occurrences occurrences : occurrences(alternative, field, segment, terms)) {
        (alternative.literal() ? literals : others).add(new Weighted(occurrences, weight));
      }
    }

    private static List<Occurrences> occurrences(
        Alternative alternative, String field, LeafReaderContext segment, IndexTerms terms)
        throws IOException {
      List<Occurrences> found = new ArrayList<>();
      if (alternative.evidence() instanceof Evidence.Terms(List<String> anyOf)
          && alternative.outside().isEmpty()) {
        for (String term : anyOf) {
          Occurrences.of(new Term(field, term), segment, terms).ifPresent(found::add);
        }
      } else {
        Occurrences.of(EvidenceQueries.query(field, alternative), segment, terms)
            .ifPresent(found::add);
      }
      return found;
    }

    private int next(int document) throws IOException {
      int next = DocIdSetIterator.NO_MORE_DOCS;
      for (Weighted each : literals) {
        next = Math.min(next, each.occurrences.advance(document));
      }
      for (Weighted each : others) {
        next = Math.min(next, each.occurrences.advance(document));
      }
      return next;
    }

    private void count(Window window) throws IOException {
      literal.start(window);
      for (Weighted each : literals) {
        if (each.occurrences.isIn(window)) {
          literal.open(window);
        }
        each.occurrences.forEach(window, (place, count) -> literal.add(place, count * each.weight));
      }
      names.start(window);
      for (Weighted each : others) {
        if (each.occurrences.isIn(window)) {
          names.open(window);
        }
        each.occurrences.forEach(window, (place, count) -> names.atLeast(place, each.weight));
      }
    }

    /** Adds the places that have the word. */
    void addTo(FixedBitSet places) {
      places.or(literal.places());
      places.or(names.places());
    }

    /** How often a place has the word; of other names only the best counts, and once. */
    double at(int place) {
      return Math.max(literal.at(place), names.at(place));
    }

    /** How often a range of places has the word. */
    double in(int from, int end) {
      return Math.max(literal.sum(from, end), names.most(from, end));
    }
  }
}
