package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchRequest.Sort;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hits of a request from the first to the last: more than fit on a page, with many ties. */
class AllHitsTest {
  private static final int ARTICLES = 2345;
  private static final SearchRequest REQUEST = SearchRequest.of("Ministerin");

  @TempDir private Path directory;
  private NewsIndex news;

  @BeforeEach
  void open() throws IOException {
    news = NewsIndex.open(directory);
    for (int i = 0; i < ARTICLES; i++) {
      String date = i % 7 == 0 ? "" : i % 5 == 0 ? "2024-10" : "2024-10-" + (10 + i % 3);
      add("id" + i, date, "Die Ministerin spricht" + " lange".repeat(i % 4) + ".");
    }
  }

  @AfterEach
  void close() throws IOException {
    news.close();
  }

  private void add(String id, String date, String text) throws IOException {
    news.add(
        new Article(
            id,
            "",
            text,
            "s",
            List.of(),
            PartialDate.parse(date).orElse(PartialDate.UNKNOWN),
            Optional.empty(),
            Optional.empty()));
  }

  private List<Hit> paged(SearchRequest request, int limit) throws IOException {
    List<Hit> paged = new ArrayList<>();
    SearchResult result = news.search(request.limit(limit));
    paged.addAll(result.hits());
    while (result.next().isPresent()) {
      result = news.search(request.limit(limit).after(result.next().get()));
      paged.addAll(result.hits());
    }
    return paged;
  }

  private List<Hit> all(SearchRequest request) throws IOException {
    try (Stream<Hit> hits = news.hits(request)) {
      return hits.toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void areThoseOfAllPagesInTheirOrder(Sort sort) throws IOException {
    SearchRequest request = REQUEST.sort(sort).between("2024-10-10", "2024-10-11");
    List<Hit> all = all(request);
    assertEquals(paged(request, 999), all);
    assertEquals(news.search(request).passages(), all.size());
    assertTrue(all.size() > 1000, "on more than one page");
    assertEquals(all.size(), all.stream().map(Hit::article).distinct().count());
    assertEquals(
        IntStream.rangeClosed(1, all.size()).boxed().toList(),
        all.stream().map(Hit::rank).toList());
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void areThoseOfTheIndexAsItWasWhateverComesMeanwhile(Sort sort) throws IOException {
    SearchRequest request = REQUEST.sort(sort);
    List<Hit> before = all(request);
    List<Hit> seen = new ArrayList<>();
    try (Stream<Hit> hits = news.hits(request)) {
      for (Iterator<Hit> each = hits.iterator(); each.hasNext(); ) {
        seen.add(each.next());
        if (seen.size() == 1 || seen.size() == 1500) {
          add("first" + seen.size(), "2025", "Ministerin");
          add("last" + seen.size(), "1990", "Noch eine Ministerin. " + "Andere reden. ".repeat(30));
          news.delete("id" + seen.size());
          news.delete(before.getLast().article());
          news.commit();
        }
      }
    }
    assertEquals(before, seen);
    long now = all(request.copies(true)).size();
    assertEquals(ARTICLES + 4 - 3, now, "the next request sees the changes");
  }

  @Test
  void beginAfterThePageOfATokenWhateverTheLimit() throws IOException {
    SearchResult first = news.search(REQUEST.limit(700));
    List<Hit> all = new ArrayList<>(first.hits());
    all.addAll(all(REQUEST.limit(1).after(first.next().orElseThrow())));
    assertEquals(all(REQUEST), all);
  }

  @Test
  void areFoundAsTheyAreConsumed() throws IOException {
    try (Stream<Hit> hits = news.hits(REQUEST)) {
      assertEquals(news.search(REQUEST.limit(2)).hits(), hits.limit(2).toList());
    }
    assertEquals(List.of(), all(SearchRequest.of("Quastenflosser")));
  }

  @Test
  void ofAForeignTokenAreRefusedAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> news.hits(REQUEST.after("nonsense")));
  }

  @Test
  void canBeReadToTheEndAlthoughTheIndexIsClosed() throws IOException {
    try (Stream<Hit> hits = news.hits(REQUEST)) {
      news.close();
      assertEquals(ARTICLES, hits.count());
    }
    assertThrows(IllegalStateException.class, () -> news.hits(REQUEST));
  }

  @Test
  void ofOneArticleToo() throws IOException {
    String paragraph = "Der Hafenmeister schweigt." + " So und nicht anders.".repeat(38);
    add(
        "long",
        "2024-10-28",
        String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph)));
    SearchRequest request = SearchRequest.of("Hafenmeister");
    SearchResult page = news.search(request);
    assertEquals(4, page.passages());
    assertEquals(3, page.hits().size());
    assertEquals(4, all(request).size());
  }
}
