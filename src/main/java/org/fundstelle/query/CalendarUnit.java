package org.fundstelle.query;

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

  /** The name used on the command line, such as {@code week}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
