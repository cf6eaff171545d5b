package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  /** The Thursday of a week that began in another year. */
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheCasesSay(String line) {
    check(line);
  }

  @ParameterizedTest
  @MethodSource("dateCases")
  void readsDatesAsTheCasesSay(String line) {
    check(line);
  }

  private static void check(String line) {
    int arrow = line.indexOf(" =>");
    String query = line.substring(0, arrow).replace("\\t", "\t").replace("\\s", " ");
    // A bar that separates warnings stands after the tree, whose own bars are inside braces.
    String expected = line.substring(arrow + 3);
    int treeEnd = Math.max(0, expected.lastIndexOf('}'));
    int bar = expected.indexOf(" | ", treeEnd);
    String tree = (bar < 0 ? expected : expected.substring(0, bar)).strip();
    List<String> warnings =
        bar < 0 ? List.of() : List.of(expected.substring(bar + 3).split(" \\| ", -1));

    ParsedQuery parsed = QueryParser.parse(query, TODAY);

    assertEquals(tree, Notation.of(parsed.root()), line);
    assertEquals(warnings.size(), parsed.warnings().size(), line + "\nbut " + parsed.warnings());
    for (int i = 0; i < warnings.size(); i++) {
      assertTrue(
          parsed.warnings().get(i).contains(warnings.get(i).strip()),
          line + "\nbut " + parsed.warnings());
    }
  }

  static Stream<String> cases() throws IOException {
    return lines("parser.txt");
  }

  static Stream<String> dateCases() throws IOException {
    return lines("parser-dates.txt");
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in = QueryParserTest.class.getResourceAsStream(resource)) {
      String all =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> line.contains(" =>") && !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "\"",
        "„",
        "»",
        "-",
        "-(",
        "+\"",
        "NICHT ",
        "ODER ",
        "|",
        "a|",
        "a UND ",
        "titel:",
        "titel:(",
        "datum:",
        "datum:1 ",
        "quelle:",
        "*",
        "a* ",
        "\"\"~",
        "\"a\"~9",
        "a:",
        "a~",
        "a(in)",
        "\u0000",
        "\ud800",
        "(a) ",
        "((a ODER b) UND -",
        "x"
      })
  void readsAMegabyteOfAnythingQuickly(String piece) {
    String query = piece.repeat(1_000_000 / piece.length());
    ParsedQuery parsed =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> QueryParser.parse(query));
    assertTrue(parsed.warnings().size() <= 20, "as many warnings as anyone reads");
    assertTrue(Notation.of(parsed.root()).length() <= 2_000_000);
  }

  @Test
  void searchesTheFirstThousandWords() {
    ParsedQuery parsed = QueryParser.parse("Wort ".repeat(1001));
    assertEquals(1000, parsed.root().clauses().size());
    assertEquals(
        List.of("Only the first 1,000 words of the query are searched."), parsed.warnings());
  }

  @Test
  void readsParenthesesTooDeepAsSpaces() {
    ParsedQuery parsed = QueryParser.parse("a (".repeat(40) + "b" + ")".repeat(40) + " c");
    String notation = Notation.of(parsed.root());
    assertEquals(32, notation.chars().filter(c -> c == '(').count());
    assertTrue(notation.endsWith("a a a a a a a a b" + ")".repeat(32) + " c"), notation);
    assertEquals(List.of("Parentheses deeper than 32 levels are ignored."), parsed.warnings());
  }
}
