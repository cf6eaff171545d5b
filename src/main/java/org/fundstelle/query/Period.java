package org.fundstelle.query;

import java.time.LocalDate;

/**
 * How many articles of a result fall into a day, week, month or year of the calendar
 * (Europe/Berlin).
 *
 * <p>An article is counted once: at what was asked for, or at its month or year when no more is
 * known of its date. So a month may stand beside its days.
 *
 * @param unit what it is
 * @param from its first day
 * @param articles how many articles of the whole result
 * @since 0.1
 */
public record Period(CalendarUnit unit, LocalDate from, long articles) {
  /**
   * Checks that it starts where such a stretch of the calendar starts.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Period {
    if (!unit.first(from).equals(from)) {
      throw new IllegalArgumentException(from + " is not the first day of a " + unit.label());
    }
  }

  /** Its last day, inclusive. */
  public LocalDate to() {
    return unit.next(from).minusDays(1);
  }
}
