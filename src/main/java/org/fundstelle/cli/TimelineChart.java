package org.fundstelle.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.Period;
import org.fundstelle.query.SearchResult;

/**
 * The articles of a result over the calendar, as bars.
 *
 * <p>Articles known to the month or year only have rows below a heading of their own, so that
 * nobody takes them for those of a day.
 */
final class TimelineChart {
  private static final String BLOCK = "█";

  /** So many empty periods in a row are shown as such; more are only counted. */
  private static final long MOST_EMPTY = 2;

  private final int columns;
  private final int labelWidth;
  private final int countWidth;
  private final long most;

  private TimelineChart(List<Period> periods, int columns) {
    this.columns = columns;
    this.labelWidth = periods.stream().mapToInt(p -> label(p).length()).max().orElse(0);
    this.most = periods.stream().mapToLong(Period::articles).max().orElse(0);
    this.countWidth = count(most).length();
  }

  /** The lines of the chart, none if there is no article. */
  static List<String> lines(SearchResult result, int columns) {
    TimelineChart chart = new TimelineChart(result.timeline(), columns);
    List<String> lines = new ArrayList<>();
    for (CalendarUnit unit : CalendarUnit.values()) {
      List<Period> periods = result.timeline().stream().filter(p -> p.unit() == unit).toList();
      if (!periods.isEmpty()) {
        lines.add(heading(unit, lines.isEmpty()));
        chart.addRows(periods, lines);
      }
    }
    if (result.undated() > 0) {
      lines.add("undated  " + count(result.undated()));
    }
    return lines;
  }

  private static String heading(CalendarUnit unit, boolean first) {
    if (!first) {
      return "known to the " + unit.label() + " only";
    }
    return "articles by " + unit.label() + (unit == CalendarUnit.WEEK ? ", from Monday" : "");
  }

  private void addRows(List<Period> periods, List<String> lines) {
    for (int i = 0; i < periods.size(); i++) {
      if (i > 0) {
        addGap(periods.get(i - 1), periods.get(i), lines);
      }
      lines.add(row(periods.get(i)));
    }
  }

  private void addGap(Period before, Period after, List<String> lines) {
    CalendarUnit unit = before.unit();
    long empty = steps(unit).between(before.from(), after.from()) - 1;
    if (empty > MOST_EMPTY) {
      lines.add("…  " + Counted.of(empty, unit.label()) + " without");
      return;
    }
    LocalDate day = unit.next(before.from());
    for (; day.isBefore(after.from()); day = unit.next(day)) {
      lines.add(row(new Period(unit, day, 0)));
    }
  }

  private static ChronoUnit steps(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> ChronoUnit.DAYS;
      case WEEK -> ChronoUnit.WEEKS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }

  private String row(Period period) {
    String label = label(period);
    String room = " ".repeat(labelWidth - label.length() + 2);
    long articles = period.articles();
    if (articles == 0) {
      return label + room + "0";
    }
    int widest = Math.max(1, columns - labelWidth - 2 - 1 - countWidth);
    int length = Math.max(1, Math.round(widest * (float) articles / most));
    return label + room + BLOCK.repeat(length) + " " + count(articles);
  }

  private static String label(Period period) {
    LocalDate from = period.from();
    return switch (period.unit()) {
      case DAY -> from.toString();
      case WEEK -> "W%02d %s".formatted(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), from);
      case MONTH -> YearMonth.from(from).toString();
      case YEAR -> String.valueOf(from.getYear());
    };
  }

  private static String count(long articles) {
    return String.format(Locale.ROOT, "%,d", articles);
  }
}
