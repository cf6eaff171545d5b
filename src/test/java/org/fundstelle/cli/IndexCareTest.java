package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after an index: check, backup, reindex. */
class IndexCareTest {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void index() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(corpus.resolve("kai.txt"), "Kai\n\nDer Hafen von Emden bekommt einen Kai.\n");
    assertEquals(0, run("index", "--index", "X", "corpus").code());
  }

  private Ran run(String... args) {
    return Ran.in(directory, "", args);
  }

  private void becomeOlder() throws IOException {
    try (Directory files = FSDirectory.open(directory.resolve("X"));
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("fundstelle.schema", "1").entrySet());
    }
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("X"))) {
      Path largest = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
    }
  }

  @Test
  void checkCountsWhatIsWhole() {
    assertEquals(new Ran(0, "1 article, 1 passage: all whole\n", ""), run("check", "--index", "X"));
  }

  @Test
  void checkSaysWhatIsWrongAndWhatToDo() throws IOException {
    damage();
    Ran ran = run("check", "--index", "X");
    assertEquals(3, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("segment _0: checksum failed"), ran.err());
    assertTrue(
        ran.err()
            .contains(
                "fundstelle: the index in "
                    + directory.resolve("X")
                    + " is damaged; restore a backup, or remove the directory and add the articles"
                    + " again\n"),
        ran.err());
  }

  @Test
  void anOlderIndexIsRefusedWithTheCommandThatRebuildsIt() throws IOException {
    String found = run("search", "--index", "X", "Emden").out();
    becomeOlder();
    for (Ran ran :
        List.of(
            run("check", "--index", "X"),
            run("search", "--index", "X", "Emden"),
            run("index", "--index", "X", "corpus"),
            run("backup", "--index", "X", "copy"))) {
      assertEquals(3, ran.code(), ran.toString());
      assertTrue(
          ran.err().endsWith("fundstelle reindex --index " + directory.resolve("X") + "\n"),
          ran.err());
    }
    assertEquals(new Ran(0, "1 article indexed anew\n", ""), run("reindex", "--index", "X"));
    assertEquals(new Ran(0, found, ""), run("search", "--index", "X", "Emden"));
  }

  @Test
  void aBackupIsAnIndex() {
    Ran made = run("backup", "--index", "X", "copies/monday");
    assertEquals(new Ran(0, "copied to " + directory.resolve("copies/monday") + "\n", ""), made);
    assertEquals(
        run("search", "--index", "X", "Emden"), run("search", "--index", "copies/monday", "Emden"));
    Ran again = run("backup", "--index", "X", "copies/monday");
    assertEquals(3, again.code());
    assertTrue(again.err().contains("copies/monday holds other files ("), again.err());
  }

  @Test
  void theDefaultIndexIsNotBuiltForIt() {
    for (String command : List.of("check", "reindex")) {
      Ran ran = run(command);
      assertEquals(3, ran.code());
      assertTrue(ran.err().contains("there is no index in "), ran.err());
    }
    assertTrue(Files.notExists(directory.resolve(".fundstelle")));
  }
}
