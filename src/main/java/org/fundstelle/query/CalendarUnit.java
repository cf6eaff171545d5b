package org.fundstelle.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A stretch of the calendar (Europe/Berlin) that articles are counted by.
 *
 * @since 0.1
 */
public enum CalendarUnit {
  /** A day. */
  DAY,
  /** A week from Monday to Sunday, ISO 8601. */
  WEEK,
  /** A month. */
  MONTH,
  /** A year. */
  YEAR;

  /** The first day of the stretch that a day lies in. */
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the next stretch after the one that a day lies in. */
  public LocalDate next(LocalDate day) {
    LocalDate first = first(day);
    return switch (this) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case YEAR -> first.plusYears(1);
    };
  }

  /** The name used on the command line, such as {@code week}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
