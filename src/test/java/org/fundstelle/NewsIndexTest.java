package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.IndexException;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.fundstelle.query.Count;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.Period;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchRequest.Sort;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The façade on a real directory: what a request asks for is what comes back. */
class NewsIndexTest {
  private static final String FILLER =
      "Darüber hinaus wurde am Rande des Treffens über weitere Fragen der Zusammenarbeit"
          + " gesprochen. Einzelheiten nannten die Teilnehmer zunächst nicht, weil noch"
          + " Abstimmungen laufen. Beobachter rechnen erst in einigen Wochen mit belastbaren"
          + " Ergebnissen der Runde. Bis dahin bleibe vieles offen, hieß es übereinstimmend aus"
          + " mehreren Ministerien.";

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

  private void add(String id, String source, String date, String title, String... paragraphs)
      throws IOException {
    news.add(
        new Article(
            id,
            title,
            String.join("\n\n", paragraphs),
            source,
            List.of("dpa"),
            PartialDate.parse(date).orElse(PartialDate.UNKNOWN),
            Optional.empty(),
            Optional.empty()));
  }

  private static List<String> articles(SearchResult result) {
    return result.hits().stream().map(Hit::article).toList();
  }

  private static List<String> marks(Hit hit) {
    return hit.passage().matches().stream().map(Match::text).toList();
  }

  @Test
  void whatWasAddedIsFoundAtOnceAndGoneWhenDeleted() throws IOException {
    add("a", "s", "2024", "", "Die Ministerin reist nach Genf.");
    assertEquals(List.of("a"), articles(news.search("Genf")));
    news.delete("a");
    assertEquals(List.of(), articles(news.search("Genf")));
  }

  @Test
  void anotherReaderFindsWhatWasCommitted() throws IOException {
    add("a", "s", "2024", "", "Die Ministerin reist nach Genf.");
    try (NewsIndex reader = NewsIndex.openReadOnly(directory)) {
      assertEquals(List.of(), articles(reader.search("Genf")));
      news.commit();
      reader.refresh();
      assertEquals(List.of("a"), articles(reader.search("Genf")));
    }
  }

  @Test
  void aSecondWriterIsRefused() {
    assertThrows(IndexException.Locked.class, () -> NewsIndex.open(directory).close());
  }

  @Test
  void aHitSaysWhereItComesFrom() throws IOException {
    add("a", "afp", "2024-10-28T18:40", "Gespräche in Genf", FILLER, "Lage", "Die Fähre sank.");
    Hit hit = news.search("Fähren Genf").hits().getFirst();
    assertEquals(1, hit.rank());
    assertEquals("afp", hit.source());
    assertEquals("2024-10-28T18:40+01:00", hit.date().toString());
    assertEquals(List.of("dpa"), hit.credits());
    assertEquals("Lage", hit.passage().heading());
    assertEquals("Lage\n\nDie Fähre sank.", hit.passage().text());
    assertEquals(List.of("Fähre"), marks(hit));
    Match mark = hit.passage().matches().getFirst();
    assertEquals(MatchKind.INFLECTION, mark.kind());
    assertEquals("Fähren", mark.term());
    String text = String.join("\n\n", FILLER, "Lage", "Die Fähre sank.");
    assertEquals("Fähre", text.substring(mark.start(), mark.end()));
    assertEquals(hit.passage().text(), text.substring(hit.passage().start(), hit.passage().end()));
    assertEquals("Genf", hit.titleMatches().getFirst().text());
  }

  @Test
  void whatOnlyTheTitleSaysShowsTheFirstPassage() throws IOException {
    add("a", "s", "2024", "Fährunglück vor Genf", FILLER, "Zwischentitel", FILLER);
    SearchResult result = news.search("Fährunglück");
    assertEquals(1, result.passages());
    assertEquals(0, result.hits().getFirst().passage().start());
  }

  @Test
  void plusHoldsInThePassageOrTheTitle() throws IOException {
    add(
        "a",
        "s",
        "2024",
        "Treffen in Genf",
        "Die Ministerin spricht.",
        "Zweitens",
        "Der Bote geht.");
    add("b", "s", "2024", "Treffen in Bern", "Die Ministerin spricht.");
    assertEquals(List.of("a"), articles(news.search("+Genf Ministerin")));
    assertEquals(List.of(), articles(news.search("+Bote +Ministerin")));
    assertEquals(List.of("b"), articles(news.search("Ministerin -Genf")));
  }

  @Test
  void functionWordsAloneMakeNoHitUnlessNothingElseIsAsked() throws IOException {
    add("a", "s", "2024", "", "Die Ministerin und der Bote.");
    assertEquals(List.of(), articles(news.search("die Fähre")));
    assertEquals(List.of(), articles(news.search(SearchRequest.of("die Fähre").exact(true))));
    assertEquals(List.of("a"), articles(news.search("die und der")));
  }

