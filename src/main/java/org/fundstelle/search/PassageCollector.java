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
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Counts all hits and their articles, and keeps the page that was asked for.
 *
 * <p>The passages of an article follow each other in the index, so an article is done when the next
 * one begins: its best passages then compete with those of all others. Not thread-safe.
 */
final class PassageCollector {
  /** Bounds are sums of other numbers than scores; they may come out a little less. */
  private static final double ROUNDING = 1e-5;

  private final Comparator<Ranked> order;
  private final int limit;
  private final int perArticle;
  private final Optional<Ranked> after;
  private final Certainty certainty;
  private final Deadline deadline;
  private final @Nullable Facets facets;

  /** The best so far and one more, which tells whether there is a next page; worst first. */
  private final PriorityQueue<Ranked> best;

  /** The score that a hit needs to be kept; 0 if that does not depend on the score alone. */
  private double least;

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
   * @param facets what counts the articles by source, credit and date; none if nobody reads it
   */
  PassageCollector(
      Comparator<Ranked> order,
      int limit,
      int perArticle,
      Optional<Ranked> after,
      Certainty certainty,
      Deadline deadline,
      Optional<Facets> facets) {
    this.order = order;
    this.limit = limit;
    this.perArticle = perArticle;
    this.after = after;
    this.certainty = certainty;
    this.deadline = deadline;
    this.facets = facets.orElse(null);
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
    private final ArticleScores scores;
    private final Age age;
    private final @Nullable Bits live;
    private final NumericDocValues start;
    private final NumericDocValues from;
    private final NumericDocValues until;
    private final NumericDocValues articleOrder;
    private final Facets.@Nullable Leaf facetsOfSegment;
    private final List<Ranked> ofArticle = new ArrayList<>();

    OfSegment(LeafReaderContext segment, Blocks blocks, ArticleScores scores, Age age)
        throws IOException {
      this.docBase = segment.docBase;
      this.scores = scores;
      this.age = age;
      LeafReader reader = segment.reader();
      live = reader.getLiveDocs();
      start = DocValues.getNumeric(reader, Fields.START);
      from = DocValues.getNumeric(reader, Fields.FROM);
      until = DocValues.getNumeric(reader, Fields.UNTIL);
      articleOrder = DocValues.getNumeric(reader, Fields.ORDER);
      facetsOfSegment = facets == null ? null : facets.new Leaf(blocks);
    }

    @Override
    public void take(Window window, FixedBitSet hits) throws IOException {
      if (live != null) {
        live.applyMask(hits, window.from());
      }
      scores.start(window, least);
      HitArticles article = new HitArticles(window, hits);
      while (article.next() && !deadline.scanMustEnd()) {
        take(window, article, hits);
      }
    }

    private void take(Window window, HitArticles article, FixedBitSet hits) throws IOException {
      articles++;
      passages += article.passages();
      if (facetsOfSegment != null) {
        facetsOfSegment.count(article.number());
      }
      if (best.size() > limit && least == 0 && comesTooLate(window.from() + article.place())) {
        return;
      }
      if (scores.goTo(article, least)) {
        takeBest(window, article, hits);
      }
    }

    private void takeBest(Window window, HitArticles article, FixedBitSet hits) throws IOException {
      Ranked place = null;
      double kept = 1;
      for (int at = article.firstHit(); at < article.place(); at = Window.next(hits, at + 1)) {
        double most = scores.roughly(at) < least ? 0 : scores.atMost(at);
        if (most < least) {
          continue;
        }
        if (place == null) {
          place = place(window.from() + article.place());
          kept = age.leaves(place.from(), place.until());
        }
        int passage = window.from() + at;
        int begin = Math.toIntExact(number(start, passage));
        Ranked hit = place.of(docBase + passage, begin);
        if (!isTooBad(hit.withScore((float) (kept * most)))) {
          ofArticle.add(hit.withScore((float) (kept * scores.score())));
        }
      }
      ofArticle.sort(order);
      for (Ranked hit : ofArticle.subList(0, Math.min(perArticle, ofArticle.size()))) {
        offer(hit);
      }
      ofArticle.clear();
    }

    /** Whether an article cannot be on the page whatever its score, as in the order of dates. */
    private boolean comesTooLate(int article) throws IOException {
      return isTooBad(place(article).withScore(Float.MAX_VALUE));
    }

    /** What the hits of an article have in common. */
    private Ranked place(int article) throws IOException {
      long first = number(from, article);
      long end = number(until, article);
      boolean certain = certainty.of(first, end);
      return new Ranked(
          certain, 0, first, end, number(articleOrder, article), 0, 0, docBase + article);
    }

    private static long number(NumericDocValues column, int document) throws IOException {
      if (!column.advanceExact(document)) {
        throw new IllegalStateException("document " + document + " is no whole block");
      }
      return column.longValue();
    }
  }

  /** A hit that, whatever else is still unknown of it, comes no later than all of that score. */
  private static Ranked atBest(double score) {
    return new Ranked(true, (float) score, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0);
  }

  /** Whether a hit comes too late to be kept even if it is as good as that. */
  private boolean isTooBad(Ranked atBest) {
    return best.size() > limit && order.compare(atBest, best.element()) > 0;
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
    if (best.size() > limit) {
      float worst = best.element().score();
      least = isTooBad(atBest(Math.nextDown(worst))) ? worst * (1 - ROUNDING) : 0;
    }
  }
}
