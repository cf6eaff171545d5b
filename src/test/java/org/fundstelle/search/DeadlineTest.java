package org.fundstelle.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.ArticleIndex;
import org.fundstelle.query.Hit;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search may end at any moment: with a clock that ticks whenever somebody looks. */
class DeadlineTest {
  private static final int ARTICLES = 30;
  private static final Instant NOW = Instant.parse("2024-11-01T12:00:00Z");
  private static final SearchRequest REQUEST = SearchRequest.of("Kursk").limit(20).copies(true);

  @TempDir private Path directory;
  private ArticleIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = ArticleIndex.open(directory, 1000);
    for (int i = 0; i < ARTICLES; i++) {
      index.add(article("a" + i, "In Kursk war es ruhig." + " Mehr gab es nicht.".repeat(i)));
      if (i % 10 == 9) {
        index.commit();
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "", text, "afp", List.of(), PartialDate.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private SearchResult page(SearchRequest request, Deadline deadline) throws IOException {
    NameTable names = new NameTable(Gazetteer.builtIn());
    Understood query = Understood.of(QueryParser.parse(request.query()), request, names, List.of());
    return index.read(
        searcher -> new Answer(searcher, request, query, NOW, new BlockCache(), deadline).page());
  }

  /** Runs out when it was looked at so often. */
  private static Deadline after(long looks) {
    AtomicLong clock = new AtomicLong();
    return new Deadline(Duration.ofNanos(looks), clock::getAndIncrement);
  }

  private static List<String> articles(SearchResult result) {
    return result.hits().stream().map(Hit::article).toList();
  }

  @Test
  void whateverItHasSeenThenIsTheAnswer() throws IOException {
    SearchResult whole = page(REQUEST, Deadline.none());
    assertTrue(whole.complete());
    assertEquals(ARTICLES, whole.passages());
    int looks = 1;
    long passages = 0;
    for (SearchResult found = page(REQUEST, after(looks)); !found.complete(); looks++) {
      assertTrue(found.passages() >= passages, "more time finds no less");
      passages = found.passages();
      assertEquals(passages, found.articles());
      assertTrue(found.warnings().getLast().contains("stopped after"));
      if (passages == ARTICLES) {
        assertEquals(whole.hits().subList(0, found.hits().size()), found.hits());
      }
      found = page(REQUEST, after(looks + 1));
    }
    assertEquals(ARTICLES, passages);
    assertTrue(looks > ARTICLES, looks + " looks");
    assertEquals(articles(whole), articles(page(REQUEST, after(looks))));
  }

  @Test
  void thePageAfterOneThatWasCutGoesOn() throws IOException {
    List<String> all = articles(page(REQUEST.limit(ARTICLES), Deadline.none()));
    List<String> found = new ArrayList<>();
    SearchRequest next = REQUEST.limit(ARTICLES);
    // Enough to find all, not to mark all.
    for (Optional<String> after = Optional.of(""); after.isPresent(); ) {
      SearchResult page = page(next, after(ARTICLES * 2));
      assertFalse(page.hits().isEmpty());
      found.addAll(articles(page));
      after = page.next();
      next = after.isPresent() ? next.after(after.get()) : next;
    }
    assertEquals(all, found);
  }
}