  @Test
  void fieldsLimitTheArticles() throws IOException {
    add("a", "Tagesschau", "2024-10-28", "Genf", "Die Ministerin spricht.");
    add("b", "afp", "2024-11-02", "Bern", "Die Ministerin spricht.");
    assertEquals(List.of("a"), articles(news.search("Ministerin quelle:tagesschau")));
    assertEquals(List.of("b"), articles(news.search("Ministerin titel:Bern")));
    assertEquals(List.of("b"), articles(news.search("Ministerin von:2024-11")));
    assertEquals(List.of("a"), articles(news.search("Ministerin datum:28.10.2024")));
    assertEquals(List.of("b"), articles(news.search(SearchRequest.of("Ministerin").source("AFP"))));
    assertEquals(
        Set.of("a", "b"),
        new HashSet<>(articles(news.search("quelle:afp ODER quelle:tagesschau"))));
  }

  @Test
  void certainDatesComeFirstAndPossibleOnesSaySo() throws IOException {
    add("day", "s", "2024-10-30", "", "Die Ministerin spricht von der Fähre.");
    add("month", "s", "2024-10", "", "Die Ministerin. Die Ministerin.");
    add("other", "s", "2024-09-30", "", "Die Ministerin spricht.");
    add("undated", "s", "", "", "Die Ministerin spricht mit allen und geht.");
    SearchResult result =
        news.search(SearchRequest.of("Ministerin").between("2024-10-28", "2024-10-31"));
    assertEquals("day", result.hits().getFirst().article());
    assertEquals(Set.of("day", "month", "undated"), new HashSet<>(articles(result)));
    assertEquals(
        List.of(true, false, false), result.hits().stream().map(Hit::dateCertain).toList());
    SearchResult all = news.search("Ministerin");
    assertEquals(4, all.passages());
    assertTrue(all.hits().stream().allMatch(Hit::dateCertain), "no range was asked for");
    assertEquals(
        List.of("month", "day"),
        articles(
            news.search(SearchRequest.of("Ministerin").between("2024-10", "2024-10").limit(2))),
        "October is certainly in October");
  }

  @Test
  void sortsByDate() throws IOException {
    add("undated", "s", "", "", "Die Ministerin.");
    add("day", "s", "2024-10-30", "", "Die Ministerin.");
    add("month", "s", "2024-10", "", "Die Ministerin.");
    add("minute", "s", "2024-10-30T18:00", "", "Die Ministerin.");
    add("before", "s", "2024-09-30", "", "Die Ministerin.");
    assertEquals(
        List.of("minute", "day", "month", "before", "undated"),
        articles(news.search(SearchRequest.of("Ministerin").sort(Sort.NEWEST))));
    assertEquals(
        List.of("before", "minute", "day", "month", "undated"),
        articles(news.search(SearchRequest.of("Ministerin").sort(Sort.OLDEST))));
  }

