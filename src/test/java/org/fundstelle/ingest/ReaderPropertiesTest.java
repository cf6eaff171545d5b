package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ReadResult.Problem;
import org.fundstelle.ingest.ReadResult.Read;

/** Whatever a file holds: no exception, and what becomes an article is in form. */
final class ReaderPropertiesTest {
  private static final List<String> NAMES =
      List.of("a.txt", "a.jsonl", "a.json", "a.txt.gz", "a.jsonl.gz", "a.json.gz");

  private static Path directory = Path.of("");

  @BeforeContainer
  static void createDirectory() throws IOException {
    directory = Files.createTempDirectory("articles");
  }

  @AfterContainer
  static void deleteDirectory() throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(directory.resolve(name));
    }
    Files.delete(directory);
  }

  @Property(tries = 300)
  void randomBytesAreSurvived(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    for (String name : NAMES) {
      assertSurvived(name, bytes);
    }
  }

  @Property(tries = 300)
  void randomTextsAreSurvived(@ForAll("texts") String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertSurvived("a.txt", bytes);
    String json = "{\"title\":\"" + text + "\",\"text\":\"" + text + "\"}";
    assertSurvived("a.jsonl", json.getBytes(StandardCharsets.UTF_8));
    assertSurvived("a.json", ("[" + json + "]").getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void randomCharactersAreSurvived(@ForAll String text) throws IOException {
    assertSurvived("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertSurvived("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
    assertSurvived("a.jsonl", ("{\"text\":\"" + escaped + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            " date 2024-10 ",
            "Stand: 28.10.2024 18:40 Uhr",
            "Stand: 31.2.2024",
            "---",
            "titel: A",
            "datum: 2024",
            ":",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "\u00A0",
            "\u2028",
            "\\n",
            "Rat",
            "Der Rat tagt.",
            "(afp/red)",
            "(",
            ")",
            "(dpa",
            "u\u0308",
            "\u0308",
            "\u200B",
            "\uFEFF",
            "\\ud800",
            "\"",
            "{",
            "}",
            "[",
            ",",
            "x".repeat(130),
            "\u0085",
            "\f",
            "𝔉",
            "„")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static void assertSurvived(String name, byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve(name), bytes);
    try (Stream<ReadResult> results = ArticleReader.read(file)) {
      results.forEach(
          result -> {
            switch (result) {
              case Read(Article article) -> assertInForm(article);
              case Problem problem -> assertFalse(problem.reason().isBlank());
            }
          });
    }
  }

  private static void assertInForm(Article article) {
    String text = article.text();
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
    assertFalse(isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)), text);
    assertEquals(-1, text.indexOf('\r'), text);
    assertFalse(text.contains("\n\n\n"), text);
    text.lines().forEach(l -> assertFalse(!l.isEmpty() && isSpace(l.charAt(l.length() - 1)), text));
    assertFalse(article.title().contains("\n"), article.title());
    assertTrue(Normalizer.isNormalized(article.title(), Normalizer.Form.NFC), article.title());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
