package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * A word of a plan in one segment: how often passages have it in some form in their text, and
 * articles in their title, window by window. Not thread-safe.
 */
final class WordScan {
  private final boolean titleOnly;
  private final List<Weighted> forms = new ArrayList<>();
  private final Counts literal = new Counts();
  private final Counts names = new Counts();
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private FixedBitSet titles = new FixedBitSet(0);
  private FixedBitSet places = new FixedBitSet(0);

  /** An alternative's occurrences and how much one of them counts. */
  private record Weighted(Occurrences occurrences, boolean literal, float weight) {}

  WordScan(Leaf leaf, boolean titleOnly, Ranking ranking, SegmentTerms terms) throws IOException {
    this.titleOnly = titleOnly;
    for (Alternative alternative : leaf.alternatives()) {
      float weight = ranking.weight(leaf, alternative);
      for (Occurrences occurrences : occurrences(alternative, terms)) {
        forms.add(new Weighted(occurrences, alternative.literal(), weight));
      }
    }
  }

  private static List<Occurrences> occurrences(Alternative alternative, SegmentTerms terms)
      throws IOException {
    List<Occurrences> found = new ArrayList<>();
    switch (alternative.evidence()) {
      case Evidence.Terms any -> {
        for (String term : any.anyOf()) {
          Occurrences.of(term, alternative.outside(), terms).ifPresent(found::add);
        }
      }
      case Evidence.Prefix prefix -> {
        Term start = new Term(Fields.TEXT, prefix.start());
        Query query = new PrefixQuery(start, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
        found.add(Occurrences.of(terms.documents(query)));
      }
      default ->
          Places.of(alternative.evidence(), alternative.outside(), terms)
              .map(Occurrences::of)
              .ifPresent(found::add);
    }
    return found;
  }

  /** The first document from a given one on that has the word; no more if there is none. */
  int next(int document) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (Weighted form : forms) {
      next = Math.min(next, form.occurrences.advance(document));
    }
    return next;
  }

  /**
   * Counts it in a window.
   *
   * @param articles the places of articles, which are those of their titles
   */
  void count(Window window, FixedBitSet articles) throws IOException {
    literal.start(window);
    names.start(window);
    for (Weighted form : forms) {
      if (form.occurrences.advance(window.from()) < window.end()) {
        count(form, window, articles);
      }
    }
    places = window.empty(places);
    places.or(literal.places());
    places.or(names.places());
    titles = window.empty(titles);
    titles.or(places);
    titles.and(articles);
  }

  private void count(Weighted form, Window window, FixedBitSet articles) throws IOException {
    Counts counts = form.literal ? literal : names;
    counts.open(window);
    form.occurrences.next(window.end(), batch);
    while (batch.size > 0) {
      if (titleOnly) {
        keep(articles, window);
      }
      if (form.literal) {
        counts.add(batch, window, form.weight);
      } else {
        counts.atLeast(batch, window, form.weight);
      }
      form.occurrences.next(window.end(), batch);
    }
  }

  /** Takes from the batch what is none of some places. */
  private void keep(FixedBitSet some, Window window) {
    int kept = 0;
    for (int i = 0; i < batch.size; i++) {
      if (some.get(batch.docs[i] - window.from())) {
        batch.docs[kept] = batch.docs[i];
        batch.features[kept++] = batch.features[i];
      }
    }
    batch.size = kept;
  }

  /** How often places have the word itself, each form at its weight. */
  Counts literal() {
    return literal;
  }

  /** The weight of the best other name that places have. */
  Counts names() {
    return names;
  }

  /** The passages whose text has the word, and the articles whose title has it. */
  FixedBitSet places() {
    return places;
  }

  /** Adds the passages that have the word in text or title. */
  void addTo(FixedBitSet passages, Window window) {
    passages.or(places);
    window.addPassages(titles, passages);
  }
}
