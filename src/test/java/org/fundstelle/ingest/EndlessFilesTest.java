package org.fundstelle.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fundstelle.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no end, or next to none, ends with a problem. */
final class EndlessFilesTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path directory;

  /** Prints what becomes of the files in a directory. */
  static final class Reads {
    private Reads() {}

    public static void main(String... args) {
      try (Stream<ReadResult> results = ArticleReader.read(Path.of(args[0]))) {
        results.forEach(
            result ->
                System.out.println(
                    switch (result) {
                      case ReadResult.Read read -> read.article().id();
                      case ReadResult.Problem problem ->
                          problem.toString().substring(args[0].length() + 1);
                    }));
      }
    }
  }

  @Test
  void bombsEndInLittleMemory() throws IOException, InterruptedException {
    String good = "{\"id\":\"good\",\"text\":\"Der Rat tagt.\"}\n";
    bomb("a.txt.gz", "", "");
    bomb("b.jsonl.gz", good + "{\"text\":\"", "\"}\n" + good);
    bomb("c.json.gz", "[" + good + ",{\"text\":\"", "\"}]");
    bomb("d.json.gz", "[" + good + ",{\"x\":\"", "\",\"text\":\"Der Rat tagt.\",\"id\":\"last\"}]");
    bomb("e.json.gz", "{\"", "\":1}");
    assertEquals(
        List.of(
            "a.txt.gz: is longer than 16 MB",
            "good",
            "b.jsonl.gz:2: line is longer than 256 MB; the file was read no further",
            "good",
            "c.json.gz:2: JSON is too big: ",
            "good",
            "last",
            "e.json.gz:1: JSON is too big: "),
        Child.run(Reads.class, directory.toString()).stream()
            .map(line -> line.replaceFirst("(too big: ).*", "$1"))
            .toList());
  }

  /** Writes a gigabyte of x between two texts, compressed a megabyte at a time. */
  private void bomb(String name, String before, String after) throws IOException {
    byte[] megabyte = gzipped("x".repeat(MEGABYTE));
    try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
      out.write(gzipped(before));
      for (int i = 0; i < 1024; i++) {
        out.write(megabyte);
      }
      out.write(gzipped(after));
    }
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void pipesAndDevicesAreNotRead() throws IOException, InterruptedException {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "there are no devices here");
    Path pipe = directory.resolve("pipe.txt");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0, "mkfifo does not work here");
    Path device = Files.createSymbolicLink(directory.resolve("zero.txt"), zero);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          assertProblems(directory, pipe, device);
          assertProblems(pipe, pipe);
          assertProblems(device, device);
          assertEquals(0, ArticleReader.of(directory).bytesTotal());
        });
  }

  private static void assertProblems(Path read, Path... expected) {
    try (Stream<ReadResult> results = ArticleReader.read(read)) {
      assertEquals(
          Stream.of(expected).map(p -> p + ": is no regular file").toList(),
          results.map(Object::toString).toList());
    }
  }
}
