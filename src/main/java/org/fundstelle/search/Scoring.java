package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Fields;
import org.fundstelle.query.DateRange;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;
import org.fundstelle.search.Plan.Role;

/**
 * The whole scoring model: a plan as a weighted Lucene query over passages.
 *
 * <p>A passage's score is the sum over the words of the query. A word's is the sum of its literal
 * evidence, BM25 each: the exact form, the lemma, the compound part; or the best other name of the
 * same thing, if that is more. A name counts at its weight and at no higher idf than the literal
 * word, so that it cannot outrank it. The title of the article counts as further evidence.
 * Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
 */
final class Scoring {
  /** Passages are short and even in length: saturation comes early, length says little. */
  private static final float K1 = 0.9f;

  private static final float B = 0.4f;

  private static final double EXACT = 0.4;
  private static final double INFLECTION = 1;
  private static final double COMPOUND = 0.6;
  private static final double TITLE = 0.4;
  private static final double FUNCTION_WORD = 0.1;

  private static final List<String> BOTH = List.of(Fields.TEXT, Fields.TITLE);

  private final IndexReader reader;

  Scoring(IndexReader reader) {
    this.reader = reader;
  }

  static Similarity similarity() {
    return new BM25Similarity(K1, B);
  }

  /** The passages that are hits, scored. */
  Query hits(Plan.Group plan, Query filter) throws IOException {
    BooleanQuery.Builder hits = new BooleanQuery.Builder();
    hits.add(scored(plan, BOTH), BooleanClause.Occur.MUST);
    hits.add(shown(plan), BooleanClause.Occur.FILTER);
    hits.add(filter, BooleanClause.Occur.FILTER);
    return hits.build();
  }

