package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final int COPIES = Integer.getInteger("faults.rounds", 5);

  @TempDir private Path directory;
  private final Workload workload = new Workload(11);
  private Path index = Path.of("");

  @BeforeEach
  void writeIndex() throws IOException {
    index = directory.resolve("index");
    try (ArticleIndex written = ArticleIndex.open(index, Workload.MAX_LENGTH)) {
      while (workload.commits() < 3) {
        workload.commit(written);
      }
    }
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  private void backup(Path target) throws IOException {
    try (ArticleIndex reader = ArticleIndex.openReadOnly(index)) {
      reader.backup(target);
    }
  }

  @Test
  void isAnIndexLikeAnyOther() throws IOException {
    Path copy = directory.resolve("made/for/it");
    backup(copy);
    workload.assertHeldIn(copy);
    try (ArticleIndex written = ArticleIndex.open(copy, Workload.MAX_LENGTH)) {
      workload.commit(written);
    }
    workload.assertHeldIn(copy);
    new Workload(11).to(3).assertHeldIn(index);
  }

  /** By a writer that commits as fast as it can. */
  @Test
  void isOneCommitOfAnIndexThatIsBeingWritten() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    try (ArticleIndex written = ArticleIndex.open(index, Workload.MAX_LENGTH);
        ArticleIndex reader = ArticleIndex.openReadOnly(index);
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<Integer> commits =
          pool.submit(
              () -> {
                while (!enough.get()) {
                  workload.commit(written);
                }
                return workload.commits();
              });
      int last = 0;
      try {
        for (int i = 0; i < COPIES; i++) {
          Path copy = directory.resolve("copy" + i);
          (i % 2 == 0 ? reader : written).backup(copy);
          try (ArticleIndex copied = ArticleIndex.openReadOnly(copy)) {
            int at = Workload.commits(copied);
            assertTrue(at >= last, at + " after " + last);
            last = at;
          }
          new Workload(11).to(last).assertHeldIn(copy);
        }
      } finally {
        enough.set(true);
      }
      assertTrue(commits.get() >= last);
    }
    workload.assertHeldIn(index);
  }

  @Test
  void goesOnWithTheNextCommitWhenOneVanishes() throws IOException {
    Path copy = directory.resolve("copy");
    try (ArticleIndex written = ArticleIndex.open(index, Workload.MAX_LENGTH);
        Directory vanishing = new Vanishing(written)) {
      Backup.copy(index, vanishing, copy);
    }
    assertTrue(workload.commits() > 3);
    workload.assertHeldIn(copy);
  }

  /** An index whose writer goes on until the first file that is copied is gone. */
  private final class Vanishing extends FilterDirectory {
    private final ArticleIndex written;
    private boolean done;

    Vanishing(ArticleIndex written) throws IOException {
      super(FSDirectory.open(index));
      this.written = written;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (!done && name.startsWith("_") && !name.endsWith(".si")) {
        done = true;
        while (Files.exists(index.resolve(name))) {
          workload.commit(written);
          // Its own reader holds what it reads.
          written.refresh();
        }
      }
      return super.openInput(name, context);
    }
  }

  @Test
  void whatIsNotCommittedIsNotCopied() throws IOException {
    Path copy = directory.resolve("copy");
    try (ArticleIndex written = ArticleIndex.open(index, Workload.MAX_LENGTH)) {
      written.add(Workload.article("../a1", "Noch nicht."));
      written.backup(copy);
    }
    workload.assertHeldIn(copy);
  }

  @Test
  void overwritesNothing() throws IOException {
    Path full = Files.createDirectory(directory.resolve("full"));
    Path letter = Files.writeString(full.resolve("brief.txt"), "Lieber Leser");
    Path inside = index.resolve("copy");
    for (Path target : List.of(full, letter, index, inside)) {
      assertThrows(IndexException.Foreign.class, () -> backup(target), target.toString());
    }
    assertEquals(List.of("brief.txt"), names(full));
    workload.assertHeldIn(index);
    assertTrue(Files.notExists(inside));
  }

  @Test
  void takesAnEmptyDirectory() throws IOException {
    Path copy = Files.createDirectory(directory.resolve("empty"));
    backup(copy);
    workload.assertHeldIn(copy);
  }

  @Test
  void copiesNothingThatIsDamaged() throws IOException {
    Path copy = directory.resolve("copy");
    for (String name : names(index)) {
      Path file = index.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0 && !name.startsWith("segments")) {
        byte[] other = bytes.clone();
        other[other.length - 20] ^= 1;
        try (ArticleIndex reader = ArticleIndex.openReadOnly(index)) {
          Files.write(file, other);
          assertThrows(IndexException.Damaged.class, () -> reader.backup(copy), name);
          assertEquals(List.of(), names(copy), name);
        }
        Files.write(file, bytes);
      }
    }
    backup(copy);
    workload.assertHeldIn(copy);
  }
}
