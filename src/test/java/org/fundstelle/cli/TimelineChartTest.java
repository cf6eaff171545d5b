package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.Period;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineChartTest {

  /** The charts of {@code timeline-charts.txt}, which explains how they are written. */
  static Stream<String> charts() throws IOException {
    try (InputStream in = TimelineChartTest.class.getResourceAsStream("timeline-charts.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n\n")).skip(1);
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void drawsAsTheFileShows(String chart) {
    List<String> lines = chart.lines().toList();
    String[] given = lines.getFirst().split(" ", -1);
    List<Period> periods = new ArrayList<>();
    for (int i = 2; i < given.length; i += 3) {
      periods.add(
          new Period(
              CalendarUnit.valueOf(given[i].toUpperCase(Locale.ROOT)),
              LocalDate.parse(given[i + 1]),
              Long.parseLong(given[i + 2])));
    }
    List<String> drawn =
        TimelineChart.lines(result(periods, Long.parseLong(given[1])), Integer.parseInt(given[0]));
    assertEquals(
        String.join("\n", lines.subList(1, lines.size())), String.join("\n", drawn), chart);
  }

  @Property
  void fitsAnyWidthAndShowsEveryPeriod(
      @ForAll("periods") List<Period> periods,
      @ForAll @LongRange(max = 100_000) long undated,
      @ForAll @IntRange(min = 30, max = 100) int columns) {
    List<String> lines = TimelineChart.lines(result(periods, undated), columns);
    for (String line : lines) {
      assertTrue(line.length() <= columns, line);
    }
    long bars = lines.stream().filter(line -> line.contains("█ ")).count();
    assertEquals(periods.size(), bars, String.join("\n", lines));
  }

  @Provide
  Arbitrary<List<Period>> periods() {
    Arbitrary<CalendarUnit> units = Arbitraries.of(CalendarUnit.class);
    Arbitrary<Integer> days = Arbitraries.integers().between(-4000, 4000);
    Arbitrary<Long> counts = Arbitraries.longs().between(1, 10_000_000);
    return Combinators.combine(units, days, counts)
        .as(
            (unit, day, count) ->
                new Period(unit, unit.first(LocalDate.of(2024, 12, 31).plusDays(day)), count))
        .list()
        .uniqueElements(period -> period.unit() + " " + period.from())
        .ofMaxSize(40)
        .map(list -> list.stream().sorted(Comparator.comparing(Period::from)).toList());
  }

  private static SearchResult result(List<Period> timeline, long undated) {
    return new SearchResult(
        "",
        1,
        1,
        true,
        10,
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        timeline,
        undated);
  }
}
