package org.fundstelle.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.DataFile;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.PartialDate.Precision;
import org.fundstelle.index.IndexedDay;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

  static Stream<Arguments> cases() {
    return DataFile.of(TimelineTest.class, "timeline.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsAsTheCasesSay(String unit, String dates, String expected) {
    List<PartialDate> articles =
        Arrays.stream(dates.split(",", -1)).map(d -> PartialDate.parse(d).orElseThrow()).toList();
    Optional<CalendarUnit> asked =
        unit.equals("-")
            ? Optional.empty()
            : Optional.of(CalendarUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
    String counted =
        periods(articles, asked).stream()
            .map(p -> "%s %s..%s %d".formatted(p.unit().label(), p.from(), p.to(), p.articles()))
            .collect(Collectors.joining(", "));
    assertEquals(expected, counted);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyArticleIsCountedOnceWhereItLies(
      @ForAll("dates") List<PartialDate> articles, @ForAll("units") Optional<CalendarUnit> asked) {
    List<Period> periods = periods(articles, asked);
    assertEquals(articles.size(), periods.stream().mapToLong(Period::articles).sum());
    for (Period period : periods) {
      long inside = articles.stream().filter(a -> liesIn(a, period)).count();
      assertTrue(inside >= period.articles(), period + " of " + articles);
    }
    assertTrue(
        articles.stream().allMatch(a -> periods.stream().anyMatch(p -> liesIn(a, p))),
        periods + " of " + articles);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void periodsOfOneUnitDoNotOverlapAndComeInOrder(
      @ForAll("dates") List<PartialDate> articles, @ForAll("units") Optional<CalendarUnit> asked) {
    List<Period> periods = periods(articles, asked);
    for (CalendarUnit unit : CalendarUnit.values()) {
      List<Period> ofUnit = periods.stream().filter(p -> p.unit() == unit).toList();
      for (int i = 1; i < ofUnit.size(); i++) {
        assertTrue(ofUnit.get(i - 1).to().isBefore(ofUnit.get(i).from()), periods.toString());
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsKnownToTheMonthIsNeverOnADayOrWeek(@ForAll("dates") List<PartialDate> articles) {
    for (CalendarUnit unit : CalendarUnit.values()) {
      long finer =
          periods(articles, Optional.of(unit)).stream()
              .filter(p -> p.unit().compareTo(CalendarUnit.MONTH) < 0)
              .mapToLong(Period::articles)
              .sum();
      long known =
          unit.compareTo(CalendarUnit.MONTH) < 0
              ? articles.stream().filter(a -> a.precision().compareTo(Precision.DAY) >= 0).count()
              : 0;
      assertEquals(known, finer, unit + " of " + articles);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void ofItsOwnAccordItHasNotTooManyPeriods(@ForAll("dates") List<PartialDate> articles) {
    List<Period> periods = periods(articles, Optional.empty());
    for (CalendarUnit unit : List.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.MONTH)) {
      long ofUnit = periods.stream().filter(p -> p.unit() == unit).count();
      assertTrue(ofUnit <= 62, unit + ": " + ofUnit);
    }
    assertFalse(periods.isEmpty());
  }

  private static List<Period> periods(List<PartialDate> articles, Optional<CalendarUnit> asked) {
    Map<IndexedDay, Long> counts = new HashMap<>();
    for (PartialDate article : articles) {
      counts.merge(IndexedDay.of(article), 1L, Long::sum);
    }
    return new Timeline(counts).periods(asked);
  }

  private static boolean liesIn(PartialDate article, Period period) {
    Instant from = period.from().atStartOfDay(PartialDate.ZONE).toInstant();
    Instant until = period.to().plusDays(1).atStartOfDay(PartialDate.ZONE).toInstant();
    return !article.from().isBefore(from) && !article.until().isAfter(until);
  }

  @Provide
  Arbitrary<Optional<CalendarUnit>> units() {
    return Arbitraries.of(CalendarUnit.class).optional();
  }

  /** Dates around one another, also around the ends of years and where the clocks change. */
  @Provide
  Arbitrary<List<PartialDate>> dates() {
    Arbitrary<LocalDate> around =
        Arbitraries.oneOf(
            Arbitraries.integers().between(2000, 2030).map(y -> LocalDate.of(y, 12, 31)),
            Arbitraries.integers().between(2000, 2030).map(y -> lastSunday(y, 3)),
            Arbitraries.integers().between(2000, 2030).map(y -> lastSunday(y, 10)));
    Arbitrary<Integer> span = Arbitraries.of(1, 8, 40, 70, 300, 3000, 20_000);
    return Combinators.combine(around, span)
        .flatAs((day, days) -> date(day, days).list().ofMinSize(1).ofMaxSize(120));
  }

  private static Arbitrary<PartialDate> date(LocalDate around, int days) {
    Arbitrary<LocalDate> day = Arbitraries.integers().between(-days, days).map(around::plusDays);
    Arbitrary<Integer> minute = Arbitraries.integers().between(0, 24 * 60 - 1);
    return Combinators.combine(day, minute, Arbitraries.of(1, 2, 3, 4))
        .as(
            (d, m, known) ->
                switch (known) {
                  case 1 -> PartialDate.of(Year.from(d));
                  case 2 -> PartialDate.of(YearMonth.from(d));
                  case 3 -> PartialDate.of(d);
                  default ->
                      PartialDate.of(d.atStartOfDay(PartialDate.ZONE).plusMinutes(m).toInstant());
                });
  }

  private static LocalDate lastSunday(int year, int month) {
    LocalDate last = YearMonth.of(year, month).atEndOfMonth();
    return last.minusDays(last.getDayOfWeek().getValue() % 7);
  }
}
