package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search that finds no default index and makes it. */
class FirstSearchTest {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void writeArticle() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(corpus.resolve("kai.txt"), "Kai\n\nDer Hafen von Emden bekommt einen Kai.\n");
  }

  private Path own(String name) {
    return directory.resolve(".fundstelle").resolve(name);
  }

  private static void assertFound(Ran ran) {
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains("[Emden]"), ran.toString());
  }

  @Test
  void whenKilledIsMadeUpForByTheNext() throws IOException, InterruptedException {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"id\":\"n" + i + "\",\"text\":\"Meldung " + i + " aus Leer.\"}\n")
            .collect(Collectors.joining());
    Files.writeString(directory.resolve("corpus/a.jsonl"), many);
    Process first = Started.in(directory, "search", "Emden").process();
    while (first.isAlive()
        && !Files.exists(own("building/segments_1"))
        && !Files.exists(own("index/segments_1"))) {
      Thread.onSpinWait();
    }
    first.destroyForcibly().waitFor();

    assertFound(Ran.in(directory, "", "search", "Emden"));
    assertFalse(Files.exists(own("building")));
  }

  @Test
  void worksBesideAnotherProcess() throws IOException, InterruptedException {
    Started one = Started.in(directory, "search", "Emden");
    Started other = Started.in(directory, "search", "Emden");
    assertFound(one.end());
    assertFound(other.end());
    assertFalse(Files.exists(own("building")));
  }

  @Test
  void worksBesideAnotherThread() throws Exception {
    Callable<Ran> search = () -> Ran.in(directory, "", "search", "Emden");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Ran> ran : threads.invokeAll(Collections.nCopies(4, search))) {
        assertFound(ran.get());
      }
    }
  }

  @Test
  void usesTheIndexThatSomebodyElseMadeMeanwhile() throws IOException {
    Files.createDirectory(directory.resolve("other"));
    Files.writeString(directory.resolve("other/leer.txt"), "Leer\n\nEin Kai für Leer.\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream indexing =
            new PrintStream(out, true, StandardCharsets.UTF_8) {
              private boolean indexed;

              @Override
              public void println(String line) {
                if (!indexed) {
                  indexed = true;
                  assertTrue(line.contains("building it from"), line);
                  assertEquals(0, Ran.in(directory, "", "index", "other").code());
                }
              }
            }) {
      Shell shell = Shell.of(InputStream.nullInputStream(), results, indexing, directory);
      assertEquals(0, Main.run(shell, "search", "Kai"));
    }
    String found = out.toString(StandardCharsets.UTF_8);
    assertTrue(found.contains("für Leer."), found);
    assertFalse(found.contains("Emden"), found);
    assertFalse(Files.exists(own("building")));
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.writeString(directory.resolve(".fundstelle"), "");
    Ran ran = Ran.in(directory, "", "search", "Emden");
    assertEquals(3, ran.code(), ran.toString());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no index can be made here: "), ran.err());
    assertTrue(ran.err().contains("--index"), ran.err());
    assertFalse(ran.err().contains("null"), ran.err());
  }
}
