package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Copy;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchRequest.Sort;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's text in several articles. */
class CopiesTest {
  private static final String AGENCY =
      "Der Hafen von Emden wird nach Angaben von Fachleuten im nächsten Frühjahr um ein neues"
          + " Becken erweitert, in dem auch die größten Frachter wenden können.";

  private static final String EDITED = AGENCY.replace("Fachleuten", "Experten");

  private static final String OWN =
      "In der Stadt hoffen viele Menschen auf Arbeit in der Werft, die seit Jahren kaum noch"
          + " Aufträge hatte und zuletzt nur Fähren reparierte.";

  private static final String OTHER =
      "Anwohner der Siedlung hinter dem Deich klagten am Wochenende über Lärm und Staub, den die"
          + " Bagger bis in die Gärten tragen würden.";

  @TempDir private Path directory;
  private NewsIndex news;

  @BeforeEach
  void open() throws IOException {
    news = NewsIndex.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    news.close();
  }

  private void add(String source, String date, String... paragraphs) throws IOException {
    addTitled("", source, date, paragraphs);
  }

  private void addTitled(String title, String source, String date, String... paragraphs)
      throws IOException {
    news.add(
        new Article(
            source + "/" + date,
            title,
            String.join("\n\n", paragraphs),
            source,
            List.of(),
            PartialDate.parse(date).orElse(PartialDate.UNKNOWN),
            Optional.empty(),
            Optional.empty()));
  }

  /** Each hit's article, and after a + those it is also in. */
  private List<String> shown(SearchRequest request) throws IOException {
    return news.search(request).hits().stream().map(CopiesTest::described).toList();
  }

  private static String described(Hit hit) {
    StringBuilder text = new StringBuilder(hit.article());
    hit.alsoIn().forEach(copy -> text.append(" + ").append(copy.article()));
    return text.toString();
  }

  private static SearchRequest newest(String query) {
    return SearchRequest.of(query).sort(Sort.NEWEST);
  }

  @Test
  void areShownOnceAcrossSourcesAndDays() throws IOException {
    add("welle", "2024-10-20", AGENCY);
    add("kurier", "2024-10-21", EDITED, OWN);
    add("bote", "2024-10", OTHER, AGENCY);
    add("anzeiger", "", EDITED);
    SearchResult result = news.search(newest("Frachter"));
    assertEquals(1, result.hits().size());
    Hit hit = result.hits().getFirst();
    assertEquals("kurier/2024-10-21", hit.article());
    assertEquals(
        List.of(
            new Copy("welle/2024-10-20", "welle", PartialDate.parse("2024-10-20").orElseThrow()),
            new Copy("bote/2024-10", "bote", PartialDate.parse("2024-10").orElseThrow()),
            new Copy("anzeiger/", "anzeiger", PartialDate.UNKNOWN)),
        hit.alsoIn());
    assertEquals(4, result.passages());
    assertEquals(4, result.articles());
    assertEquals(4, result.sources().size());
    assertEquals(Optional.empty(), result.next());
  }

  @Test
  void areHitsOfTheirOwnOnRequest() throws IOException {
    add("welle", "2024-10-20", AGENCY);
    add("kurier", "2024-10-21", EDITED);
    assertEquals(
        List.of("kurier/2024-10-21", "welle/2024-10-20"), shown(newest("Frachter").copies(true)));
  }

  @Test
  void areNamedOnlyIfTheyAreHitsWithinTheFilters() throws IOException {
    add("welle", "2024-10-20", AGENCY);
    add("kurier", "2024-10-21", EDITED);
    add("bote", "2024-10-22", AGENCY);
    assertEquals(
        List.of("kurier/2024-10-21 + welle/2024-10-20"),
        shown(newest("Frachter").sources(List.of("welle", "kurier"))));
    assertEquals(
        List.of("welle/2024-10-20"), shown(newest("Frachter").to("2024-10-20")), "none is left");
    assertEquals(
        List.of("bote/2024-10-22 + welle/2024-10-20"), shown(newest("+Frachter +Fachleute")));
  }

  @Test
  void ofCopiesAreCopies() throws IOException {
    String[] words = AGENCY.replace(".", "").split(" ");
    for (int edit = 0; edit < 4; edit++) {
      add("welle", "2024-10-2" + edit, String.join(" ", words) + ".");
      words[3 + 4 * edit] = "ungefähr";
      words[4 + 4 * edit] = "womöglich";
    }
    add("kurier", "2024-10-30", String.join(" ", words) + ".");
    assertEquals(
        List.of(
            "kurier/2024-10-30 + welle/2024-10-20 + welle/2024-10-21 + welle/2024-10-22 +"
                + " welle/2024-10-23"),
        shown(newest("Frachter")));
    for (int edit = 1; edit < 4; edit++) {
      news.delete("welle/2024-10-2" + edit);
    }
    assertEquals(
        List.of("kurier/2024-10-30", "welle/2024-10-20"), shown(newest("Frachter")), "no chain");
  }

