package org.fundstelle.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.PartialDate.Precision;
import org.fundstelle.query.Period;

/**
 * Articles counted over the calendar: by day, month or year, as the span of the dates suggests.
 *
 * <p>An article known less precisely is counted at what is known of it, and never spread.
 */
final class Timeline {
  private static final long MOST_DAYS = 62;
  private static final long MOST_DAYS_BY_MONTH = 5 * 366;

  /**
   * What the timeline needs of a date.
   *
   * @param from the first second it may mean, counted from 1970
   * @param precision how much of it is known
   */
  record Date(long from, Precision precision) {}

  private final Map<Date, Long> dates;

  Timeline(Map<Date, Long> dates) {
    this.dates = Map.copyOf(dates);
  }

  List<Period> periods() {
    Precision unit = unit();
    Map<Period, Long> counts = new HashMap<>();
    dates.forEach((date, articles) -> counts.merge(period(date, unit), articles, Long::sum));
    return counts.entrySet().stream()
        .map(e -> new Period(e.getKey().from(), e.getKey().to(), e.getValue()))
        .sorted(Comparator.comparing(Period::from).thenComparing(Period::to))
        .toList();
  }

  private Precision unit() {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Date date : dates.keySet()) {
      LocalDate day = day(date.from());
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }
    long days = dates.isEmpty() ? 0 : ChronoUnit.DAYS.between(first, last);
    if (days <= MOST_DAYS) {
      return Precision.DAY;
    }
    return days <= MOST_DAYS_BY_MONTH ? Precision.MONTH : Precision.YEAR;
  }

  /** The day, month or year a date lies in, counting nothing. */
  private static Period period(Date date, Precision unit) {
    Precision coarser = date.precision().compareTo(unit) < 0 ? date.precision() : unit;
    LocalDate day = day(date.from());
    return switch (coarser) {
      case YEAR -> new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()), 0);
      case MONTH -> new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), 0);
      case UNKNOWN, DAY, MINUTE -> new Period(day, day, 0);
    };
  }

  private static LocalDate day(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), PartialDate.ZONE);
  }
}
