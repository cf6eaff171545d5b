package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the query language finds in a handful of articles, from a file of cases. */
class SearchCasesTest {
  @TempDir private static Path directory;
  private static NewsIndex news;

  static Stream<String> cases() throws IOException {
    return CaseFile.cases("search-cases.txt");
  }

  @BeforeAll
  static void index() throws IOException {
    news = NewsIndex.open(directory);
    CaseFile.addArticles("search-cases.txt", news);
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
