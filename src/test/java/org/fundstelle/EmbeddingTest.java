package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.cli.Main;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.query.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedding program may rely on: a guest that is small, quiet and stays in its room. */
class EmbeddingTest {
  private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

  @TempDir Path directory;

  private static String print(Stream<Thread> threads) {
    return threads.map(Thread::getName).sorted().collect(Collectors.joining(", "));
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }

  /** Prints what threads are left over while an index is open, and when it is closed. */
  static final class Threads {
    private Threads() {}

    public static void main(String... args) throws IOException {
      Set<Thread> before = threads();
      try (NewsIndex news = NewsIndex.open(Path.of(args[0]))) {
        news.addAll(ArticleReader.read(CORPUS));
        news.search("Soldaten in Kursk");
        news.commit();
        System.out.println("open: " + print(threads().stream().filter(t -> !before.contains(t))));
      }
      System.out.println("closed: " + print(threads().stream().filter(t -> !before.contains(t))));
    }
  }

  @Test
  void noThreadIsLeftRunning() throws IOException, InterruptedException {
    assertEquals(List.of("open: ", "closed: "), Child.run(Threads.class, directory.toString()));
  }

  /** Opens an index, and searches it after a sign that it is open. */
  static final class Opens {
    private Opens() {}

    public static void main(String... args) throws IOException {
      try (NewsIndex news = NewsIndex.open(Path.of(args[0]))) {
        System.out.println("open");
        news.search("Kursk");
      }
    }
  }

  @Test
  void dictionariesAndNamesWaitUntilTheyAreNeeded() throws IOException, InterruptedException {
    List<String> loaded =
        Child.run(List.of("-Xlog:class+init=info"), Opens.class, directory.toString());
    List<String> atOpening = loaded.subList(0, loaded.indexOf("open"));
    for (String late : List.of("search.NameTable", "analysis.Lemmas", "analysis.WordForms")) {
      assertFalse(
          atOpening.stream().anyMatch(line -> line.contains("org.fundstelle." + late)), late);
      assertTrue(loaded.stream().anyMatch(line -> line.contains("org.fundstelle." + late)), late);
    }
  }

  @Test
  void sixtyFourMegabytesAreEnough() throws IOException, InterruptedException {
    Path index = directory.resolve("index");
    Child.run(Main.class, "index", "--index", index.toString(), CORPUS.toString());
    List<String> found =
        Child.run(Main.class, "search", "--index", index.toString(), "Nordkoreaner in Kursk");
    assertTrue(found.getLast().contains("passages in 5 articles"), found.toString());
    assertEquals(
        List.of("yes"),
        Child.run(Main.class, "match", "Pjöngjang", "Nordkoreas Armee").stream()
            .map(line -> line.substring(0, 3))
            .limit(1)
            .toList());
  }

  @Test
  void noNameLeavesTheDirectory() throws IOException {
    Path index = directory.resolve("room/index");
    Set<Path> before = files(directory);
    List<String> names =
        List.of(
            "../../escape",
            "/tmp/escape",
            "..",
            "a/../../b",
            "C:\\escape",
            "\0",
            "\ud800",
            "_0.cfs");
    try (NewsIndex news = NewsIndex.open(index)) {
      for (String name : names) {
        news.add(
            new Article(
                name,
                name,
                "Der Rat tagt. " + name,
                name.isBlank() ? "afp" : name,
                List.of(name),
                PartialDate.UNKNOWN,
                Optional.of(name),
                Optional.of(name)));
      }
      news.commit();
      List<Hit> hits = news.search("Rat").hits();
      assertEquals(names.size(), hits.size());
      for (Hit hit : hits) {
        Article article = news.article(hit.article()).orElseThrow();
        assertEquals(
            article.text().substring(hit.passage().start(), hit.passage().end()),
            hit.passage().text());
      }
    }
    Set<Path> after = files(directory);
    after.removeAll(before);
    after.remove(index.getParent());
    assertFalse(after.isEmpty());
    assertEquals(List.of(), after.stream().filter(file -> !file.startsWith(index)).toList());
  }

  @Test
  void halfACharacterLosesNoWord() throws IOException {
    assertTrue(NewsIndex.match("Rat \ud83d", "Der Rat tagt. \ud83d").found());
    String query = "Kursk" + "\ud83d\ude00".repeat(60_000);
    assertTrue(SampleIndex.NEWS.search(query.substring(0, 99_998)).passages() > 0);
    assertTrue(SampleIndex.NEWS.search(query).passages() > 0);
  }

  private static Set<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return new TreeSet<>(files.toList());
    }
  }
}
