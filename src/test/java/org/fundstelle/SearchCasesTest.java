package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the query language finds in a handful of articles, from a file of cases. */
class SearchCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/fundstelle/search-cases.txt");

  @TempDir private static Path directory;
  private static NewsIndex news;

  private static Stream<String> lines(boolean articles) throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .filter(line -> line.startsWith("article |") == articles);
  }

  static Stream<String> cases() throws IOException {
    return lines(false);
  }

  @BeforeAll
  static void index() throws IOException {
    news = NewsIndex.open(directory);
    for (String line : lines(true).toList()) {
      List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      news.add(
          new Article(
              fields.get(1),
              fields.get(4),
              fields.get(5).replace("¶", "\n\n"),
              fields.get(2),
              List.of(),
              PartialDate.parse(fields.get(3)).orElse(PartialDate.UNKNOWN),
              Optional.empty(),
              Optional.empty()));
    }
  }

  @AfterAll
  static void close() throws IOException {
    news.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(String line) throws IOException {
    int arrow = line.indexOf("=>");
    boolean inOrder = line.charAt(arrow - 1) == '=';
    String query = line.substring(0, inOrder ? arrow - 1 : arrow).strip();
    Stream<String> expected =
        Stream.of(line.substring(arrow + 2).split(","))
            .map(String::strip)
            .filter(i -> !i.isEmpty());
    Stream<String> found =
        news.search(SearchRequest.of(query)).hits().stream().map(Hit::article).distinct();
    assertEquals(
        (inOrder ? expected : expected.sorted()).toList(),
        (inOrder ? found : found.sorted()).toList(),
        line);
  }
}
