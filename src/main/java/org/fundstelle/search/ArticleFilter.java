package org.fundstelle.search;

import java.util.Collection;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Fields;
import org.fundstelle.query.DateRange;

/** What is asked of articles, whatever they say, as Lucene queries on their own documents. */
final class ArticleFilter {
  private ArticleFilter() {}

  /** The articles of some publishers, in any case. */
  static Query ofSources(Collection<String> sources) {
    return new TermInSetQuery(
        Fields.SOURCE,
        sources.stream().map(s -> new BytesRef(s.toLowerCase(Locale.ROOT))).toList());
  }

  /** All articles but one. */
  static Query allBut(String id) {
    return new BooleanQuery.Builder()
        .add(new FieldExistsQuery(Fields.PASSAGES), BooleanClause.Occur.FILTER)
        .add(new TermQuery(new Term(Fields.ID, id)), BooleanClause.Occur.MUST_NOT)
        .build();
  }

  /** The articles that may be from a stretch of time. */
  static Query maybeFrom(DateRange range) {
    return both(
        LongPoint.newRangeQuery(Fields.FROM, Long.MIN_VALUE, range.until().getEpochSecond() - 1),
        LongPoint.newRangeQuery(Fields.UNTIL, range.from().getEpochSecond() + 1, Long.MAX_VALUE));
  }

  /** The articles that are certainly from a stretch of time. */
  static Query certainlyFrom(DateRange range) {
    return both(
        LongPoint.newRangeQuery(Fields.FROM, range.from().getEpochSecond(), Long.MAX_VALUE),
        LongPoint.newRangeQuery(Fields.UNTIL, Long.MIN_VALUE, range.until().getEpochSecond()));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder()
        .add(one, BooleanClause.Occur.FILTER)
        .add(other, BooleanClause.Occur.FILTER)
        .build();
  }
}
