package org.fundstelle.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.SearchRequest;

/**
 * What an article's score keeps with age: half of it after every half-life. Articles of one age
 * keep the same, so age never changes their order.
 *
 * @param today the first second of today; younger articles, and those from tomorrow, lose nothing
 * @param halfLifeDays the half-life in days; infinite if age does not count
 */
record Age(long today, double halfLifeDays) {
  /** What is older than so many half-lives is simply old, and its order that of relevance. */
  private static final double OLD = 20;

  private static final double UNDATED = 1;

  private static final double SECONDS_OF_DAY = 24 * 60 * 60;

  static Age of(SearchRequest request, Instant now) {
    long today =
        now.atZone(PartialDate.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant().getEpochSecond();
    return new Age(
        today,
        request.halfLifeDays().isPresent()
            ? request.halfLifeDays().getAsInt()
            : Double.POSITIVE_INFINITY);
  }

  /**
   * The share that is left.
   *
   * @param from the first second the article's date may mean
   * @param until the first second it can no longer mean: a month is as old as its last day
   */
  double leaves(long from, long until) {
    boolean undated = from == PartialDate.UNKNOWN.from().getEpochSecond();
    double days = Math.max(0, (today - until) / SECONDS_OF_DAY);
    double halfLives = undated ? UNDATED : Math.min(OLD, days / halfLifeDays);
    return halfLifeDays == Double.POSITIVE_INFINITY ? 1 : Math.pow(2, -halfLives);
  }
}
