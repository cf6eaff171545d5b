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
  private final IndexTerms terms;
  private final Rarity rarity;

  Scan(Plan.Group plan, List<Query> filters, Ranking ranking, Age age, IndexTerms terms)
      throws IOException {
    this.plan = plan;
    this.filters = filters;
    this.ranking = ranking;
    this.age = age;
    this.terms = terms;
    this.rarity = new Rarity(terms);
  }

  /** Takes all hits. */
  void run(PassageCollector hits) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      SegmentScan scan = scan(segment);
      scan.run(taker(hits, scan, segment));
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
        SegmentScan scan = scan(segment);
        SegmentScan.Taker taker = taker(hits, scan, segment);
        int done = 0;
        for (int passage : inSegment) {
          if (passage - base >= done) {
            Window article = Window.ofArticle(passage - base, segment.reader());
            scan.run(article, taker);
            done = article.end();
          }
        }
      }
    }
  }

  private SegmentScan scan(LeafReaderContext segment) throws IOException {
    return new SegmentScan(plan, filters, ranking, segment, terms);
  }

  private SegmentScan.Taker taker(
      PassageCollector hits, SegmentScan scan, LeafReaderContext segment) throws IOException {
    Bonus bonus = new Bonus(plan, ranking, rarity, segment, terms);
    return hits
    .new OfSegment(segment, new ArticleScorer(ranking, age, scan, bonus, rarity, segment));
  }
}
