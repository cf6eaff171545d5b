package org.fundstelle.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.index.IndexedDay;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.Period;

/**
 * Articles counted over the calendar: by day, week, month or year.
 *
 * <p>An article known less precisely is counted at what is known of it, and never spread.
 */
final class Timeline {
  /** Two months. */
  private static final long MOST_DAYS = 62;

  /** Eight months. */
  private static final long MOST_DAYS_BY_WEEK = 35 * 7;

  /** Five years. */
  private static final long MOST_DAYS_BY_MONTH = 5 * 365 + 2;

  private final Map<IndexedDay, Long> dates;

  Timeline(Map<IndexedDay, Long> dates) {
    this.dates = Map.copyOf(dates);
  }

  /**
   * The periods that have articles, earliest first; of those that begin together the shortest.
   *
   * @param asked the unit; none to choose it by the span of the dates
   */
  List<Period> periods(Optional<CalendarUnit> asked) {
    CalendarUnit unit = asked.orElseGet(this::fitting);
    Map<Period, Long> counts = new HashMap<>();
    dates.forEach((date, articles) -> counts.merge(period(date, unit), articles, Long::sum));
    return counts.entrySet().stream()
        .map(e -> new Period(e.getKey().unit(), e.getKey().from(), e.getValue()))
        .sorted(Comparator.comparing(Period::from).thenComparing(Period::unit))
        .toList();
  }

  private static Period period(IndexedDay date, CalendarUnit asked) {
    CalendarUnit known = known(date);
    CalendarUnit unit = asked.compareTo(known) > 0 ? asked : known;
    return new Period(unit, unit.first(date.first()), 0);
  }

  /** The shortest stretch of the calendar that a date is known to lie in; never a week. */
  private static CalendarUnit known(IndexedDay date) {
    return switch (date.precision()) {
      case DAY, MINUTE -> CalendarUnit.DAY;
      case MONTH -> CalendarUnit.MONTH;
      case YEAR, UNKNOWN -> CalendarUnit.YEAR;
    };
  }

  /** The shortest unit of which not too many make up the least span that the dates may have. */
  private CalendarUnit fitting() {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (IndexedDay date : dates.keySet()) {
      LocalDate end = known(date).next(date.first()).minusDays(1);
      first = end.isBefore(first) ? end : first;
      last = date.first().isAfter(last) ? date.first() : last;
    }
    long days = dates.isEmpty() ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= MOST_DAYS) {
      return CalendarUnit.DAY;
    }
    if (days <= MOST_DAYS_BY_WEEK) {
      return CalendarUnit.WEEK;
    }
    return days <= MOST_DAYS_BY_MONTH ? CalendarUnit.MONTH : CalendarUnit.YEAR;
  }
}