  private void addMany() throws IOException {
    for (int i = 0; i < 12; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int p = 0; p <= i % 5; p++) {
        paragraphs.add("Abschnitt " + p);
        paragraphs.add("Die Ministerin spricht. " + FILLER);
      }
      add("id" + i, "s" + i % 2, "2024-10-" + (10 + i % 3), "", paragraphs.toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesNeitherRepeatNorSkip(Sort sort) throws IOException {
    addMany();
    SearchRequest whole =
        SearchRequest.of("Ministerin").sort(sort).perArticle(2).limit(100).copies(true);
    List<Hit> expected = news.search(whole).hits();
    List<Hit> paged = new ArrayList<>();
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      SearchRequest page = whole.limit(3);
      SearchResult result = news.search(token.get().isEmpty() ? page : page.after(token.get()));
      assertFalse(result.hits().isEmpty(), "no empty last page");
      paged.addAll(result.hits());
      token = result.next();
    }
    assertEquals(expected, paged);
    assertEquals(12 + 9, expected.size(), "at most two of each article");
  }

  @Test
  void countsBeforeLimitAndCaps() throws IOException {
    addMany();
    SearchResult result = news.search(SearchRequest.of("Ministerin").limit(1).perArticle(1));
    assertEquals(12, result.articles());
    assertEquals(33, result.passages());
    assertEquals(List.of(new Count("s0", 6), new Count("s1", 6)), result.sources());
    assertEquals(List.of(new Count("dpa", 12)), result.credits());
    assertEquals(3, result.timeline().size());
    assertEquals(12, result.timeline().stream().mapToLong(Period::articles).sum());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "AAAA", "äöü", "AUA0ggL_j-MQFGQUAABwHNL6lXj_XWcrAgLfzLYAAARSAAAAA8_yPeg"})
  void aTokenOfNoOrAnotherRequestIsRefused(String token) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> news.search(SearchRequest.of("Ministerin").after(token)));
    assertTrue(e.toString().contains("same query"), e.toString());
  }

  @Test
  void aKindCanBeSwitchedOff() throws IOException {
    add("a", "s", "2024", "", "Die Ministerinnen sprechen.");
    assertEquals(1, news.search("Ministerin").passages());
    assertEquals(
        0, news.search(SearchRequest.of("Ministerin").without(MatchKind.INFLECTION)).passages());
    assertEquals(0, news.search(SearchRequest.of("Ministerin").exact(true)).passages());
    assertEquals(1, news.search(SearchRequest.of("Ministerinnen die").exact(true)).passages());
  }

  @Test
  void namesTheWordsFoundNowhere() throws IOException {
    add("a", "s", "2024", "", "Die Ministerinnen sprechen.");
    SearchResult result = news.search("Ministerin Quastenflosser die");
    assertEquals(List.of("Quastenflosser"), result.unmatchedWords());
    assertEquals(1, result.passages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "+", "\"", "()", "-Genf", "…", "*", "~", "a ODER", "\u0000"})
  void oddQueriesFindNothingAndDoNoHarm(String query) throws IOException {
    add("a", "s", "2024", "", "Die Ministerin spricht.");
    assertEquals(0, news.search(query).passages(), query);
  }

  @Test
  void limitsHold(@TempDir Path other) throws IOException {
    NewsIndex.Options small =
        NewsIndex.Options.defaults().withMaxArticleLength(20).withMaxQueryLength(10);
    add("short", "s", "2024", "", "Die Fähre sank.");
    add("long", "s", "2024", "", "Die Fähre sank vor Genf und Bern.");
    List<ReadResult> read =
        List.of(
            new ReadResult.Read(news.article("long").orElseThrow()),
            new ReadResult.Read(news.article("short").orElseThrow()));
    try (NewsIndex limited = NewsIndex.open(other, small)) {
      IngestReport report = limited.addAll(read.stream());
      assertEquals(1, report.added());
      assertEquals(
          "long: the article is longer than 20 characters",
          report.problems().getFirst().toString());
      assertThrows(
          IllegalArgumentException.class, () -> limited.add(news.article("long").orElseThrow()));
      SearchResult result = limited.search("Fähre sank vor Genf");
      assertEquals(1, result.passages());
      assertTrue(result.warnings().getFirst().contains("first 10 letters"), result.toString());
    }
    assertThrows(IllegalArgumentException.class, () -> small.withMaxQueryLength(0));
  }

  @Test
  void aPrefixFindsWordsHoweverManyStartSo() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 26 * 26; i += 3) {
      text.append("Be").append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append("ax ");
    }
    add("many", "s", "2024", "", text.toString().strip());
    add("last", "s", "2024", "", "Bezzzy");
    assertEquals(Set.of("many", "last"), new HashSet<>(articles(news.search("Be*"))));
  }

  @Test
  void theLiteralWordOutranksOtherNames() throws IOException {
    add("metonym", "s", "2024", "", "Pjöngjang droht. Pjöngjang schweigt. Pjöngjang handelt.");
    add("literal", "s", "2024", "", "Nordkorea verhandelt. " + FILLER);
    add("demonym", "s", "2024", "", "Nordkoreanische Truppen und nordkoreanische Waffen.");
    assertEquals("literal", articles(news.search("Nordkorea")).getFirst());
    assertEquals("metonym", articles(news.search("Pjöngjang")).getFirst());
    assertEquals(3, news.search("Nordkorea").passages());
  }

  @Test
  void namesCanBeExchangedWhileItIsOpen(@TempDir Path files) throws IOException {
    add("a", "afp", "2024-10", "Technik", "Ein altes Mobiltelefon lag im Gras.");
    assertEquals(List.of(), news.search("Handy").hits());
    Path names = Files.writeString(files.resolve("names.txt"), "Handy, Mobiltelefon\n");
    news.useGazetteer(Gazetteer.builtIn().with(names));
    assertEquals(1, news.search("Handy").hits().size());
    news.useGazetteer(Gazetteer.none());
    assertEquals(List.of(), news.search("Handy").hits());
  }

  @Test
  void aWordThatOnlyTitlesHaveIsRare() throws IOException {
    for (int i = 0; i < 9; i++) {
      add("m" + i, "s", "2024-10-28", "Treffen", "Der Minister spricht.");
    }
    add("summit", "s", "2024-10-28", "Sondergipfel", "Der Minister schweigt.");
    assertEquals("summit", articles(news.search("Sondergipfel Minister")).getFirst());
  }
}
