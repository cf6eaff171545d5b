package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What finds what, and why. */
class MatchTest {
  static Stream<MatchCase> cases() throws IOException {
    return Stream.concat(cases(MatchCase.EXAMPLES), cases(MatchCase.TABLE));
  }

  static Stream<MatchCase> open() throws IOException {
    return cases(MatchCase.OPEN);
  }

  private static Stream<MatchCase> cases(Path file) throws IOException {
    return MatchCase.byClass(file).values().stream().flatMap(List::stream);
  }

  @Test
  void halfOfTheTableMustNotBeFound() throws IOException {
    List<MatchCase> table = cases(MatchCase.TABLE).toList();
    long not = table.stream().filter(c -> !c.found()).count();
    assertTrue(table.size() >= 400 && 2 * not >= 0.95 * table.size(), not + "/" + table.size());
  }

  @ParameterizedTest
  @MethodSource("open")
  void whatIsMendedMovesToTheTable(MatchCase matchCase) {
    assertNotEquals(Optional.empty(), matchCase.failure());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAndMarks(MatchCase matchCase) {
    assertEquals(Optional.empty(), matchCase.failure());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "Waffenlieferungen",
                "nordkoreanische",
                "Soldaten",
                "Region",
                "Kursk",
                "US-Regierung",
                "Schüler:innen",
                "Landtags-",
                "und",
                "Bundestagswahl",
                "12.000",
                "Gebiet",
                "„Pjöngjangs“",
                "😀",
                "z. B.",
                "Mo\u00adtor",
                "\n\n",
                "e\u0301",
                "İstanbul",
                "\"",
                "~5",
                "(",
                "-",
                "+",
                "titel:",
                "ODER",
                "*",
                "Selenskyj*"),
            Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 400)
  void offsetsAlwaysMarkWhatTheySay(@ForAll("texts") String query, @ForAll("texts") String text) {
    int end = 0;
    for (Match match : NewsIndex.match(query, text).matches()) {
      assertEquals(text.substring(match.start(), match.end()), match.text());
      assertTrue(match.start() >= end && match.start() < match.end(), "in order, not empty");
      end = match.end();
    }
  }
}
