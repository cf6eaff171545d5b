package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The five files as a scraper left them, where they are at hand: they are not ours to ship. */
final class SeedsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  @BeforeAll
  static void findSeeds() {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), SEEDS + " is not there");
  }

  @Test
  void allAreArticlesWithTheirDatesAndCredits() {
    List<Article> articles = articles();
    assertEquals(
        List.of(
            "2024-10", "2024-10-28T18:40+01:00", "2024-10-31T21:27+01:00", "2024-10", "2024-10"),
        articles.stream().map(a -> a.date().toString()).toList());
    List<String> afp = List.of("afp", "red");
    assertEquals(
        List.of(afp, List.of(), List.of(), afp, List.of()),
        articles.stream().map(Article::credits).toList());
  }

  @Test
  void headlinesAreFoundWhereThereAreAny() {
    assertEquals(
        List.of(
            "",
            "Krieg gegen die Ukraine NATO bestätigt Truppen Nordkoreas in Russland",
            "Krieg gegen die Ukraine Blinken erwartet Einsatz nordkoreanischer Soldaten",
            "",
            ""),
        articles().stream().map(Article::title).toList());
  }

  @Test
  void textHoldsNeitherDateNorStampNorCredit() {
    for (Article article : articles()) {
      String text = article.text();
      for (String part : List.of(" date 2024", "Stand: ", "(afp/red)", "\r", "\n\n\n")) {
        assertFalse(text.contains(part), article.id() + " has " + part);
      }
    }
    assertEquals("Mark Rutte", articles().get(1).text().lines().findFirst().orElse(""));
  }

  private static List<Article> articles() {
    try (Stream<ReadResult> results = ArticleReader.read(SEEDS)) {
      return results.map(r -> ((ReadResult.Read) r).article()).toList();
    }
  }
}
