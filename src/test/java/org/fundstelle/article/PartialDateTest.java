package org.fundstelle.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.fundstelle.DataFile;
import org.fundstelle.article.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PartialDateTest {

  static Stream<Arguments> dates() {
    return DataFile.of(PartialDateTest.class, "dates.tsv", 2);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void readsWhatIsWritten(String written, String expected) {
    String text = written.startsWith("[") ? written.substring(1, written.length() - 1) : written;
    assertEquals(expected, PartialDate.parse(text).map(PartialDate::toString).orElse("-"), written);
  }

  @Test
  void monthCoversItselfInBerlin() {
    PartialDate october = PartialDate.of(YearMonth.of(2024, 10));
    assertEquals(Instant.parse("2024-09-30T22:00:00Z"), october.from());
    assertEquals(Instant.parse("2024-10-31T23:00:00Z"), october.until());
  }

  @Test
  void daysOfTheClockChangesHave23And25Hours() {
    assertEquals(Duration.ofHours(23), length(PartialDate.of(LocalDate.of(2024, 3, 31))));
    assertEquals(Duration.ofHours(25), length(PartialDate.of(LocalDate.of(2024, 10, 27))));
  }

  @Test
  void minuteOfAnInstantIsCut() {
    PartialDate minute = PartialDate.of(Instant.parse("2024-10-28T17:40:59.9Z"));
    assertEquals(Instant.parse("2024-10-28T17:40:00Z"), minute.from());
    assertEquals(Duration.ofMinutes(1), length(minute));
  }

  @Test
  void unknownIsAllTime() {
    assertEquals("undated", PartialDate.UNKNOWN.toString());
    assertEquals(Instant.MIN, PartialDate.UNKNOWN.from());
    assertEquals(Instant.MAX, PartialDate.UNKNOWN.until());
  }

  @Test
  void intervalMustFitThePrecision() {
    PartialDate day = PartialDate.of(LocalDate.of(2024, 10, 1));
    for (Precision precision : Precision.values()) {
      if (precision != Precision.DAY) {
        assertThrows(
            IllegalArgumentException.class,
            () -> new PartialDate(day.from(), day.until(), precision),
            precision.toString());
      }
    }
    assertEquals(day, new PartialDate(day.from(), day.until(), Precision.DAY));
  }

  /** The index stores seconds, ranges compare instants: both must mean the same. */
  @Test
  void intervalsAreOfWholeSeconds() {
    Instant instant = Instant.parse("2024-10-28T17:40:59.999999999Z");
    LocalDate day = LocalDate.of(2024, 10, 28);
    Stream.of(
            PartialDate.of(instant),
            PartialDate.of(day),
            PartialDate.of(YearMonth.from(day)),
            PartialDate.of(Year.from(day)))
        .forEach(
            date -> {
              assertEquals(date.from().truncatedTo(ChronoUnit.SECONDS), date.from());
              assertEquals(date.until().truncatedTo(ChronoUnit.SECONDS), date.until());
              Precision precision = date.precision();
              Instant from = date.from().plusNanos(1);
              Instant until = date.until().plusNanos(1);
              assertThrows(
                  IllegalArgumentException.class,
                  () -> new PartialDate(from, date.until(), precision));
              assertThrows(
                  IllegalArgumentException.class,
                  () -> new PartialDate(date.from(), until, precision));
              assertThrows(
                  IllegalArgumentException.class, () -> new PartialDate(from, until, precision));
            });
  }

  @Test
  void yearsAreFourDigitsLong() {
    assertThrows(IllegalArgumentException.class, () -> PartialDate.of(Year.of(999)));
    assertThrows(IllegalArgumentException.class, () -> PartialDate.of(Year.of(10_000)));
    assertThrows(IllegalArgumentException.class, () -> PartialDate.of(Instant.MIN));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> PartialDate.of(Instant.MAX));
    assertTrue(String.valueOf(e.getMessage()).contains("MINUTE"), e.toString());
  }

  private static Duration length(PartialDate date) {
    return Duration.between(date.from(), date.until());
  }
}
