package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.fundstelle.index.Fields;

/**
 * Counts all hits and their articles, and keeps the page that was asked for.
 *
 * <p>The passages of an article follow each other in the index, so an article is done when the next
 * one begins: its best passages then compete with those of all others. Not thread-safe.
 */
final class PassageCollector implements Collector {
  private final Comparator<Ranked> order;
  private final int limit;
  private final int perArticle;
  private final Optional<Ranked> after;
  private final Certainty certainty;

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
   */
  PassageCollector(
      Comparator<Ranked> order,
      int limit,
      int perArticle,
      Optional<Ranked> after,
      Certainty certainty) {
    this.order = order;
    this.limit = limit;
    this.perArticle = perArticle;
    this.after = after;
    this.certainty = certainty;
    this.best = new PriorityQueue<>(order.reversed());
  }

  /** Whether an article is certainly one of those asked for, by the seconds its date may mean. */
  @FunctionalInterface
  interface Certainty {
    boolean of(long from, long until);
  }

  /** A manager for a search in one thread. */
  CollectorManager<PassageCollector, PassageCollector> alone() {
    PassageCollector self = this;
    return new CollectorManager<>() {
      @Override
      public PassageCollector newCollector() {
        return self;
      }

      @Override
      public PassageCollector reduce(Collection<PassageCollector> same) {
        return self;
      }
    };
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

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Segment(context.reader(), context.docBase);
  }

  /** A hit of the article at hand. */
  private record Passage(float score, int start, int document) {
    static final Comparator<Passage> BEST_FIRST =
        Comparator.comparingDouble(Passage::score).reversed().thenComparingInt(Passage::start);
  }

  private final class Segment implements LeafCollector {
    private final int docBase;
    private final NumericDocValues toArticle;
    private final NumericDocValues start;
    private final NumericDocValues from;
    private final NumericDocValues until;
    private final NumericDocValues articleOrder;
    private final Facets.Leaf facetsOfSegment;

    private final List<Passage> ofArticle = new ArrayList<>();
    private int article = -1;
    private Scorable scorer = new NoScore();

    Segment(LeafReader reader, int docBase) throws IOException {
      this.docBase = docBase;
      toArticle = DocValues.getNumeric(reader, Fields.TO_ARTICLE);
      start = DocValues.getNumeric(reader, Fields.START);
      from = DocValues.getNumeric(reader, Fields.FROM);
      until = DocValues.getNumeric(reader, Fields.UNTIL);
      articleOrder = DocValues.getNumeric(reader, Fields.ORDER);
      facetsOfSegment = facets.new Leaf(reader);
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int passage) throws IOException {
      int of = passage + Math.toIntExact(number(toArticle, passage));
      if (of != article) {
        finish();
        article = of;
      }
      passages++;
      ofArticle.add(new Passage(scorer.score(), Math.toIntExact(number(start, passage)), passage));
      if (ofArticle.size() > perArticle) {
        ofArticle.sort(Passage.BEST_FIRST);
        ofArticle.removeLast();
      }
    }

    /** Lets the passages of the article at hand compete. */
    @Override
    public void finish() throws IOException {
      if (ofArticle.isEmpty()) {
        return;
      }
      articles++;
      facetsOfSegment.count(article);
      long first = number(from, article);
      long end = number(until, article);
      boolean certain = certainty.of(first, end);
      long place = number(articleOrder, article);
      for (Passage passage : ofArticle) {
        offer(
            new Ranked(
                certain,
                passage.score,
                first,
                end,
                place,
                passage.start,
                docBase + passage.document,
                docBase + article));
      }
      ofArticle.clear();
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

    private static long number(NumericDocValues column, int document) throws IOException {
      if (!column.advanceExact(document)) {
        throw new IllegalStateException("document " + document + " is no whole block");
      }
      return column.longValue();
    }
  }

  /** Before Lucene sets a scorer. */
  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      throw new IllegalStateException("no scorer was set");
    }
  }
}