  @Test
  void areDecidedOnTheParagraphsThatCarryTheMatches() throws IOException {
    add("welle", "2024-10-20", OTHER, AGENCY);
    add("kurier", "2024-10-21", EDITED, OWN);
    assertEquals(List.of("kurier/2024-10-21 + welle/2024-10-20"), shown(newest("Frachter Becken")));
    assertEquals(2, shown(newest("Bagger Frachter")).size(), "the older one shows another word");
    assertEquals(2, shown(newest("Experten Fachleuten Frachter")).size(), "each shows its own");
  }

  @Test
  void doNotHideAPassageThatShowsMoreOfTheQueryElsewhere() throws IOException {
    add("welle", "2024-10-20", AGENCY, "Ein Frachter kam.", "Zwei Frachter. Kein Frachter.");
    add("kurier", "2024-10-21", EDITED);
    assertEquals(
        List.of("kurier/2024-10-21", "welle/2024-10-20"),
        shown(newest("Frachter")),
        "three of four marks are elsewhere");
    add("bote", "2024-10-19", AGENCY, "Die Frachter aus Leer liegen dort.");
    assertEquals(
        List.of("kurier/2024-10-21 + bote/2024-10-19", "welle/2024-10-20 + bote/2024-10-19"),
        shown(newest("Frachter")),
        "one of two");
  }

  @Test
  void inOneArticleAreNoCopies() throws IOException {
    String filler = OWN + " " + OTHER + " " + OWN.replace("Stadt", "Region");
    add("welle", "2024-10-20", AGENCY, filler, filler, filler, AGENCY);
    List<String> hits = shown(newest("Frachter"));
    assertEquals(List.of("welle/2024-10-20", "welle/2024-10-20"), hits);
  }

  @Test
  void mayBeFoundByTheirTitles() throws IOException {
    addTitled("Ausbau beschlossen", "welle", "2024-10-20", AGENCY);
    addTitled("Hafen vor dem Ausbau", "kurier", "2024-10-21", EDITED);
    addTitled("Ausbau der Schule", "bote", "2024-10-22", OTHER);
    assertEquals(
        List.of("bote/2024-10-22", "kurier/2024-10-21 + welle/2024-10-20"),
        shown(newest("titel:Ausbau")));
  }

  @Test
  void ofReplacedAndDeletedArticlesAreGone() throws IOException {
    add("welle", "2024-10-20", AGENCY);
    add("kurier", "2024-10-21", EDITED);
    news.commit();
    add("welle", "2024-10-20", AGENCY, OWN);
    assertEquals(List.of("kurier/2024-10-21 + welle/2024-10-20"), shown(newest("Frachter")));
    news.delete("kurier/2024-10-21");
    assertEquals(List.of("welle/2024-10-20"), shown(newest("Frachter")));
  }

  @Test
  void leavePagesFull() throws IOException {
    for (int day = 10; day < 30; day++) {
      add("welle", "2024-10-" + day, day % 2 == 0 ? AGENCY : EDITED);
    }
    for (int day = 1; day < 6; day++) {
      add("kurier", "2024-09-0" + day, "Frachter " + "lang ".repeat(day));
    }
    SearchResult first = news.search(newest("Frachter").limit(3));
    assertEquals(
        List.of("welle/2024-10-29", "kurier/2024-09-05", "kurier/2024-09-04"),
        first.hits().stream().map(Hit::article).toList());
    assertEquals(19, first.hits().getFirst().alsoIn().size());
    SearchResult second =
        news.search(newest("Frachter").limit(3).after(first.next().orElseThrow()));
    assertEquals(3, second.hits().size());
    assertEquals(List.of(4, 5, 6), second.hits().stream().map(Hit::rank).toList());
    assertEquals(Optional.empty(), second.next());
  }

  /** A standing phrase of the house is no report. */
  @Test
  void areNotMadeOfWhatStandsEverywhere() throws IOException {
    for (int i = 0; i < 101; i++) {
      add("welle" + i, "2024-10-20", AGENCY);
    }
    assertEquals(10, shown(newest("Frachter")).size());
  }

  @Test
  void differInTheFactsOfATemplate() throws IOException {
    String[] days = {"Montag", "Dienstag", "Mittwoch"};
    for (int i = 0; i < days.length; i++) {
      add(
          "welle",
          "2024-10-2" + i,
          "Am %s ist es im Norden stark bewölkt, gebietsweise fällt etwas Regen bei höchstens %d Grad."
              .formatted(days[i], 8 + i));
    }
    assertEquals(3, shown(newest("Regen Norden")).size());
  }

  @Test
  void areTheSameForEveryOrder() throws IOException {
    for (int i = 0; i < 3; i++) {
      add("welle", "2024-10-2" + i, AGENCY);
    }
    for (Sort sort : Sort.values()) {
      List<Hit> hits = news.search(SearchRequest.of("Frachter").sort(sort)).hits();
      assertEquals(1, hits.size(), sort.name());
      assertEquals(2, hits.getFirst().alsoIn().size(), sort.name());
    }
    assertEquals("welle/2024-10-20", oldest().article());
  }

  private Hit oldest() throws IOException {
    return news.search(SearchRequest.of("Frachter").sort(Sort.OLDEST)).hits().getFirst();
  }
}
