package org.fundstelle.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
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
  private EvidenceQueries() {}

  /** An alternative, in passages that have it elsewhere than inside a longer name. */
  static Query query(String field, Plan.Alternative alternative) {
    Query found = query(field, alternative.evidence());
    List<Evidence> outside = alternative.outside();
    if (outside.isEmpty()) {
      return found;
    }
    BooleanQuery.Builder longer = new BooleanQuery.Builder();
    outside.forEach(name -> longer.add(query(field, name), BooleanClause.Occur.SHOULD));
    IntervalsSource names =
        Intervals.or(
            outside.stream().map(EvidenceQueries::anywhere).toArray(IntervalsSource[]::new));
    Query elsewhere =
        new IntervalQuery(field, Intervals.notContainedBy(anywhere(alternative.evidence()), names));
    // Few passages have a longer name at all: only these are looked at closely.
    Query insideOnly =
        new BooleanQuery.Builder()
            .add(longer.build(), BooleanClause.Occur.FILTER)
            .add(elsewhere, BooleanClause.Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder()
        .add(found, BooleanClause.Occur.MUST)
        .add(insideOnly, BooleanClause.Occur.MUST_NOT)
        .build();
  }

  static Query query(String field, Evidence evidence) {
    return switch (evidence) {
      case Terms terms -> terms(field, terms);
      case Evidence.Sequence sequence -> sequence(field, sequence);
      case Evidence.Near near -> new IntervalQuery(field, near(near));
      case Evidence.Prefix prefix ->
          new PrefixQuery(
              new Term(field, prefix.start()), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
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

  private static IntervalsSource anywhere(Evidence evidence) {
    return switch (evidence) {
      case Terms terms -> anyOf(terms);
      case Evidence.Sequence sequence ->
          Intervals.phrase(
              sequence.words().stream()
                  .map(EvidenceQueries::anyOf)
                  .toArray(IntervalsSource[]::new));
      case Evidence.Near near -> near(near);
      case Evidence.Prefix prefix -> Intervals.prefix(new BytesRef(prefix.start()));
    };
  }

  /**
   * Two words must stand at positions of their own: the parts of one compound, in whatever order,
   * are not near each other. Of more words, some may be parts of one.
   */
  private static IntervalsSource near(Evidence.Near near) {
    IntervalsSource[] words =
        near.words().stream().map(EvidenceQueries::anyOf).toArray(IntervalsSource[]::new);
    return Intervals.maxgaps(
        near.gaps(),
        words.length == 2
            ? Intervals.unorderedNoOverlaps(words[0], words[1])
            : Intervals.unordered(words));
  }

  /** Left as it is: Lucene would make a phrase of each combination of such alternatives. */
  private static IntervalsSource anyOf(Terms terms) {
    return Intervals.or(
        false,
        terms.anyOf().stream()
            .map(t -> Intervals.term(new BytesRef(t)))
            .toArray(IntervalsSource[]::new));
  }
}
