package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What finds what, and why. */
class MatchTest {
  static Stream<MatchCase> cases() throws IOException {
    return MatchCase.byClass().values().stream().flatMap(List::stream);
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