  /** Whether a leaf is found in any passage or title at all. */
  static boolean occurs(IndexSearcher searcher, Leaf leaf) throws IOException {
    for (Alternative alternative : leaf.alternatives()) {
      for (String field : BOTH) {
        Query query = new ConstantScoreQuery(EvidenceQueries.query(field, alternative));
        if (searcher.search(query, 1).scoreDocs.length > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The passages of articles that may be from a stretch of time. */
  static Query mayBeFrom(DateRange range) {
    return range.equals(DateRange.ALL)
        ? MatchAllDocsQuery.INSTANCE
        : both(
            LongPoint.newRangeQuery(
                Fields.FROM, Long.MIN_VALUE, range.until().getEpochSecond() - 1),
            LongPoint.newRangeQuery(
                Fields.UNTIL, range.from().getEpochSecond() + 1, Long.MAX_VALUE));
  }

  /** The passages of articles that are certainly from a stretch of time. */
  private static Query isFrom(DateRange range) {
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

  /** The passages of some publishers' articles. */
  static Query from(Collection<String> sources) {
    return new TermInSetQuery(
        Fields.SOURCE,
        sources.stream().map(s -> new BytesRef(s.toLowerCase(Locale.ROOT))).toList());
  }

  /**
   * A passage that has something to show: a match in its own text, or, for what the title alone
   * answers, the first passage of the article.
   */
  private static Query shown(Plan.Group plan) {
    BooleanQuery.Builder shown = new BooleanQuery.Builder();
    shown.add(new TermQuery(new Term(Fields.ROLE, Fields.LEAD)), BooleanClause.Occur.SHOULD);
    positive(plan)
        .flatMap(Scoring::inText)
        .forEach(query -> shown.add(query, BooleanClause.Occur.SHOULD));
    return shown.build();
  }

  /** What is looked for, whatever it counts. */
  private static Stream<Query> inText(Plan leaf) {
    return switch (leaf) {
      case Leaf word ->
          word.alternatives().stream().map(a -> EvidenceQueries.query(Fields.TEXT, a));
      case Plan.Close close -> Stream.of(EvidenceQueries.query(Fields.TEXT, close.evidence()));
      default -> Stream.empty();
    };
  }

  /** The words and phrases that are not negated. */
  static Stream<Leaf> positiveLeaves(Plan plan) {
    return positive(plan)
        .flatMap(
            p ->
                switch (p) {
                  case Leaf leaf -> Stream.of(leaf);
                  case Plan.Close close -> close.words().stream();
                  default -> Stream.of();
                });
  }

  private static Stream<Plan> positive(Plan plan) {
    return switch (plan) {
      case Leaf leaf -> Stream.of(leaf);
      case Plan.Close close -> Stream.of(close);
      case Plan.Group group ->
          group.clauses().stream()
              .filter(c -> c.role() == Role.REQUIRED || c.role() == Role.ANY)
              .flatMap(c -> positive(c.plan()));
      case Plan.Either either -> either.plans().stream().flatMap(Scoring::positive);
      case Plan.InTitle t -> Stream.empty();
      case Plan.Source s -> Stream.empty();
      case Plan.Dates d -> Stream.empty();
    };
  }

  private Query scored(Plan plan, List<String> fields) throws IOException {
    return switch (plan) {
      case Leaf leaf -> leaf(leaf, fields);
      case Plan.Close close ->
          anyOf(
              fields.stream()
                  .map(f -> weighted(f, EvidenceQueries.query(f, close.evidence()), 1))
                  .toList());
      case Plan.InTitle title -> scored(title.plan(), List.of(Fields.TITLE));
      case Plan.Source source -> unscored(from(List.of(source.name())));
      case Plan.Dates dates -> unscored(mayBeFrom(dates.range()));
      case Plan.Either either -> either(either, fields);
      case Plan.Group group -> group(group, fields);
    };
  }

  private static Query unscored(Query filter) {
    return new BoostQuery(new ConstantScoreQuery(filter), 0);
  }

  private Query either(Plan.Either either, List<String> fields) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Plan plan : either.plans()) {
      queries.add(scored(plan, fields));
    }
    return anyOf(queries);
  }

  private Query group(Plan.Group group, List<String> fields) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> any = new ArrayList<>();
    boolean positive = false;
    for (Plan.Clause clause : group.clauses()) {
      Plan plan = clause.plan();
      switch (clause.role()) {
        case REQUIRED -> all.add(scored(plan, fields), BooleanClause.Occur.MUST);
        case ANY -> any.add(scored(plan, fields));
        case BONUS -> all.add(scored(plan, fields), BooleanClause.Occur.SHOULD);
        case EXCLUDED -> all.add(excluded(plan, fields), BooleanClause.Occur.MUST_NOT);
      }
      positive |= clause.role() != Role.EXCLUDED;
    }
    if (!positive) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (!any.isEmpty()) {
      all.add(anyOf(any), group.needsAny() ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
    }
    return all.build();
  }

  /** What may be from other dates, too, is not excluded with these. */
  private Query excluded(Plan plan, List<String> fields) throws IOException {
    return plan instanceof Plan.Dates dates ? isFrom(dates.range()) : scored(plan, fields);
  }

  private Query leaf(Leaf leaf, List<String> fields) throws IOException {
    Map<Alternative, Double> weights = weights(leaf);
    BooleanQuery.Builder evidence = new BooleanQuery.Builder();
    for (String field : fields) {
      BooleanQuery.Builder literal = new BooleanQuery.Builder();
      List<Query> best = new ArrayList<>();
      weights.forEach(
          (alternative, weight) -> {
            Query query = weighted(field, EvidenceQueries.query(field, alternative), weight);
            if (alternative.literal()) {
              literal.add(query, BooleanClause.Occur.SHOULD);
            } else {
              best.add(query);
            }
          });
      best.add(literal.build());
      evidence.add(new DisjunctionMaxQuery(best, 0), BooleanClause.Occur.SHOULD);
    }
    return evidence.build();
  }

  private Map<Alternative, Double> weights(Leaf leaf) throws IOException {
    Map<Alternative, Double> weights = new LinkedHashMap<>();
    double literal = 0;
    for (Alternative alternative : leaf.alternatives()) {
      double fair = asOneWord(alternative.evidence());
      if (alternative.literal()) {
        literal = Math.max(fair, literal);
      } else if (literal > 0) {
        fair = Math.min(fair, literal);
      }
      double given = asLuceneHasIt(alternative.evidence());
      double cap = given > 0 ? fair / given : 1;
      weights.put(alternative, (leaf.function() ? FUNCTION_WORD : 1) * weight(alternative) * cap);
    }
    return weights;
  }

  private static double weight(Alternative alternative) {
    return alternative.weight()
        * switch (alternative.kind()) {
          case EXACT -> EXACT;
          case COMPOUND -> COMPOUND;
          case INFLECTION, SPELLING, ALIAS, REGION, DEMONYM, METONYM -> INFLECTION;
        };
  }

  private static Query weighted(String field, Query query, double weight) {
    double inField = field.equals(Fields.TITLE) ? weight * TITLE : weight;
    return new BoostQuery(query, (float) inField);
  }

  private static Query anyOf(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(q -> any.add(q, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /** The idf of the evidence, that of its rarest word; 0 where it occurs nowhere. */
  private double asOneWord(Evidence evidence) throws IOException {
    double rarest = 0;
    for (Evidence.Terms word : words(evidence)) {
      rarest = Math.max(rarest, idf(docFreq(word)));
    }
    return rarest;
  }

  /** The idf that Lucene gives the evidence: to a phrase, the sum over its terms. */
  private double asLuceneHasIt(Evidence evidence) throws IOException {
    if (!(evidence instanceof Evidence.Sequence)) {
      return asOneWord(evidence);
    }
    double sum = 0;
    for (Evidence.Terms word : words(evidence)) {
      for (String term : word.anyOf()) {
        sum += idf(docFreq(term));
      }
    }
    return sum;
  }

  /** The words that Lucene scores; words close together and prefixes have a scale of their own. */
  private static List<Evidence.Terms> words(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Terms terms -> List.of(terms);
      case Evidence.Sequence sequence -> sequence.words();
      case Evidence.Near n -> List.of();
      case Evidence.Prefix p -> List.of();
    };
  }

  private int docFreq(Evidence.Terms terms) throws IOException {
    int most = 0;
    for (String term : terms.anyOf()) {
      most = Math.max(most, docFreq(term));
    }
    return most;
  }

  private int docFreq(String term) throws IOException {
    return reader.docFreq(new Term(Fields.TEXT, term));
  }

  private double idf(int docFreq) throws IOException {
    return docFreq == 0
        ? 0
        : Math.log(1 + (reader.getDocCount(Fields.TEXT) - docFreq + 0.5) / (docFreq + 0.5));
  }
}
