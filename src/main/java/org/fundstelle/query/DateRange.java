package org.fundstelle.query;

import java.time.Instant;
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

  /** Whether a date lies wholly inside. */
  public boolean contains(PartialDate date) {
    return !date.from().isBefore(from) && !date.until().isAfter(until);
  }

  /** Whether a date lies inside or overlaps. */
  public boolean overlaps(PartialDate date) {
    return date.from().isBefore(until) && date.until().isAfter(from);
  }

  /** The part inside both; empty ranges overlap nothing. */
  public DateRange and(DateRange other) {
    return new DateRange(
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until);
  }
}
