package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What finds what, and why. */
class MatchTest {
  private static final Path CASES = Path.of("src/test/resources/org/fundstelle/match-cases.txt");

  static Stream<String> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAndMarks(String line) {
    List<String> fields = List.of(line.split(" \\| ", -1));
    MatchResult result = NewsIndex.match(fields.get(0), fields.get(1));
    assertEquals(fields.get(2), result.found() ? "yes" : "no", line);
    if (fields.size() > 3) {
      String marks =
          result.matches().stream()
              .map(m -> m.text() + "=" + m.kind().label())
              .collect(Collectors.joining(", "));
      assertEquals(fields.get(3), marks, line);
    }
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
