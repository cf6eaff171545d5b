package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fundstelle.ingest.ReadResult.Problem;
import org.fundstelle.ingest.ReadResult.Read;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamingTest {
  private static final int ARTICLES = 50_000;
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir Path directory;

  @Test
  void memoryDoesNotGrowWithTheNumberOfArticles() throws IOException, InterruptedException {
    Path file = directory.resolve("large.jsonl.gz");
    int longLine = 17 * 1024 * 1024;
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("x".repeat(longLine).getBytes(StandardCharsets.US_ASCII));
      out.write('\n');
      writeArticles(out);
    }
    Path array = directory.resolve("large.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(array), 1 << 16)) {
      out.write('[');
      writeArticles(out, ",");
      out.write("{}]".getBytes(StandardCharsets.US_ASCII));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                Count.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still reading");
    assertEquals(0, process.exitValue());
  }

  /** Reads a directory in a JVM of its own; exits with 0 when it found what it should. */
  static final class Count {
    private Count() {}

    public static void main(String... args) {
      long[] counts = new long[2];
      try (Stream<ReadResult> results = ArticleReader.read(Path.of(args[0]))) {
        // An iterator on purpose: it must not hold a whole file either.
        Iterator<ReadResult> iterator = results.iterator();
        while (iterator.hasNext()) {
          counts[iterator.next() instanceof Read ? 0 : 1]++;
        }
      }
      // The line that is too long, and the empty object at the end of the array.
      System.exit(counts[0] == 2 * ARTICLES && counts[1] == 2 ? 0 : 1);
    }
  }

  @Test
  void readsNoFurtherThanAsked() throws IOException {
    Path file = directory.resolve("a.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      writeArticles(out);
    }
    ArticleReader reader = ArticleReader.of(file);
    try (Stream<ReadResult> results = reader.results()) {
      assertEquals(3, results.limit(3).count());
    }
    assertTrue(reader.bytesRead() > 0);
    assertTrue(reader.bytesRead() < reader.bytesTotal() / 10, reader.bytesRead() + " bytes");
  }

  @Test
  void closingTheStreamClosesTheFile() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(OPEN_FILES), OPEN_FILES + " is not there");
    Path file = Files.writeString(directory.resolve("a.jsonl"), "{\"text\":\"A\"}\n".repeat(10));
    try (Stream<ReadResult> results = ArticleReader.read(file)) {
      assertInstanceOf(Read.class, results.iterator().next());
      assertTrue(isOpen(file));
    }
    assertTrue(!isOpen(file));
  }

  @Test
  void filesAreClosedWhenRead() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(OPEN_FILES), OPEN_FILES + " is not there");
    HostileFiles.writeTo(directory);
    try (Stream<ReadResult> results = ArticleReader.read(directory)) {
      assertTrue(results.count() > 50);
      assertTrue(!isOpen(directory));
    }
  }

  @Test
  void articlesBeforeACutAreRead() throws IOException {
    Path whole = directory.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      writeArticles(out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    try (Stream<ReadResult> results = ArticleReader.read(whole)) {
      List<ReadResult> all = results.toList();
      assertTrue(all.size() > ARTICLES / 4, all.size() + " results");
      assertEquals("compressed data ends too early", ((Problem) all.getLast()).reason());
      assertTrue(all.subList(0, all.size() - 1).stream().allMatch(Read.class::isInstance));
    }
  }

  private static void writeArticles(OutputStream out) throws IOException {
    writeArticles(out, "");
  }

  private static void writeArticles(OutputStream out, String separator) throws IOException {
    String text = "Der Rat tagt am Montag und berät über den Haushalt. ".repeat(20);
    for (int i = 0; i < ARTICLES; i++) {
      String line =
          "{\"id\":" + i + ",\"title\":\"Rat\",\"text\":\"" + text + "\"}" + separator + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isOpen(Path file) throws IOException {
    Path real = file.toRealPath();
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      return open.anyMatch(link -> pointsBelow(link, real));
    }
  }

  private static boolean pointsBelow(Path link, Path real) {
    try {
      return Files.readSymbolicLink(link).startsWith(real);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
