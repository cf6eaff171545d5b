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
  private final List<Weighted> forms = new ArrayList<>();
  private final Counts literal = new Counts();
  private final Counts names = new Counts();
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private FixedBitSet titles = new FixedBitSet(0);
  private FixedBitSet places = new FixedBitSet(0);

  /** An alternative's occurrences and how much one of them counts. */
  private record Weighted(
      Occurrences occurrences, boolean literal, boolean inTitle, float weight) {}

  WordScan(Leaf leaf, boolean titleOnly, Ranking ranking, SegmentTerms terms) throws IOException {
    for (Alternative alternative : leaf.alternatives()) {
      float weight = ranking.weight(leaf, alternative);
      if (!titleOnly) {
        add(alternative, weight, Fields.TEXT, terms);
      }
      add(alternative, weight, Fields.TITLE, terms);
    }
  }

  private void add(Alternative alternative, float weight, String field, SegmentTerms terms)
      throws IOException {
    boolean inTitle = field.equals(Fields.TITLE);
    for (Occurrences occurrences : occurrences(alternative, field, terms)) {
      forms.add(new Weighted(occurrences, alternative.literal(), inTitle, weight));
    }
  }

  private static List<Occurrences> occurrences(
      Alternative alternative, String field, SegmentTerms terms) throws IOException {
    List<Occurrences> found = new ArrayList<>();
    switch (alternative.evidence()) {
      case Evidence.Terms any -> {
        for (String term : any.anyOf()) {
          Occurrences.of(field, term, alternative.outside(), terms).ifPresent(found::add);
        }
      }
      case Evidence.Prefix prefix -> {
        Term start = new Term(field, prefix.start());
        Query query = new PrefixQuery(start, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
        found.add(Occurrences.of(terms.documents(query)));
      }
      default ->
          Places.of(alternative.evidence(), alternative.outside(), field, terms)
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

  void count(Window window) throws IOException {
    titles = window.empty(titles);
    literal.start(window);
    names.start(window);
    for (Weighted form : forms) {
      if (form.occurrences.advance(window.from()) < window.end()) {
        count(form, form.literal ? literal : names, window);
      }
    }
    places = window.empty(places);
    places.or(literal.places());
    places.or(names.places());
  }

  private void count(Weighted form, Counts counts, Window window) throws IOException {
    counts.open(window);
    form.occurrences.next(window.end(), batch);
    while (batch.size > 0) {
      if (form.literal) {
        counts.add(batch, window, form.weight);
      } else {
        counts.atLeast(batch, window, form.weight);
      }
      for (int i = 0; form.inTitle && i < batch.size; i++) {
        titles.set(batch.docs[i] - window.from());
      }
      form.occurrences.next(window.end(), batch);
    }
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
