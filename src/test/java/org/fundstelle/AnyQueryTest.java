package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.article.Article;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, there is an answer, and its marks are where they say. */
class AnyQueryTest {
  private static final String NAMES =
      "US-Außenminister Antony Blinken Nordkorea Demokratische Volksrepublik Korea Region Kursk"
          + " Gebiet Kursk Auswärtiges Amt Kim Jong Un Wladimir Putin Wolodymyr Selenskyj"
          + " Vereinigte Staaten Südkorea Russland";

  static void check(SearchResult result) {
    for (Hit hit : result.hits()) {
      Article article = SampleIndex.ARTICLES.get(hit.article());
      assertNotNull(article);
      assertEquals(
          article.text().substring(hit.passage().start(), hit.passage().end()),
          hit.passage().text());
      int end = hit.passage().start();
      for (Match match : hit.passage().matches()) {
        assertTrue(match.start() >= end && match.start() < match.end(), match.toString());
        assertEquals(article.text().substring(match.start(), match.end()), match.text());
        end = match.end();
      }
      assertTrue(end <= hit.passage().end());
      for (Match match : hit.titleMatches()) {
        assertEquals(article.title().substring(match.start(), match.end()), match.text());
      }
    }
  }

  @Provide
  Arbitrary<String> queries() {
    return HostileQueries.any();
  }

  /** {@link HundredThousandQueries} asks more. */
  @Property(tries = 3000)
  void isAnswered(@ForAll("queries") String query) throws IOException {
    check(SampleIndex.NEWS.search(query));
  }

  private static String many(int times, String pattern) {
    return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
  }

  /** Queries that ask for more clauses than Lucene takes. */
  static Stream<String> greedy() {
    return Stream.of(
        "quelle:" + "x".repeat(90_000),
        "x".repeat(90_000),
        NAMES,
        (NAMES + " ").repeat(20),
        "\"" + (NAMES + " ").repeat(4) + "\"",
        "\"" + (NAMES + " ").repeat(4) + "\"~50",
        many(60, "Kriegspreis%dsteuer ODER") + " Kursk",
        "Verteidigungshaushalt ODER Ölpreis ODER Wirtschaftswachstumsprognose ODER ".repeat(40)
            + "Kursk",
        many(999, "-quelle:q%d") + " Kursk",
        many(300, "-datum:2%03d") + " Kursk",
        many(500, "(+Ölpreis%1$d -Gaspreis%1$d) ODER") + " Kursk",
        "an* be* ge* ver* zu* un* aus* ein* mit* nach* vor* ab* auf* um* ".repeat(10));
  }

  @ParameterizedTest
  @MethodSource("greedy")
  void isAnsweredHoweverGreedy(String query) throws IOException {
    SearchResult result = SampleIndex.NEWS.search(query);
    check(result);
    NewsIndex.match(query, "Ölpreis in Kursk");
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void whatIsLeftOutIsSaid(String query) throws IOException {
    SearchResult result = SampleIndex.NEWS.search(query);
    assertTrue(result.warnings().stream().anyMatch(w -> w.contains("too long")), result.toString());
  }

  static Stream<String> tooLong() {
    return Stream.of(
        "Kursk " + many(900, "Wort%d"),
        "Kursk " + many(400, "+\"der Wort%d\""),
        "Kursk " + many(999, "-quelle:q%d"));
  }
}
