package org.fundstelle.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;

/** Evaluates a plan in all articles of an index that pass some filters. Not thread-safe. */
final class Scan {
  private final Plan.Group plan;
  private final List<Query> filters;
  private final Ranking ranking;
  private final Age age;
  private final BitSetProducer articles;
  private final IndexTerms terms;
  private final Rarity rarity;
  private final Deadline deadline;

  Scan(
      Plan.Group plan,
      List<Query> filters,
      Ranking ranking,
      Age age,
      BitSetProducer articles,
      IndexTerms terms,
      Deadline deadline)
      throws IOException {
    this.plan = plan;
    this.filters = filters;
    this.ranking = ranking;
    this.age = age;
    this.articles = articles;
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
      Optional<Blocks> blocks = Blocks.of(segment, articles);
      if (blocks.isPresent()) {
        run(hits, segment, blocks.get());
      }
    }
  }

  private void run(PassageCollector hits, LeafReaderContext segment, Blocks blocks)
      throws IOException {
    SegmentScan scan = new SegmentScan(plan, filters, ranking, segment, blocks, terms);
    Bonus bonus = new Bonus(plan, scan, ranking, rarity, segment, terms);
    WindowScores scores = new WindowScores(ranking, scan, bonus, rarity, segment);
    scan.run(hits.new OfSegment(segment, scores, age), deadline);
  }
}
