package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
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

  /** Two of the articles print one agency's paragraph, edited a little. */
  @Test
  void aSharedParagraphIsShownOnce() throws IOException {
    Shared shared = longestShared();
    SearchRequest request = SearchRequest.ofText(shared.words());
    Hit best = news.search(request).hits().getFirst();
    assertEquals(1, best.alsoIn().size(), best.toString());
    assertEquals(shared.articles(), Set.of(best.article(), best.alsoIn().getFirst().article()));
    List<Hit> all = news.search(request.copies(true)).hits();
    assertEquals(shared.articles(), Set.of(all.get(0).article(), all.get(1).article()));
  }

  private record Shared(Set<String> articles, String words) {}

  /** The paragraph with most words in common with one of another article, and these words. */
  private static Shared longestShared() throws IOException {
    List<Article> articles;
    try (Stream<ReadResult> results = ArticleReader.read(SEEDS)) {
      articles = results.map(result -> ((ReadResult.Read) result).article()).toList();
    }
    return articles.stream()
        .flatMap(one -> articles.stream().map(other -> List.of(one, other)))
        .filter(pair -> !pair.getFirst().id().equals(pair.getLast().id()))
        .flatMap(pair -> shared(pair.getFirst(), pair.getLast()))
        .max(Comparator.comparingInt(shared -> shared.words().length()))
        .orElseThrow();
  }

  private static Stream<Shared> shared(Article one, Article other) {
    return one.text()
        .lines()
        .flatMap(line -> other.text().lines().map(theirs -> common(line, theirs)))
        .map(words -> new Shared(Set.of(one.id(), other.id()), words));
  }

  private static String common(String line, String other) {
    List<String> theirs = List.of(other.split("\\W+"));
    return Stream.of(line.split("\\W+")).filter(theirs::contains).collect(Collectors.joining(" "));
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
