package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a misspelt query is answered with, from a file of cases. */
class SuggestionsTest {
  @TempDir private static Path directory;
  private static NewsIndex news;

  static Stream<String> cases() throws IOException {
    return CaseFile.cases("suggestions.txt");
  }

  @BeforeAll
  static void index() throws IOException {
    news = NewsIndex.open(directory);
    CaseFile.addArticles("suggestions.txt", news);
  }

  @AfterAll
  static void close() throws IOException {
    news.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void suggests(String line) throws IOException {
    int arrow = line.indexOf("=>");
    String query = line.substring(0, arrow).strip();
    SearchResult result = news.search(query);
    assertEquals(line.substring(arrow + 2).strip(), result.suggestion().orElse(""), line);
    if (result.suggestion().isPresent()) {
      assertTrue(news.search(result.suggestion().get()).passages() > 0, line);
    }
  }
}
