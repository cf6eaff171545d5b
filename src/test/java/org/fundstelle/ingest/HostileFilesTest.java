package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ReadResult.Problem;
import org.fundstelle.ingest.ReadResult.Read;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileFilesTest {
  @TempDir private static Path directory;
  private static HostileFiles files;
  private static Map<String, List<Article>> articles;
  private static Map<String, String> problems;

  @BeforeAll
  static void readAll() throws IOException {
    files = HostileFiles.writeTo(directory);
    try (Stream<ReadResult> stream = ArticleReader.read(directory)) {
      List<ReadResult> results = stream.toList();
      articles =
          results.stream()
              .flatMap(
                  r -> r instanceof Read(Article article) ? Stream.of(article) : Stream.empty())
              .collect(Collectors.groupingBy(a -> below(a.file().orElseThrow())));
      problems =
          results.stream()
              .flatMap(r -> r instanceof Problem problem ? Stream.of(problem) : Stream.empty())
              .collect(Collectors.toMap(HostileFilesTest::place, Problem::reason));
    }
  }

  @Test
  void everyGoodArticleIsRead() {
    Map<String, Integer> counts = new TreeMap<>();
    articles.forEach((file, list) -> counts.put(file, list.size()));
    assertEquals(new TreeMap<>(files.good()), counts);
  }

  @Test
  void everyBadOneIsANamedProblem() {
    assertEquals(new TreeSet<>(files.bad().keySet()), new TreeSet<>(problems.keySet()));
    files
        .bad()
        .forEach(
            (place, reason) ->
                assertTrue(
                    String.valueOf(problems.get(place)).contains(reason),
                    place + ": " + problems.get(place)));
  }

  @Test
  void reasonsAreOnOneLineOfPlainCharacters() {
    problems.forEach(
        (place, reason) -> {
          assertTrue(reason.length() < 200, place + ": " + reason);
          assertTrue(reason.chars().noneMatch(Character::isISOControl), place + ": " + reason);
        });
  }

  @Test
  void allEncodingsGiveTheSameText() {
    String expected = first("plain.txt").text();
    assertTrue(expected.contains("Bürgermeister von Göttingen"), expected);
    for (String file :
        List.of(
            "byte-order-mark.txt",
            "utf-16le.txt",
            "utf-16be.txt",
            "windows-1252.txt",
            "decomposed.txt",
            "crlf.txt",
            "cr.txt",
            "packed.txt.gz",
            "folder.txt/inside.txt")) {
      assertEquals(expected, first(file).text(), file);
    }
  }

  @Test
  void whatWasWrittenIsKept() {
    assertEquals("Rat <script>alert('x')</script> & \"Co\"", first("script.txt").title());
    assertTrue(first("zero-width.txt").text().contains("Bürger\u200Bmeister"));
    assertTrue(first("right-to-left.txt").text().startsWith("\u202Eהמועצה"));
    assertEquals("Der Rat – so heißt es – tagt.", first("latin1-controls.txt").text());
  }

  @Test
  void nothingIsReadTwiceUnderTwoNames() {
    List<String> ids = articles.values().stream().flatMap(List::stream).map(Article::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    assertFalse(articles.containsKey("links/latest.txt"));
  }

  @Test
  void fileWithoutPermissionIsAProblem() {
    Assumptions.assumeTrue(files.hasUnreadable(), "root may read everything");
    assertEquals("no permission to read", problems.get("no-permission.txt"));
  }

  private static Article first(String file) {
    return articles.getOrDefault(file, List.of()).getFirst();
  }

  private static String place(Problem problem) {
    return below(problem.file()) + (problem.line() == 0 ? "" : ":" + problem.line());
  }

  private static String below(String file) {
    return file.substring(directory.toString().length() + 1);
  }
}
