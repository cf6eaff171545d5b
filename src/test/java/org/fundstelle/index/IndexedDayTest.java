package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedDayTest {
  @ParameterizedTest
  @CsvSource({
    "2024-10-28T00:30+01:00, 2024-10-28, DAY",
    "2024-10-28T23:30Z, 2024-10-29, DAY",
    "2024-10-28, 2024-10-28, DAY",
    "2024-10, 2024-10-01, MONTH",
    "2024, 2024-01-01, YEAR",
    "1000, 1000-01-01, YEAR",
    "1969-12-31, 1969-12-31, DAY",
    "9999-12-31, 9999-12-31, DAY"
  })
  void isTheFirstDayInBerlinAndWhatIsKnown(String date, LocalDate first, Precision precision) {
    IndexedDay day = IndexedDay.of(PartialDate.parse(date).orElseThrow());
    assertEquals(new IndexedDay(first, precision), day);
    assertEquals(day, IndexedDay.of(day.term()));
  }

  @Test
  void nothingMayBeKnown() {
    IndexedDay day = IndexedDay.of(PartialDate.UNKNOWN);
    assertEquals(Precision.UNKNOWN, day.precision());
    assertEquals(day, IndexedDay.of(day.term()));
  }
}
