package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.DataFile;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.ingest.ReadResult.Problem;
import org.fundstelle.ingest.ReadResult.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ArticleReaderTest {
  @TempDir Path directory;

  static Stream<Arguments> texts() {
    return DataFile.of(ArticleReaderTest.class, "texts.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsTextFiles(String content, String title, String date, String credits, String text)
      throws IOException {
    ReadResult result = only(write("anzeiger/a.txt", content.replace("¶", "\n")));
    switch (result) {
      case Read(Article article) -> {
        assertEquals(title, orDash(article.title()), content);
        assertEquals(date, article.date().toString().replace("undated", "-"), content);
        assertEquals(credits, orDash(String.join(",", article.credits())), content);
        assertEquals(text, article.text().replace("\n", "¶"), content);
      }
      case Problem problem -> {
        assertEquals(date, "!", problem + ": " + content);
        assertTrue(problem.reason().contains("does not exist"), problem.toString());
      }
    }
  }

  @Test
  void sourceIsTheFrontMatterElseTheOptionElseTheFolder() throws IOException {
    Path plain = write("anzeiger/plain.txt", "Der Rat tagt.");
    Path named = write("anzeiger/named.txt", "---\nquelle: Bote\n---\nDer Rat tagt.");
    assertEquals("anzeiger", article(plain).source());
    assertEquals("Bote", article(named).source());
    ArticleReader reader = ArticleReader.of(plain, named).source("kurier");
    try (Stream<ReadResult> results = reader.results()) {
      assertEquals(
          List.of("kurier", "Bote"), results.map(r -> ((Read) r).article().source()).toList());
    }
  }

  @Test
  void sourceMustNotBeBlank() {
    assertThrows(IllegalArgumentException.class, () -> ArticleReader.of(directory).source(" "));
  }

  @Test
  void idIsSourceAndThePathBelowTheNamedOne() throws IOException {
    Path file = write("archiv/2024/10/rat.txt", "Der Rat tagt.");
    assertEquals("10/rat", article(file).id());
    assertEquals("10/2024/10/rat", article(directory.resolve("archiv")).id());
    write("archiv/2024/10/rat.txt", "---\nid: rat-1\n---\nDer Rat tagt.");
    assertEquals("rat-1", article(file).id());
    Path packed =
        HostileFiles.gzip(
            directory.resolve("archiv/x.TXT.GZ"), "Der Rat tagt.".getBytes(StandardCharsets.UTF_8));
    assertEquals("archiv/x", article(packed).id());
  }

  @Test
  void fileIsWrittenAsNamedWithSlashes() throws IOException {
    Path file = write("archiv/2024/rat.txt", "Der Rat tagt.");
    String expected = file.toString().replace('\\', '/');
    assertEquals(Optional.of(expected), article(directory.resolve("archiv")).file());
  }

  @Test
  void jsonLinesGiveAllFields() throws IOException {
    Path file =
        write(
            "bote/a.jsonl",
            """
            {"_id":"n-1","id":"x","title":"Rat  streitet","text":"Er tagt. (dpa)","date":"2024-10-28","source":"kurier","url":"https://example.org/1","other":{"a":[1]}}

            {"id":17,"text":"Zweiter Text.","title":null,"metadata":{"date":"28.10.2024","source":"Bote","url":"u","x":{}}}
            {"text":"Dritter\\r\\n\\r\\n\\r\\nText. ","metadata":[1]}
            """);
    List<Article> articles = articles(file);
    assertEquals(List.of("n-1", "17", "bote/a:4"), articles.stream().map(Article::id).toList());
    assertEquals(
        List.of("kurier", "Bote", "bote"), articles.stream().map(Article::source).toList());
    Article first = articles.getFirst();
    assertEquals("Rat streitet", first.title());
    assertEquals("Er tagt.", first.text());
    assertEquals(List.of("dpa"), first.credits());
    assertEquals("2024-10-28", first.date().toString());
    assertEquals(Optional.of("https://example.org/1"), first.url());
    assertEquals("2024-10-28", articles.get(1).date().toString());
    assertEquals("Dritter\n\nText.", articles.get(2).text());
  }

  @Test
  void textOfJsonKeepsWhatWouldBeAHeadlineInAFile() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"Haushalt\\n\\nStand: 1.1.2024\\n\\nEr tagt.\"}");
    assertEquals("Haushalt\n\nStand: 1.1.2024\n\nEr tagt.", article(file).text());
  }

  @Test
  void jsonFilesHoldOneObjectOrAnArrayOrLines() throws IOException {
    assertEquals(1, articles(write("one.json", "{\n \"text\":\n \"Er tagt.\"\n}\n")).size());
    assertEquals(2, articles(write("two.json", "[{\"text\":\"A\"},\n{\"text\":\"B\"}]")).size());
    assertEquals(2, articles(write("lines.json", "\n{\"text\":\"A\"}\n{\"text\":\"B\"}")).size());
    assertEquals(2, articles(write("mixed.json", "{\n\"text\":\"A\"}{\"text\":\"B\"}")).size());
  }

  @Test
  void badObjectInAnArrayDoesNotEndIt() throws IOException {
    Path file =
        write("a.json", "[{\"text\":\"A\"},\n{\"text\":[1,{}]},\n7,\n[1],\n{\"text\":\"B\"}]");
    List<ReadResult> results = read(file);
    assertEquals(5, results.size(), results.toString());
    assertEquals(
        "a:5", id(results.get(4)).substring(directory.getFileName().toString().length() + 1));
    assertEquals(2, ((Problem) results.get(1)).line());
    assertEquals(3, ((Problem) results.get(2)).line());
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    for (String name : List.of("b/2.txt", "b/10.txt", "a.txt", "c.txt", "B.txt")) {
      write("named/" + name, "Der Rat tagt.");
    }
    assertEquals(
        List.of("B", "a", "10", "2", "c"),
        articles(directory.resolve("named")).stream()
            .map(a -> a.id().substring(a.id().lastIndexOf('/') + 1))
            .toList());
  }

  @Test
  void namedFilesOfOtherKindsAreProblems() throws IOException {
    assertProblem(write("a.md", "# Rat"), "is no .txt");
    assertProblem(write("a.gz", "x"), "is no .txt");
    assertProblem(directory.resolve("missing.txt"), "does not exist");
    assertProblem(Files.createDirectory(directory.resolve("empty")), "holds no article file");
  }

  @Test
  void hiddenFilesAreReadWhenNamed() throws IOException {
    assertEquals("Er tagt.", article(write(".a.txt", "Er tagt.")).text());
    assertProblem(directory, "holds no article file");
  }

  @Test
  void bytesReadMoveTowardsTheTotal() throws IOException {
    write("a.txt", "Der Rat tagt.");
    HostileFiles.gzip(
        directory.resolve("b.jsonl.gz"), "{\"text\":\"A\"}".getBytes(StandardCharsets.UTF_8));
    write("c.json", "[{\"text\":\"A\"}]");
    write("README.md", "Not read.");
    ArticleReader reader = ArticleReader.of(directory);
    assertEquals(0, reader.bytesRead());
    try (Stream<ReadResult> results = reader.results()) {
      assertEquals(3, results.count());
    }
    assertEquals(reader.bytesTotal(), reader.bytesRead());
    assertTrue(reader.bytesTotal() > 13);
  }

  private Path write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<ReadResult> read(Path path) {
    try (Stream<ReadResult> results = ArticleReader.read(path)) {
      return results.toList();
    }
  }

  private static ReadResult only(Path path) {
    List<ReadResult> results = read(path);
    assertEquals(1, results.size(), results.toString());
    return results.getFirst();
  }

  private static List<Article> articles(Path path) {
    return read(path).stream().map(ArticleReaderTest::article).toList();
  }

  @Test
  void aLenientReaderTakesADateThatDoesNotExistForUnknown() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("dates.jsonl"),
            """
            {"id":"a","text":"Eins.","metadata":{"date":"0001-01-01"}}
            {"id":"b","text":"Zwei.","date":"2024-10"}
            """);
    assertEquals(1, ArticleReader.read(file).filter(Problem.class::isInstance).count());
    List<Article> articles =
        ArticleReader.of(file)
            .lenientDates()
            .source("dpa")
            .results()
            .map(ArticleReaderTest::article)
            .toList();
    assertEquals(
        List.of(PartialDate.UNKNOWN, PartialDate.parse("2024-10").orElseThrow()),
        articles.stream().map(Article::date).toList());
    assertEquals("dpa", articles.getFirst().source());
  }

  private static Article article(Path path) {
    return article(only(path));
  }

  private static Article article(ReadResult result) {
    return switch (result) {
      case Read read -> read.article();
      case Problem problem -> throw new AssertionError(problem.toString());
    };
  }

  private static String id(ReadResult result) {
    return article(result).id();
  }

  private static void assertProblem(Path path, String reason) {
    if (only(path) instanceof Problem problem) {
      assertTrue(problem.reason().contains(reason), problem.toString());
      assertEquals(path.toString().replace('\\', '/'), problem.file());
    } else {
      throw new AssertionError("no problem: " + path);
    }
  }

  private static String orDash(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
