package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages like a passage. */
class LikeTest {
  private static final String FERRY =
      "Die Fähre nach Emden sank im Sturm. Der Kapitän und die Matrosen retteten sich.";

  @TempDir private Path directory = Path.of("");
  private NewsIndex news;

  @BeforeEach
  void index() throws IOException {
    news = NewsIndex.open(directory);
    add("faehre", "afp", "2024-10-28", FERRY, "Zweitens", "Die Steuern steigen, sagt das Amt.");
    add("kopie", "dpa", "2024-10-29", FERRY);
    add("kapitaen", "dpa", "2024-11-02", "Nach dem Untergang der Fähren vor Emden schweigt er.");
    add("steuer", "afp", "2024-11-03", "Die Steuer auf Heizöl soll fallen.");
    add("sonst", "afp", "2024-11-04", "Ein Chor singt in der Kirche.");
  }

  @AfterEach
  void close() throws IOException {
    news.close();
  }

  private void add(String id, String source, String date, String... paragraphs) throws IOException {
    addTitled(id, "", source, date, paragraphs);
  }

  private void addTitled(String id, String title, String source, String date, String... paragraphs)
      throws IOException {
    news.add(
        new Article(
            id,
            title,
            String.join("\n\n", paragraphs),
            source,
            List.of(),
            PartialDate.parse(date).orElseThrow(),
            Optional.empty(),
            Optional.empty()));
  }

  private List<String> articles(SearchRequest request) throws IOException {
    return news.search(request).hits().stream().map(Hit::article).toList();
  }

  @Test
  void theMoreTheyShareTheBetter() throws IOException {
    assertEquals(List.of("kopie", "kapitaen"), articles(SearchRequest.like("faehre", 0)));
  }

  @Test
  void wordsThatOnlyTheArticleHasWeighNothing() throws IOException {
    addTitled("fest", "Hafenfest in Greetsiel", "afp", "2024-12-01", "Hafenfest: ein Chor singt.");
    add("fest2", "afp", "2024-12-02", "Am Abend feiert die Stadt, und der Regen bleibt aus.");
    SearchResult like = news.search(SearchRequest.like("fest", 0));
    assertEquals(List.of("sonst"), like.hits().stream().map(Hit::article).toList());
    addTitled("ohne", "", "afp", "2024-12-01", "Zeltlager: ein Chor singt.");
    double untitled = news.search(SearchRequest.like("ohne", 0)).hits().getFirst().score();
    assertEquals(untitled, like.hits().getFirst().score(), untitled / 4);
  }

  @Test
  void anyPlaceInAPassageMeansThatPassage() throws IOException {
    int second = news.article("faehre").orElseThrow().text().indexOf("Amt");
    assertEquals(List.of("steuer"), articles(SearchRequest.like("faehre", second)));
    assertEquals(List.of("steuer"), articles(SearchRequest.like("faehre", 1_000_000)));
  }

  @Test
  void marksShowWhatTheyShare() throws IOException {
    SearchResult result = news.search(SearchRequest.like("faehre", 0).from("2024-11"));
    Hit hit = result.hits().getFirst();
    Match ferry = hit.passage().matches().getFirst();
    assertEquals("Fähren", ferry.text());
    assertEquals("Fähre", ferry.term());
    assertEquals(MatchKind.INFLECTION, ferry.kind());
    assertEquals(MatchKind.EXACT, hit.passage().matches().get(1).kind());
    assertEquals(List.of(), hit.missing());
    assertEquals(List.of(), result.unmatchedWords());
    assertEquals("", result.query());
  }

  @Test
  void limitsAndQueryHold() throws IOException {
    SearchRequest like = SearchRequest.like("faehre", 0);
    assertEquals(List.of("kapitaen"), articles(like.from("2024-11")));
    assertEquals(List.of(), articles(like.source("afp")));
    assertEquals(List.of("kapitaen"), articles(like.query("schweigen")));
    assertEquals(List.of("kapitaen"), articles(like.query("-Sturm Emden")));
    assertFalse(news.search(like.source("afp")).hints().isEmpty());
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    SearchRequest like = SearchRequest.like("faehre", 0).limit(1);
    String next = news.search(like).next().orElseThrow();
    assertEquals(List.of("kapitaen"), articles(like.after(next)));
    SearchRequest other = SearchRequest.like("steuer", 0).after(next);
    assertThrows(IllegalArgumentException.class, () -> news.search(other));
  }

  @Test
  void thereMustBeSuchAPassage() {
    SearchRequest like = SearchRequest.like("nirgends", 0);
    Exception refused = assertThrows(IllegalArgumentException.class, () -> news.search(like));
    assertTrue(String.valueOf(refused.getMessage()).contains("nirgends"));
    assertThrows(IllegalArgumentException.class, () -> SearchRequest.like("faehre", -1));
  }
}
