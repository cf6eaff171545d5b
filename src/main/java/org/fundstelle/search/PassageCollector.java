package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.index.Fields;

/**
 * Counts all hits and their articles, and keeps the page that was asked for.
 *
 * <p>The passages of an article follow each other in the index, so an article is done when the next
 * one begins: its best passages then compete with those of all others. Not thread-safe.
 */
final class PassageCollector {
  private final Comparator<Ranked> order;
  private final int limit;
  private final int perArticle;
  private final Optional<Ranked> after;
  private final Certainty certainty;
  private final Deadline deadline;

  /** The best so far and one more, which tells whether there is a next page; worst first. */
  private final PriorityQueue<Ranked> best;

  private final Facets facets = new Facets();
  private long passages;
  private long articles;

  /**
   * Makes a collector.
   *
   * @param order the order of the result
   * @param limit how many hits a page has
   * @param perArticle how many hits of one article count
   * @param after the last hit of the page before
   * @param certainty whether an article of a date is certainly one of those asked for
   * @param deadline when no more hits are taken
   */
  PassageCollector(
      Comparator<Ranked> order,
      int limit,
      int perArticle,
      Optional<Ranked> after,
      Certainty certainty,
      Deadline deadline) {
    this.order = order;
    this.limit = limit;
    this.perArticle = perArticle;
    this.after = after;
    this.certainty = certainty;
    this.deadline = deadline;
    this.best = new PriorityQueue<>(order.reversed());
  }

  /** Whether an article is certainly one of those asked for, by the seconds its date may mean. */
  @FunctionalInterface
  interface Certainty {
    boolean of(long from, long until);
  }

  long passages() {
    return passages;
  }

  long articles() {
    return articles;
  }

  Facets facets() {
    return facets;
  }

  /** The hits of the page, best first. */
  List<Ranked> page() {
    return best.stream().sorted(order).limit(limit).toList();
  }

  boolean hasNextPage() {
    return best.size() > limit;
  }

  /** Collects the hits of one segment. */
  final class OfSegment implements SegmentScan.Taker {
    private final int docBase;
    private final ArticleScorer scorer;
    private final Blocks blocks;
    private final Bits live;
    private final NumericDocValues start;
    private final NumericDocValues from;
    private final NumericDocValues until;
    private final NumericDocValues articleOrder;
    private final Facets.Leaf facetsOfSegment;
    private final List<Ranked> ofArticle = new ArrayList<>();

    OfSegment(LeafReaderContext segment, ArticleScorer scorer) throws IOException {
      this.docBase = segment.docBase;
      this.scorer = scorer;
      LeafReader reader = segment.reader();
      blocks = new Blocks(reader);
      live =
          reader.getLiveDocs() == null
              ? new Bits.MatchAllBits(reader.maxDoc())
              : reader.getLiveDocs();
      start = DocValues.getNumeric(reader, Fields.START);
      from = DocValues.getNumeric(reader, Fields.FROM);
      until = DocValues.getNumeric(reader, Fields.UNTIL);
      articleOrder = DocValues.getNumeric(reader, Fields.ORDER);
      facetsOfSegment = facets.new Leaf(reader);
    }

    @Override
    public void take(Window window, FixedBitSet matches, FixedBitSet shown) throws IOException {
      int next = Window.next(matches, 0);
      while (next != DocIdSetIterator.NO_MORE_DOCS && !deadline.scanMustEnd()) {
        int article = blocks.article(window.from() + next) - window.from();
        if (live.get(window.from() + article)) {
          take(window, next, article, matches, shown);
        }
        next = Window.next(matches, article);
      }
    }

    private void take(
        Window window, int firstMatch, int article, FixedBitSet matches, FixedBitSet shown)
        throws IOException {
      int document = window.from() + article;
      int lead = blocks.start(document) - window.from();
      long first = number(from, document);
      long end = number(until, document);
      boolean certain = certainty.of(first, end);
      long place = number(articleOrder, document);
      boolean found = false;
      for (int at = firstMatch; at < article; at = Window.next(matches, at + 1)) {
        if (at != lead && !shown.get(at)) {
          continue;
        }
        if (!found) {
          found = true;
          articles++;
          facetsOfSegment.count(document);
          scorer.start(window, lead, article, first, end);
        }
        passages++;
        int passage = window.from() + at;
        // Nothing that is still unknown can make it better than this.
        Ranked atBest =
            new Ranked(
                certain,
                (float) scorer.atMost(at),
                first,
                end,
                Long.MIN_VALUE,
                0,
                passage,
                document);
        if (best.size() > limit && order.compare(atBest, best.element()) >= 0) {
          continue;
        }
        float score = (float) scorer.score(at);
        ofArticle.add(
            new Ranked(
                certain,
                score,
                first,
                end,
                place,
                Math.toIntExact(number(start, passage)),
                docBase + passage,
                docBase + document));
      }
      ofArticle.sort(order);
      ofArticle.stream().limit(perArticle).forEach(PassageCollector.this::offer);
      ofArticle.clear();
    }

    private static long number(NumericDocValues column, int document) throws IOException {
      if (!column.advanceExact(document)) {
        throw new IllegalStateException("document " + document + " is no whole block");
      }
      return column.longValue();
    }
  }

  private void offer(Ranked hit) {
    if (after.isPresent() && order.compare(hit, after.get()) <= 0) {
      return;
    }
    if (best.size() <= limit) {
      best.add(hit);
    } else if (order.compare(hit, best.element()) < 0) {
      best.remove();
      best.add(hit);
    }
  }
}
