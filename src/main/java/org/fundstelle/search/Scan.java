package org.fundstelle.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;

/** Evaluates a plan in all articles of an index that pass some filters. Not thread-safe. */
final class Scan {
  private final Plan.Group plan;
  private final List<Query> filters;
  private final Ranking ranking;
  private final Age age;
  private final IndexTerms terms;
  private final Rarity rarity;
  private final Deadline deadline;

  Scan(
      Plan.Group plan,
      List<Query> filters,
      Ranking ranking,
      Age age,
      IndexTerms terms,
      Deadline deadline)
      throws IOException {
    this.plan = plan;
    this.filters = filters;
    this.ranking = ranking;
    this.age = age;
    this.terms = terms;
    this.rarity = new Rarity(terms);
    this.deadline = deadline;
  }

  /** Gives hits to a collector until the end or the deadline. */
  void run(PassageCollector hits) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      if (deadline.scanMustEnd()) {
        return;
      }
      SegmentScan scan = new SegmentScan(plan, filters, ranking, segment, terms);
      Bonus bonus = new Bonus(plan, ranking, rarity, segment, terms);
      scan.run(
          hits
          .new OfSegment(segment, new ArticleScorer(ranking, age, scan, bonus, rarity, segment)),
          deadline);
    }
  }
}
