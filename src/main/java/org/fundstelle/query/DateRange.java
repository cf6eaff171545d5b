package org.fundstelle.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

  /** All that a date may mean. */
  public static DateRange of(PartialDate date) {
    return new DateRange(date.from(), date.until());
  }

  /** The day, week, month or year that a day lies in, in Berlin. */
  public static DateRange of(CalendarUnit unit, LocalDate day) {
    return new DateRange(startOf(unit.first(day)), startOf(unit.next(day)));
  }

  /**
   * Reads a date as people ask for it: any that {@link PartialDate#parse} reads, {@code 28.10.24},
   * a week such as {@code 2024-W44} or {@code KW 44 2024}, and words that count from today such as
   * {@code gestern}, {@code letzte Woche} or {@code this month}.
   *
   * @param text the date
   * @param today the day it is, in Berlin
   * @return what it means, or nothing when it is no date
   */
  public static Optional<DateRange> parse(String text, LocalDate today) {
    return DateWords.parse(text, today);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PartialDate.ZONE).toInstant();
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, PartialDate.ZONE).toString();
  }
}
