package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who asks for few hits gets the first of all: what the search leaves out of its way to them cannot
 * be among them.
 */
class FewHitsTest {
  /** From frequent to rare, with names, compounds, forms of one word, and function words. */
  private static final List<String> WORDS =
      List.of(
          "die",
          "in",
          "Regierung",
          "Deutschland",
          "sagte",
          "Preis",
          "Berlin",
          "Gas",
          "Krieg",
          "Gaspreis",
          "Soldaten",
          "Russland",
          "Soldat",
          "Moskau",
          "Preise",
          "Truppen",
          "kündigte",
          "an",
          "Kursk",
          "Raum",
          "Region",
          "Bundesregierung",
          "Guinea",
          "Guinea-Bissau",
          "Öl",
          "Ölpreis",
          "Pjöngjang",
          "Nordkorea",
          "Wahl",
          "Landtagswahl",
          "gewählt",
          "Schüler",
          "Schülerinnen",
          "Klima",
          "Klimaschutz",
          "Schutz",
          "NATO",
          "Washington",
          "Post",
          "Genf");

  private static final int ARTICLES = 300;
  private static final int QUERIES = 40;
  private static final List<UnaryOperator<SearchRequest>> WAYS =
      List.of(
          request -> request,
          request -> request.sort(SearchRequest.Sort.NEWEST),
          request -> request.sort(SearchRequest.Sort.OLDEST),
          request -> request.halfLifeDays(400),
          request -> request.between("2024-03-15", "2024-06-15"));

  private final Random random = new Random(20_241_028);

  @Test
  void ofEqualHitsTheLatestComesFirst(@TempDir Path directory) throws IOException {
    LocalDate first = LocalDate.of(2024, 1, 1);
    try (NewsIndex news = NewsIndex.open(directory)) {
      String latest = "";
      for (int i = 0; i < 400; i++) {
        boolean equal = i % 12 == 0;
        String text = equal ? "Olaf Scholz redet." : i % 40 == 1 ? "Olaf schweigt." : "Es regnet.";
        latest = equal ? "a" + i : latest;
        news.add(article("a" + i, "", text, "afp", first.plusDays(i).toString()));
        for (String query : List.of("Olaf Scholz", "Scholz redet", "Olaf Scholz redet")) {
          SearchRequest one = SearchRequest.of(query).copies(true).limit(1);
          assertEquals(latest, news.search(one).hits().getFirst().article(), query);
        }
      }
    }
  }

  @Test
  void areTheFirstOfAll(@TempDir Path directory) throws IOException {
    try (NewsIndex news = NewsIndex.open(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        news.add(article(i));
        if (i % 150 == 149) {
          news.commit();
          news.delete("a" + (i - 20));
        }
      }
      news.commit();
      int compared = 0;
      for (int i = 0; i < QUERIES; i++) {
        SearchRequest request = SearchRequest.of(query()).copies(true);
        for (UnaryOperator<SearchRequest> way : WAYS) {
          compared += compare(news, way.apply(request).perArticle(1 + random.nextInt(3)));
        }
      }
      assertTrue(compared > QUERIES, "hardly anything was found");
    }
  }

  @Test
  void functionWordsTellHitsApartThatHaveNothingElse(@TempDir Path directory) throws IOException {
    try (NewsIndex news = NewsIndex.open(directory)) {
      for (int i = 0; i < 8; i++) {
        news.add(
            article(
                "a" + i,
                "",
                "Heute sprach " + "die ".repeat(1 + i) + "Stadt.",
                "dpa",
                "2024-10-28"));
      }
      for (int i = 0; i < 30; i++) {
        news.add(article("z" + i, "", "Nichts davon gibt es.", "afp", "2024-10-28"));
      }
      news.add(article("berlin", "", "Ganz Berlin.", "afp", "2024-10-28"));
      compare(news, SearchRequest.of("(quelle:dpa ODER Berlin) die").copies(true));
    }
  }

  /** Words, or words with what makes hits and excludes some without being found in a text. */
  private String query() {
    String words = words(1 + random.nextInt(7));
    String other = words(1);
    return switch (random.nextInt(8)) {
      case 0 -> "(quelle:dpa ODER " + other + ") die in an";
      case 1 -> "titel:" + other + " " + words;
      case 2 -> words + " -" + other;
      case 3 -> words + " +" + other;
      case 4 -> "(titel:(" + words + ") ODER datum:2024-05) die";
      default -> words;
    };
  }

  /** How many hits were compared. */
  private static int compare(NewsIndex news, SearchRequest request) throws IOException {
    List<String> all = places(news, request.limit(1000));
    int compared = 0;
    for (int few : List.of(1, 4, 10)) {
      List<String> first = places(news, request.limit(few));
      assertEquals(all.subList(0, Math.min(few, all.size())), first, request.toString());
      compared += first.size();
    }
    return compared;
  }

  private static List<String> places(NewsIndex news, SearchRequest request) throws IOException {
    List<String> places = new ArrayList<>();
    for (Hit hit : news.search(request).hits()) {
      places.add(hit.article() + ":" + hit.passage().start() + " " + hit.score());
    }
    return places;
  }

  private Article article(int number) {
    StringBuilder text = new StringBuilder();
    int paragraphs = 1 + random.nextInt(6);
    for (int i = 0; i < paragraphs; i++) {
      text.append(words(30 + random.nextInt(60))).append(".\n\n");
    }
    String date = "2024-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9));
    return article(
        "a" + number,
        words(random.nextInt(5)),
        text.toString().strip(),
        random.nextBoolean() ? "dpa" : "afp",
        date);
  }

  private static Article article(String id, String title, String text, String source, String date) {
    return new Article(
        id,
        title,
        text,
        source,
        List.of(),
        PartialDate.parse(date).orElseThrow(),
        Optional.empty(),
        Optional.empty());
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // The product of two even chances: early words are frequent, late ones rare.
      words.add(WORDS.get((int) (WORDS.size() * random.nextDouble() * random.nextDouble())));
    }
    return String.join(" ", words);
  }
}
