package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fundstelle.DataFile;
import org.fundstelle.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateRangeTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  static Stream<Arguments> cases() {
    return DataFile.of(DateRangeTest.class, "date-ranges.tsv", 2);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatIsAskedFor(String text, String expected) {
    assertEquals(
        expected,
        DateRange.parse(text, TODAY)
            .map(r -> day(r.from()) + ".." + day(r.until()).minusDays(1))
            .orElse("-"),
        text);
  }

  @Property
  void everyDayLiesInItsWeekMonthAndYearHoweverWritten(
      @ForAll @IntRange(min = 1901, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
    LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
    int weekYear = day.get(IsoFields.WEEK_BASED_YEAR);
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    Optional<DateRange> wanted = Optional.of(DateRange.of(CalendarUnit.WEEK, day));
    assertEquals(wanted, DateRange.parse("%d-W%02d".formatted(weekYear, week), TODAY));
    assertEquals(wanted, DateRange.parse("KW " + week + " " + weekYear, TODAY));
    assertEquals(wanted, DateRange.parse("diese Woche", day));
    assertEquals(wanted, DateRange.parse("letzte Woche", day.plusWeeks(1)));
    assertEquals(
        DateRange.of(PartialDate.of(YearMonth.from(day))), DateRange.of(CalendarUnit.MONTH, day));
    assertEquals(
        DateRange.of(PartialDate.of(Year.from(day))), DateRange.of(CalendarUnit.YEAR, day));
    assertEquals(Optional.of(DateRange.of(PartialDate.of(day))), DateRange.parse("heute", day));
  }

  @Property
  void aDateWithoutYearHasBegunAndIsNoOlderThanAYear(
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    DateRange range = DateWords.withoutYear(day + "." + month + ".", TODAY).orElseThrow().range();
    assertTrue(!day(range.from()).isAfter(TODAY), range.toString());
    assertTrue(day(range.from()).isAfter(TODAY.minusYears(1)), range.toString());
  }

  @Property(tries = 5000)
  void neverThrows(@ForAll("dateLike") String text) {
    DateRange.parse(text, TODAY).ifPresent(r -> assertTrue(r.from().isBefore(r.until())));
    DateWords.withoutYear(text, TODAY)
        .ifPresent(g -> assertTrue(g.range().from().isBefore(g.range().until())));
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(
            "0", "1", "24", "28", "31", "44", "53", "99", "2024", "9999", "0000", "-", ".", ". ",
            "/", " ", "W", "KW", "KW ", "letzte", "diese", "Woche", "Monat", "Jahr", "heute",
            "Oktober", "Mai", "\u0308")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, PartialDate.ZONE);
  }
}
