package org.fundstelle.query;

import java.time.Instant;
import java.time.LocalDate;
import org.fundstelle.article.PartialDate;

/**
 * A stretch of time that articles are asked from.
 *
 * @param from the first instant inside
 * @param until the first instant no longer inside
 * @since 0.1
 */
public record DateRange(Instant from, Instant until) {
  /** All time. */
  public static final DateRange ALL = new DateRange(Instant.MIN, Instant.MAX);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the range ends before it begins
   */
  public DateRange {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "the dates asked for end before they begin: from %s to %s"
              .formatted(day(from), day(until.minusSeconds(1))));
    }
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, PartialDate.ZONE).toString();
  }
}
