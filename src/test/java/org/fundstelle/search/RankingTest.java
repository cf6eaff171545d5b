package org.fundstelle.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.NewsIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.query.Hit;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words count against each other. */
final class RankingTest {
  private static final Ranking RANKING = Ranking.TUNED;

  @ParameterizedTest
  @CsvSource({
    "Streik,            1.0",
    "2024,              1.0",
    "NATO,              1.0",
    "streiken,          0.8",
    "nordkoreanische,   0.8",
    "Waffenstillstand,  0.7",
    "waffenstillstand,  0.56",
    "und,               0.1",
    "'\"neue Qualität\"', 1.0",
  })
  void aWordCountsByWhatItIs(String query, double worth) {
    Plan.Leaf leaf =
        Understood.of(
                QueryParser.parse(query),
                SearchRequest.of(query),
                new NameTable(Gazetteer.builtIn()),
                List.of())
            .plan()
            .leaves()
            .findFirst()
            .orElseThrow();
    assertEquals(worth, RANKING.worth(leaf), 1e-9);
  }

  @Test
  void articlesMustComeBackToTheWordsOfLongQueries() {
    Ranking shortQuery = RANKING.forWords(3);
    Ranking longQuery = RANKING.forWords(30);
    assertEquals(RANKING, shortQuery);
    assertTrue(again(longQuery) > again(shortQuery));
  }

  /** How many times more five occurrences in an article say than one. */
  private static double again(Ranking ranking) {
    return ranking.inArticle(5, 1) / ranking.inArticle(1, 1);
  }

  /** Whichever is indexed under the id that would come first. */
  @ParameterizedTest
  @CsvSource({"a, b", "b, a"})
  void aNounSaysMoreThanAVerb(String nounId, String verbId, @TempDir Path directory)
      throws Exception {
    try (NewsIndex news = NewsIndex.open(directory)) {
      news.add(article(nounId, "Der Streik geht weiter."));
      news.add(article(verbId, "Die Gäste jubeln alle."));
      news.commit();
      List<String> found = news.search("jubeln Streik").hits().stream().map(Hit::article).toList();
      assertEquals(List.of(nounId, verbId), found);
    }
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "", text, "dpa", List.of(), PartialDate.UNKNOWN, Optional.empty(), Optional.empty());
  }
}
