package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Real articles as a scraper left them, where they are there; they cannot be shipped. */
class SeedsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  @TempDir private Path directory;
  private NewsIndex news;
  private IngestReport report;

  @BeforeEach
  void index() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the seed articles are not there");
    news = NewsIndex.open(directory);
    report = news.addAll(ArticleReader.read(SEEDS));
  }

  @AfterEach
  void close() throws IOException {
    if (Files.isDirectory(SEEDS)) {
      news.close();
    }
  }

  @Test
  void allAreRead() {
    assertEquals(new IngestReport(5, 0, 0, List.of()), report);
  }

  /** The best passage is a right one and has the right words marked. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/fundstelle/seed-queries.csv",
      delimiter = '|',
      quoteCharacter = '~')
  void theBestPassageIsARightOne(String query, String article, String marked) throws IOException {
    Hit best = news.search(query).hits().getFirst();
    List<String> marks = best.passage().matches().stream().map(Match::text).toList();
    assertTrue(best.article().contains("/" + article + "_"), best.toString());
    assertTrue(marks.containsAll(List.of(marked.split(", "))), marks.toString());
  }

  @Test
  void theCertainArticleComesBeforeThoseOfTheMonth() throws IOException {
    List<Hit> hits =
        news.search(SearchRequest.of("Soldaten").between("2024-10-31", "2024-10-31").perArticle(1))
            .hits();
    assertEquals(
        List.of("2024-10-31T21:27+01:00", "2024-10", "2024-10", "2024-10"),
        hits.stream().map(h -> h.date().toString()).toList());
    assertEquals(List.of(true, false, false, false), hits.stream().map(Hit::dateCertain).toList());
  }
}
