package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.Hint;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said when nothing is found, from a file of cases. */
class HintsTest {
  private static final String TOKENS =
      "Soldaten +Soldaten -Soldaten \"neue Qualität\" +Kreml -Kursk titel:Rutte quelle:afp"
          + " quelle:tagesschau datum:2023 von:2024 Quastenflosser +Ölpreis ODER UND ( )";

  @TempDir private static Path directory;
  private static NewsIndex news;

  static Stream<String> cases() throws IOException {
    return CaseFile.cases("hints.txt");
  }

  @BeforeAll
  static void index() throws IOException {
    news = NewsIndex.open(directory);
    CaseFile.addArticles("hints.txt", news);
  }

  @AfterAll
  static void close() throws IOException {
    news.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areGiven(String line) throws IOException {
    int arrow = line.indexOf("=>");
    SearchResult result = news.search(request(line.substring(0, arrow).strip()));
    assertEquals(
        line.substring(arrow + 2).strip(),
        result.hints().stream().map(Hint::text).collect(Collectors.joining(" | ")),
        line);
  }

  private static SearchRequest request(String line) {
    String query = line.replaceFirst("^(--(from|to|source) \\S+ |--(exact|no-\\w+) )*", "");
    SearchRequest request = SearchRequest.of(query);
    String[] options = line.substring(0, line.length() - query.length()).split(" ", -1);
    for (int i = 0; i < options.length; i++) {
      request =
          switch (options[i]) {
            case "--from" -> request.from(options[++i]);
            case "--to" -> request.to(options[++i]);
            case "--source" -> request.source(options[++i]);
            case "--exact" -> request.exact(true);
            case "--no-inflection" -> request.without(MatchKind.INFLECTION);
            default -> request;
          };
    }
    return request;
  }

  @Test
  void anEmptyIndexSaysSo(@TempDir Path empty) throws IOException {
    try (NewsIndex none = NewsIndex.open(empty)) {
      assertEquals(
          List.of(new Hint(Hint.Cause.INDEX, "The index has no articles yet; add some.", 0)),
          none.search("Kursk quelle:afp").hints());
    }
  }

  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(TOKENS.split(" "))
        .list()
        .ofMaxSize(6)
        .map(tokens -> String.join(" ", tokens));
  }

  @Property(tries = 200)
  void nothingIsFoundWithoutAReason(@ForAll("queries") String query) throws IOException {
    SearchResult result = SampleIndex.NEWS.search(query);
    boolean reason =
        !result.hints().isEmpty()
            || !result.unmatchedWords().isEmpty()
            || !result.warnings().isEmpty();
    assertTrue(result.passages() > 0 || reason, query);
    for (Hint hint : result.hints()) {
      assertTrue(hint.passages() >= 0, hint.toString());
      assertTrue(hint.text().matches("(?s).*[.?]"), hint.toString());
    }
  }
}
