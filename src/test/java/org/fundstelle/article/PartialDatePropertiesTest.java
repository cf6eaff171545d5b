package org.fundstelle.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class PartialDatePropertiesTest {
  private static final long YEAR_1900 = -2_208_988_800L;
  private static final long YEAR_9999 = 253_370_764_800L;

  @Property
  void whatIsPrintedIsReadAgain(
      @ForAll @IntRange(min = 1000, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 365) int day) {
    LocalDate date = LocalDate.ofYearDay(year, day);
    assertReadAgain(PartialDate.of(date));
    assertReadAgain(PartialDate.of(YearMonth.from(date)));
    assertReadAgain(PartialDate.of(Year.from(date)));
  }

  @Property
  void minutesArePrintedAndReadAgain(
      @ForAll @LongRange(min = YEAR_1900, max = YEAR_9999) long second) {
    PartialDate minute = PartialDate.of(Instant.ofEpochSecond(second));
    assertTrue(minute.from().getEpochSecond() <= second);
    assertTrue(second < minute.until().getEpochSecond());
    assertReadAgain(minute);
  }

  @Property
  void minutesAroundClockChangesAreReadAgain(
      @ForAll @IntRange(min = 1980, max = 2100) int year,
      @ForAll boolean spring,
      @ForAll @IntRange(min = -180, max = 180) int minutes) {
    Instant change =
        PartialDate.ZONE
            .getRules()
            .nextTransition(PartialDate.of(YearMonth.of(year, spring ? 3 : 9)).from())
            .getInstant();
    PartialDate minute = PartialDate.of(change.plusSeconds(60L * minutes));
    assertEquals(change.plusSeconds(60L * minutes), minute.from());
    assertReadAgain(minute);
  }

  @Property
  void parseNeverThrows(@ForAll String text) {
    assertTrue(PartialDate.parse(text).isEmpty() || text.length() > 3, text);
  }

  @Property(tries = 5000)
  void parseNeverThrowsOnWhatLooksLikeADate(@ForAll("dateLike") String text) {
    Optional<PartialDate> date = PartialDate.parse(text);
    date.ifPresent(PartialDatePropertiesTest::assertReadAgain);
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(
            "0", "1", "2", "3", "9", "18", "28", "31", "1893", "2024", "9999", "-", ".", ". ", ":",
            "T", "Z", "+", "/", " ", "Uhr", "Oktober", "Mär", "um ")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  private static void assertReadAgain(PartialDate date) {
    assertEquals(Optional.of(date), PartialDate.parse(date.toString()), date.toString());
  }
}
