package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Count;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** The search finds what plain set arithmetic finds, and counts it right. */
class NaiveSearchTest {
  /** Of no language: what finds one of them has no other form. */
  private static final List<String> WORDS =
      List.of("Brolk", "Vantz", "Quirm", "Dweff", "Zobra", "Plimt");

  /** In every passage, and long enough that each paragraph is one. */
  private static final String FILLER =
      " Grundton".repeat(3) + " und so weiter und so fort".repeat(18) + ".";

  /** What happens to an index, one after the other. */
  sealed interface Step {
    record Add(int id, String title, List<String> paragraphs, String source, String date)
        implements Step {}

    record Delete(int id) implements Step {}

    /** Begins a new segment. */
    record Commit() implements Step {}
  }

  @BeforeContainer
  static void wordsAreFoundByThemselvesOnly() {
    for (String word : WORDS) {
      String others = String.join(" ", WORDS).replace(word, "");
      assertTrue(NewsIndex.match(word, "so " + word).found());
      assertFalse(NewsIndex.match(word, others + FILLER).found());
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<String> words = word().list().ofMaxSize(4).map(all -> String.join(" ", all));
    Arbitrary<Step> added =
        Combinators.combine(
                Arbitraries.integers().between(0, 7),
                words,
                words.list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of("afp", "dpa"),
                Arbitraries.of("2024-10-28", "2024-11-01"))
            .as(Step.Add::new);
    return Arbitraries.frequencyOf(
            Tuple.of(6, added),
            Tuple.of(1, Arbitraries.integers().between(0, 7).map(Step.Delete::new)),
            Tuple.of(2, Arbitraries.just(new Step.Commit())))
        .list()
        .ofMaxSize(16);
  }

  private static Arbitrary<String> word() {
    return Arbitraries.of(WORDS);
  }

  @Provide
  Arbitrary<String> queries() {
    return group(3);
  }

  private static Arbitrary<String> group(int depth) {
    return Combinators.combine(
            clause(depth).list().ofMaxSize(4), Arbitraries.of(" ", " ", " ODER ", " UND "))
        .as((clauses, joint) -> String.join(joint, clauses));
  }

  private static Arbitrary<String> clause(int depth) {
    return Combinators.combine(Arbitraries.of("", "", "", "+", "-"), operand(depth))
        .as((sign, operand) -> sign + operand);
  }

  private static Arbitrary<String> operand(int depth) {
    Arbitrary<String> words = word().list().ofMinSize(1).ofMaxSize(3).map(l -> String.join(" ", l));
    Arbitrary<String> simple =
        Arbitraries.frequencyOf(
            Tuple.of(6, word()),
            Tuple.of(1, word().map(w -> w.substring(0, 3) + "*")),
            Tuple.of(1, words.map(w -> "\"" + w + "\"")),
            Tuple.of(1, words.map(w -> "\"" + w + "\"~2")),
            Tuple.of(1, word().map(w -> "titel:" + w)),
            Tuple.of(1, Arbitraries.of("quelle:afp", "quelle:dpa", "datum:2024-10", "bis:2023")),
            Tuple.of(1, Arbitraries.of("Grundton", "Nirgendwo")));
    return depth == 0
        ? simple
        : Arbitraries.frequencyOf(
            Tuple.of(4, simple),
            Tuple.of(2, Arbitraries.lazy(() -> group(depth - 1)).map(g -> "(" + g + ")")),
            Tuple.of(1, Arbitraries.lazy(() -> group(0)).map(g -> "titel:(" + g + ")")));
  }

  @Property(tries = 100)
  void setsAndCountsAreTheSame(
      @ForAll("histories") List<Step> history,
      @ForAll @Size(min = 20, max = 40) List<@net.jqwik.api.From("queries") String> queries)
      throws IOException {
    Path directory = Files.createTempDirectory("naive");
    try (NewsIndex news = NewsIndex.open(directory)) {
      Map<String, Article> articles = played(history, news);
      NaiveSearch naive = new NaiveSearch(passages(news, articles));
      for (String query : queries) {
        assertSame(query, naive.hits(query), news);
      }
    } finally {
      IOUtils.rm(directory);
    }
  }

  private static Map<String, Article> played(List<Step> history, NewsIndex news)
      throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Step step : history) {
      switch (step) {
        case Step.Add add -> {
          Article article = article(add);
          news.add(article);
          articles.put(article.id(), article);
        }
        case Step.Delete(int id) -> {
          news.delete("a" + id);
          articles.remove("a" + id);
        }
        case Step.Commit c -> news.commit();
      }
    }
    return articles;
  }

  private static Article article(Step.Add add) {
    return new Article(
        "a" + add.id,
        add.title,
        add.paragraphs.stream()
            .map(p -> ("So " + p).strip() + FILLER)
            .collect(Collectors.joining("\n\n")),
        add.source,
        List.of(),
        PartialDate.parse(add.date).orElseThrow(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<NaiveSearch.Passage> passages(NewsIndex news, Map<String, Article> articles)
      throws IOException {
    List<NaiveSearch.Passage> passages = new ArrayList<>();
    for (Hit hit : all(news, "Grundton").hits()) {
      passages.add(
          new NaiveSearch.Passage(
              Objects.requireNonNull(articles.get(hit.article())),
              hit.passage().start(),
              hit.passage().text(),
              hit.passage().start() == 0));
    }
    int paragraphs = articles.values().stream().mapToInt(a -> a.text().split("\n\n").length).sum();
    assertEquals(paragraphs, passages.size());
    return passages;
  }

  private static SearchResult all(NewsIndex news, String query) throws IOException {
    return news.search(SearchRequest.of(query).limit(1000).perArticle(1000).copies(true));
  }

  private static void assertSame(String query, Set<NaiveSearch.Passage> expected, NewsIndex news)
      throws IOException {
    SearchResult found = all(news, query);
    assertEquals(
        expected.stream().map(p -> p.article().id() + ":" + p.start()).collect(Collectors.toSet()),
        found.hits().stream()
            .map(h -> h.article() + ":" + h.passage().start())
            .collect(Collectors.toSet()),
        query);
    assertEquals(expected.size(), found.passages(), query);
    assertEquals(expected.size(), found.hits().size(), query);
    long articles = expected.stream().map(NaiveSearch.Passage::article).distinct().count();
    assertEquals(articles, found.articles(), query);
    assertEquals(articles, found.sources().stream().mapToLong(Count::articles).sum(), query);
    assertTrue(found.complete(), query);
  }
}
