package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ReadResult.Problem;
import org.fundstelle.ingest.ReadResult.Read;

/** Ten thousand article files, most of them damaged: each is an article or a named problem. */
final class GeneratedFilesTest {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"),
          Charset.forName("UTF-32"));

  private static Path directory = Path.of("");

  @BeforeContainer
  static void createDirectory() throws IOException {
    directory = Files.createTempDirectory("generated");
  }

  @AfterContainer
  static void deleteDirectory() throws IOException {
    IOUtils.rm(directory);
  }

  /** Damages bytes. */
  private interface Damage {
    byte[] to(byte[] bytes);
  }

  /**
   * A file.
   *
   * @param ending the end of its name
   * @param latin1 its bytes, a character each
   */
  record Generated(String ending, String latin1) {
    Generated(String ending, byte[] bytes) {
      this(ending, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private byte[] bytes() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void areArticlesOrProblems(@ForAll("files") Generated generated) throws IOException {
    Path file = Files.write(directory.resolve("a" + generated.ending), generated.bytes());
    try (Stream<ReadResult> results = ArticleReader.read(file)) {
      List<ReadResult> all = results.toList();
      assertFalse(all.isEmpty(), "neither an article nor a problem");
      for (ReadResult result : all) {
        switch (result) {
          case Read(Article article) -> {
            assertEquals(file.toString(), article.file().orElseThrow());
            assertTrue(article.text().codePoints().anyMatch(Character::isLetterOrDigit));
          }
          case Problem problem -> {
            assertEquals(file.toString(), problem.file());
            assertTrue(problem.line() >= 0, problem.toString());
            assertFalse(problem.reason().isBlank());
            assertTrue(problem.reason().length() < 300, problem.toString());
            assertTrue(
                problem.reason().chars().noneMatch(Character::isISOControl), problem.toString());
          }
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<Generated> files() {
    return Combinators.combine(contents(), damage(), Arbitraries.of(true, false, false), damage())
        .as(
            (content, damage, zipped, damageAfter) -> {
              byte[] bytes = damage.to(content.bytes());
              return zipped
                  ? new Generated(content.ending + ".gz", damageAfter.to(gzipped(bytes)))
                  : new Generated(content.ending, bytes);
            });
  }

  private static Arbitrary<Generated> contents() {
    Arbitrary<String> anyEnding = Arbitraries.of(".txt", ".jsonl", ".json", ".ndjson");
    Arbitrary<String> ofJson = Arbitraries.of(".jsonl", ".json", ".ndjson");
    return Arbitraries.frequencyOf(
        Tuple.of(
            1,
            Combinators.combine(anyEnding, Arbitraries.bytes().array(byte[].class).ofMaxSize(200))
                .as((ending, bytes) -> new Generated(ending, bytes))),
        Tuple.of(4, encoded(Arbitraries.just(".txt"), texts())),
        Tuple.of(4, encoded(ofJson, objects().list().ofMaxSize(4).map(l -> String.join("\n", l)))),
        Tuple.of(1, encoded(ofJson, objects().list().ofMaxSize(3).map(Object::toString))),
        Tuple.of(1, encoded(anyEnding, Arbitraries.of(DEEP))));
  }

  private static Arbitrary<Generated> encoded(Arbitrary<String> ending, Arbitrary<String> text) {
    return Combinators.combine(
            ending, text, Arbitraries.of("", "", "\uFEFF"), Arbitraries.of(CHARSETS))
        .as(
            (end, content, mark, charset) ->
                new Generated(end, (mark + content).getBytes(charset)));
  }

  private static final List<String> DEEP =
      List.of(
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "[".repeat(10_000) + "]".repeat(10_000),
          "[".repeat(10_000),
          "{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
          "{\"metadata\":" + "{\"metadata\":".repeat(2_000) + "1",
          "{\"" + "x".repeat(60_000) + "\":1,\"text\":\"A\"}",
          "{\"id\":" + "9".repeat(5_000) + ",\"text\":\"A\"}",
          "{\"id\":1e" + "9".repeat(500) + ",\"text\":\"A\"}",
          "x ".repeat(50_000),
          "\n".repeat(50_000) + "A",
          "---\n" + "titel: A\n".repeat(5_000),
          "(" + "dpa/".repeat(20_000) + ")",
          "Stand: ".repeat(20_000),
          " date 2024-10".repeat(5_000));

  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    " date 2024-10 ",
                    "Stand: 28.10.2024 18:40 Uhr",
                    "Stand: 99.99.9999",
                    "---\n",
                    "titel: A\n",
                    "id: ../../etc/passwd\n",
                    "datum: 2024\n",
                    "quelle: \n",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    "\t",
                    "\u2028",
                    "\u0085",
                    "\f",
                    "Der Rat tagt.",
                    "Öl – „so“",
                    "(afp/red)",
                    "(dpa",
                    "u\u0308",
                    "a" + "\u0301\u0316".repeat(40),
                    "\u200B",
                    "\0",
                    "\u001b[31m",
                    "\uFFFE",
                    "\uD83D\uDE00",
                    "<script>",
                    "x".repeat(2000))),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(20)))
        .list()
        .ofMaxSize(15)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> objects() {
    Arbitrary<String> name =
        Arbitraries.of(
            "text", "text", "text", "title", "id", "_id", "date", "source", "url", "metadata", "x");
    Arbitrary<String> field =
        Combinators.combine(name, values(2)).as((key, value) -> "\"" + key + "\":" + value);
    return Arbitraries.frequencyOf(
        Tuple.of(8, field.list().ofMaxSize(6).map(all -> "{" + String.join(",", all) + "}")),
        Tuple.of(1, values(2)),
        Tuple.of(1, Arbitraries.of("", " ", "{", "}", "[", "]", ",", "null", "//", "\u0000")));
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> simple =
        Arbitraries.frequencyOf(
            Tuple.of(
                8,
                Arbitraries.of(
                    "\"Der Rat tagt.\"",
                    "\"2024-10-28\"",
                    "\"31.2.2024\"",
                    "\"\"",
                    "\" \"",
                    "null",
                    "true",
                    "12",
                    "-1e99999999",
                    "1".repeat(400),
                    "NaN",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"\\x\"",
                    "\"../../../etc/passwd\"",
                    "\"<script>alert(1)</script>\"",
                    "\"a\nb\"",
                    "\"" + "y".repeat(1_100) + "\"",
                    "\"file:///etc/passwd\"",
                    "'a'",
                    "0x10",
                    "\"")),
            Tuple.of(
                2,
                Arbitraries.strings().ofMaxLength(10).map(s -> "\"" + s.replace("\"", "") + "\"")));
    return depth == 0
        ? simple
        : Arbitraries.frequencyOf(
            Tuple.of(8, simple),
            Tuple.of(
                1,
                Arbitraries.lazy(() -> values(depth - 1))
                    .list()
                    .ofMaxSize(3)
                    .map(all -> all.stream().collect(Collectors.joining(",", "[", "]")))),
            Tuple.of(
                1, Arbitraries.lazy(() -> values(depth - 1)).map(v -> "{\"text\":" + v + "}")));
  }

  private static Arbitrary<Damage> damage() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 1 << 20);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(bytes -> bytes)),
        Tuple.of(
            1,
            place.map(
                at -> bytes -> Arrays.copyOf(bytes, bytes.length == 0 ? 0 : at % bytes.length))),
        Tuple.of(
            1, Combinators.combine(place, Arbitraries.bytes()).as(GeneratedFilesTest::changed)),
        Tuple.of(1, Arbitraries.just(bytes -> twice(bytes))));
  }

  private static Damage changed(int at, byte value) {
    return bytes -> {
      byte[] changed = bytes.clone();
      if (changed.length > 0) {
        changed[at % changed.length] = value;
      }
      return changed;
    };
  }

  private static byte[] twice(byte[] bytes) {
    byte[] both = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
    return both;
  }

  private static byte[] gzipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
