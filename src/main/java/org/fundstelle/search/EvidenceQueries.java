package org.fundstelle.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.search.Evidence.Terms;

/** Evidence as Lucene queries on a field. */
final class EvidenceQueries {
  /** So many of the words that start with a prefix are ranked. */
  private static final int RANKED_WORDS = 64;

  private EvidenceQueries() {}

  static Query query(String field, Evidence evidence) {
    return switch (evidence) {
      case Terms terms -> terms(field, terms);
      case Evidence.Sequence sequence -> sequence(field, sequence);
      case Evidence.Near near -> new IntervalQuery(field, near(near));
      case Evidence.Prefix prefix ->
          new PrefixQuery(
              new Term(field, prefix.start()),
              new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(RANKED_WORDS));
    };
  }

  private static Query terms(String field, Terms terms) {
    if (terms.anyOf().size() == 1) {
      return new TermQuery(new Term(field, terms.anyOf().getFirst()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    terms.anyOf().forEach(t -> any.addTerm(new Term(field, t)));
    return any.build();
  }

  private static Query sequence(String field, Evidence.Sequence sequence) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Terms word : sequence.words()) {
      phrase.add(word.anyOf().stream().map(t -> new Term(field, t)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  /** Two parts of one compound stand at one position; they are not near each other. */
  private static IntervalsSource near(Evidence.Near near) {
    List<IntervalsSource> words = near.words().stream().map(EvidenceQueries::anyOf).toList();
    return Intervals.maxgaps(
        near.gaps(), words.stream().reduce(Intervals::unorderedNoOverlaps).orElseThrow());
  }

  private static IntervalsSource anyOf(Terms terms) {
    return Intervals.or(
        terms.anyOf().stream()
            .map(t -> Intervals.term(new BytesRef(t)))
            .toArray(IntervalsSource[]::new));
  }
}
