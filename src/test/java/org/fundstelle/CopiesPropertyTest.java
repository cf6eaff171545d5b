package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Copy;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchRequest.Sort;
import org.fundstelle.query.SearchResult;

/** What is a copy does not depend on the page. */
class CopiesPropertyTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "Der Hafen soll im nächsten Frühjahr um ein neues Becken erweitert werden, in dem auch"
              + " die größten Frachter aus Übersee wenden können, wie die Stadt mitteilte.",
          "In der Stadt hoffen viele Menschen auf Arbeit in der Werft, die seit Jahren kaum noch"
              + " Aufträge hatte und zuletzt nur kleine Fähren für den Hafen reparierte.",
          "Anwohner der Siedlung hinter dem Deich klagten am Wochenende über Lärm und Staub, den"
              + " die Bagger im Hafen und in der Werft bis in ihre Gärten tragen würden.",
          "Die Reederei wollte sich zu den Plänen der Stadt zunächst nicht äußern, weil die"
              + " Frachter ihrer Flotte bisher andere Häfen an der Küste anlaufen und dort"
              + " entladen.",
          "Umweltschützer halten das Becken für überflüssig und verweisen auf seltene Vögel, die am"
              + " Deich brüten und vom Lärm der Bagger und der Frachter vertrieben würden.");

  private static final List<String> QUERIES =
      List.of("Hafen", "Frachter Werft", "Stadt Becken Lärm", "+Bagger Hafen", "Deich -Werft");

  /** An article as it is made: which paragraphs, where each is edited, and the day. */
  record Draft(List<Integer> paragraphs, List<Integer> edits, int day) {
    private String text() {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < paragraphs.size(); i++) {
        List<String> words = new ArrayList<>(List.of(PARAGRAPHS.get(paragraphs.get(i)).split(" ")));
        int edit = edits.get(i % edits.size());
        if (edit < words.size()) {
          words.set(edit, "dagegen");
          words.set((edit * 7) % words.size(), "wiederum");
        }
        lines.add(String.join(" ", words));
      }
      return String.join("\n\n", lines);
    }

    private Article article(int number) {
      return new Article(
          "a" + number,
          "",
          text(),
          "s" + number % 2,
          List.of(),
          PartialDate.parse(day == 0 ? "2024-10" : "2024-10-" + (10 + day)).orElseThrow(),
          Optional.empty(),
          Optional.empty());
    }
  }

  @Provide
  Arbitrary<List<Draft>> corpora() {
    Arbitrary<Draft> drafts =
        Combinators.combine(
                Arbitraries.integers()
                    .between(0, PARAGRAPHS.size() - 1)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6),
                Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.integers().between(0, 5))
            .as(Draft::new);
    return drafts.list().ofMinSize(2).ofMaxSize(14);
  }

  @Provide
  Arbitrary<SearchRequest> requests() {
    return Combinators.combine(
            Arbitraries.of(QUERIES),
            Arbitraries.of(Sort.values()),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (query, sort, perArticle, dated, filtered) -> {
              SearchRequest request = SearchRequest.of(query).sort(sort).perArticle(perArticle);
              SearchRequest within = dated ? request.between("2024-10-11", "2024-10-13") : request;
              return filtered ? within.source("s0") : within;
            });
  }

  @Property(tries = 60)
  void pagesOfAnySizeGiveTheSame(
      @ForAll("corpora") List<Draft> corpus, @ForAll("requests") SearchRequest request)
      throws IOException {
    withIndex(
        corpus,
        news -> {
          List<Hit> all = pages(news, request, 1000);
          for (int limit : List.of(1, 2, 3, 7)) {
            assertEquals(all, pages(news, request, limit), "limit " + limit);
          }
          try (Stream<Hit> hits = news.hits(request)) {
            assertEquals(pages(news, request.perArticle(1000), 1000), hits.toList());
          }
          assertAllOrCopies(all, pages(news, request.copies(true), 1000));
        });
  }

  /** What is shown is in the order of all, and who is not shown is named. */
  private static void assertAllOrCopies(List<Hit> shown, List<Hit> everything) {
    List<String> order = everything.stream().map(CopiesPropertyTest::place).toList();
    List<String> places = shown.stream().map(CopiesPropertyTest::place).toList();
    Set<String> unique = new HashSet<>(places);
    assertEquals(places.size(), unique.size(), "none twice");
    assertEquals(places, order.stream().filter(unique::contains).toList());
    Set<String> named =
        shown.stream()
            .flatMap(hit -> hit.alsoIn().stream().map(Copy::article))
            .collect(Collectors.toSet());
    Set<String> articles = everything.stream().map(Hit::article).collect(Collectors.toSet());
    assertTrue(articles.containsAll(named), "only hits are named");
    Set<String> known = shown.stream().map(Hit::article).collect(Collectors.toSet());
    known.addAll(named);
    assertEquals(articles, known);
    shown.forEach(
        hit -> assertTrue(hit.alsoIn().stream().noneMatch(c -> c.article().equals(hit.article()))));
  }

  private static String place(Hit hit) {
    return hit.article() + ":" + hit.passage().start();
  }

  private static List<Hit> pages(NewsIndex news, SearchRequest request, int limit)
      throws IOException {
    SearchResult page = news.search(request.limit(limit));
    List<Hit> hits = new ArrayList<>(page.hits());
    while (page.next().isPresent()) {
      assertEquals(limit, page.hits().size(), "a page that is not the last is full");
      page = news.search(request.limit(limit).after(page.next().get()));
      assertTrue(!page.hits().isEmpty(), "no page is empty");
      hits.addAll(page.hits());
    }
    return hits;
  }

  private interface Check {
    void on(NewsIndex news) throws IOException;
  }

  private static void withIndex(List<Draft> corpus, Check check) throws IOException {
    Path directory = Files.createTempDirectory("copies");
    try (NewsIndex news = NewsIndex.open(directory)) {
      for (int i = 0; i < corpus.size(); i++) {
        news.add(corpus.get(i).article(i));
        if (i % 5 == 4) {
          news.commit();
        }
      }
      check.on(news);
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
