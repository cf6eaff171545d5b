package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.fundstelle.ingest.IngestReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes is killed at any moment: what {@code commit} had returned from is there.
 *
 * <p>{@code -Dfaults.kills=60} kills so often, {@code -Dfaults.seed} repeats what failed.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("faults.kills", 5);
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

  /** Long enough that some are killed while they start, some while they write. */
  private static final int MOMENT = 400;

  private final Random random = new Random(SEED);

  @TempDir private Path directory;

  @Test
  void whatWasCommittedIsThere() throws IOException, InterruptedException {
    System.out.println("faults.seed=" + SEED);
    int commits = 0;
    Path index = directory;
    for (int kill = 0; kill < KILLS; kill++) {
      if (kill % 5 == 0) {
        index = directory.resolve("index" + kill);
        commits = 0;
      }
      String which = "kill " + kill + " of faults.seed=" + SEED;
      try (ChildProcess child = ChildProcess.start(ChildProcess.Work.WRITE, index, SEED)) {
        commits = killed(child, commits);
      }
      commits = assertWhole(index, commits, which);
    }
  }

  private int killed(ChildProcess child, int before) throws IOException, InterruptedException {
    int commits = before;
    if (random.nextInt(4) == 0) {
      child.leave(random.nextInt(2 * MOMENT));
    } else {
      for (int i = random.nextInt(20); i >= 0; i--) {
        commits = child.next();
      }
      child.leave(random.nextInt(MOMENT) / (1 + random.nextInt(MOMENT)));
    }
    return child.kill(commits);
  }

  /** The last commit may have been done, but not yet been told. */
  private static int assertWhole(Path index, int told, String which) throws IOException {
    int done;
    try (ArticleIndex reader = ArticleIndex.openReadOnly(index)) {
      done = Workload.commits(reader);
    } catch (IndexException.Missing e) {
      assertEquals(0, told, which);
      return 0;
    }
    assertTrue(done == told || done == told + 1, which + ": " + done + " instead of " + told);
    new Workload(SEED).to(done).assertHeldIn(index);
    return done;
  }

  @Test
  void aBatchThatWasKilledGoesOnAndDoublesNothing() throws IOException, InterruptedException {
    int committed = ArticleIndex.COMMIT_EVERY;
    try (ChildProcess child = ChildProcess.start(ChildProcess.Work.BATCH, directory, SEED)) {
      int begun = 0;
      while (begun <= committed) {
        begun = child.next();
      }
      child.kill(begun);
    }
    try (ArticleIndex again = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      IngestReport report = again.addAll(ChildProcess.batch());
      assertTrue(report.unchanged() >= committed, report.toString());
      assertEquals(ChildProcess.BATCH_SIZE, report.unchanged() + report.added());
    }
    assertEquals(
        new CheckReport(ChildProcess.BATCH_SIZE, ChildProcess.BATCH_SIZE, List.of()),
        IndexCheck.of(directory));
  }

  @Test
  void aRebuildThatWasKilledChangedNothing() throws IOException, InterruptedException {
    Path index = directory.resolve("rebuilt");
    Workload workload = new Workload(SEED);
    try (ArticleIndex written = ArticleIndex.open(index, Workload.MAX_LENGTH)) {
      while (workload.commits() < 10) {
        workload.commit(written);
      }
    }
    for (int kill = 0; kill < Math.max(1, KILLS / 6); kill++) {
      try (ChildProcess child = ChildProcess.start(ChildProcess.Work.REINDEX, index, SEED)) {
        assertTrue(child.next() > 0);
        child.leave(random.nextInt(MOMENT));
        child.kill(0);
      }
      workload.assertHeldIn(index);
    }
  }

  @Test
  void anotherProcessReadsWhatIsCommittedAndCannotWrite() throws IOException, InterruptedException {
    Path index = directory.resolve("shared");
    try (ChildProcess child = ChildProcess.start(ChildProcess.Work.WRITE, index, SEED)) {
      assertEquals(1, child.next());
      assertThrows(
          IndexException.Locked.class, () -> ArticleIndex.open(index, Workload.MAX_LENGTH).close());
      assertThrows(IndexException.Locked.class, () -> Reindexing.of(index, articles -> {}));
      assertThrows(IndexException.Locked.class, () -> IndexCheck.of(index));
      try (ArticleIndex reader = ArticleIndex.openReadOnly(index)) {
        for (int i = 0; i < 10; i++) {
          int told = child.next();
          reader.refresh();
          int seen = Workload.commits(reader);
          assertTrue(seen >= told, seen + " seen, " + told + " committed");
          new Workload(SEED).to(seen).assertHeldBy(reader);
        }
        Path backup = directory.resolve("backup");
        reader.backup(backup);
        int copied;
        try (ArticleIndex copy = ArticleIndex.open(backup, Workload.MAX_LENGTH)) {
          copied = Workload.commits(copy);
          assertTrue(copied >= Workload.commits(reader), copied + " copied");
        }
        new Workload(SEED).to(copied).assertHeldIn(backup);
      }
      child.kill(0);
    }
    assertTrue(Files.exists(index.resolve("write.lock")), "the lock of the dead keeps nobody out");
    ArticleIndex.open(index, Workload.MAX_LENGTH).close();
  }
}
