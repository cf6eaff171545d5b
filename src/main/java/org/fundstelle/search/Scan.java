package org.fundstelle.search;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;

/** Evaluates a plan in articles of an index that pass some filters. Not thread-safe. */
final class Scan {
  private final Plan.Group plan;
  private final List<Query> filters;
  private final Ranking ranking;
  private final Age age;
  private final BlockCache articles;
  private final IndexTerms terms;
  private final Rarity rarity;
  private final Deadline deadline;

  Scan(
      Plan.Group plan,
      List<Query> filters,
      Ranking ranking,
      Age age,
      BlockCache articles,
      IndexTerms terms,
      Deadline deadline)
      throws IOException {
    this.plan = plan;
    this.filters = filters;
    this.ranking = ranking.forWords(plan.positiveLeaves().filter(leaf -> !leaf.function()).count());
    this.age = age;
    this.articles = articles;
    this.terms = terms;
    this.rarity = new Rarity(terms);
    this.deadline = deadline;
  }

  /** Gives hits to a collector until the end or the deadline. */
  void run(PassageCollector hits) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      if (!deadline.scanMustEnd()) {
        Blocks blocks = articles.of(segment.reader());
        SegmentTerms held = new SegmentTerms(segment, terms);
        SegmentScan scan = scan(held, blocks);
        scan.run(taker(hits, scan, held, blocks), deadline);
      }
    }
  }

  /**
   * Takes the hits of some articles, scored as among all.
   *
   * @param passages documents, one at least of each article
   */
  void run(PassageCollector hits, SortedSet<Integer> passages) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      int base = segment.docBase;
      SortedSet<Integer> inSegment = passages.subSet(base, base + segment.reader().maxDoc());
      if (!inSegment.isEmpty()) {
        Blocks blocks = articles.of(segment.reader());
        SegmentTerms held = new SegmentTerms(segment, terms);
        SegmentScan scan = scan(held, blocks);
        SegmentScan.Taker taker = taker(hits, scan, held, blocks);
        int done = 0;
        for (int passage : inSegment) {
          if (passage - base >= done) {
            Window article = Window.ofArticle(passage - base, blocks);
            scan.run(article, taker);
            done = article.end();
          }
        }
      }
    }
  }

  private SegmentScan scan(SegmentTerms held, Blocks blocks) throws IOException {
    return new SegmentScan(plan, filters, ranking, blocks, held);
  }

  private SegmentScan.Taker taker(
      PassageCollector hits, SegmentScan scan, SegmentTerms held, Blocks blocks)
      throws IOException {
    Bonus bonus = new Bonus(plan, scan, ranking, rarity, held);
    LeafReaderContext segment = held.segment();
    ArticleScores scores = new ArticleScores(ranking, scan, bonus, rarity, segment, blocks);
    return hits.new OfSegment(segment, blocks, scores, age);
  }
}
