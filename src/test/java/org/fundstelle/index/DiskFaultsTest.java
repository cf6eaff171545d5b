package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.apache.lucene.tests.util.LuceneTestCase;
import org.apache.lucene.tests.util.LuceneTestCase.SuppressCodecs;
import org.apache.lucene.tests.util.LuceneTestCase.SuppressFileSystems;

/**
 * Disks that are full, fail or lose what was not yet synced: the index opens at its last commit,
 * and no file is left open. A failure prints its seed; {@code -Dfaults.rounds=25} looks longer.
 */
@SuppressCodecs("SimpleText")
// It puts files of its own beside the index, which then belongs to somebody else.
@SuppressFileSystems("ExtrasFS")
public class DiskFaultsTest extends LuceneTestCase {
  private static final int ROUNDS = Integer.getInteger("faults.rounds", 5);

  /** So many commits end each round, if nothing else does. */
  private static final int COMMITS = 20;

  /** What makes a disk fail. */
  private interface Fault {
    void on(MockDirectoryWrapper disk, Random random) throws IOException;
  }

  public void testFullDisk() throws IOException {
    test(
        (disk, random) ->
            disk.setMaxSizeInBytes(disk.sizeInBytes() + 1_000 + random.nextInt(100_000)));
  }

  public void testFailingDisk() throws IOException {
    test((disk, random) -> disk.setRandomIOExceptionRate(0.001 + random.nextDouble() / 50));
  }

  public void testDiskThatOpensNoFiles() throws IOException {
    test((disk, random) -> disk.setRandomIOExceptionRateOnOpen(random.nextDouble() / 20));
  }

  public void testPowerCut() throws IOException {
    int[] left = new int[1];
    test(
        (disk, random) -> {
          left[0] = random.nextInt(3_000);
          disk.failOn(
              new MockDirectoryWrapper.Failure() {
                @Override
                public void eval(MockDirectoryWrapper dir) throws IOException {
                  if (left[0]-- == 0) {
                    dir.crash();
                  }
                }
              });
        });
  }

  public void testRebuildOnAFailingDisk() throws IOException {
    Path path = createTempDir();
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(random().nextLong());
      Workload workload = new Workload(random.nextLong());
      Directory disk = new ByteBuffersDirectory();
      try (ArticleIndex index = ArticleIndex.open(path, new Unclosed(disk), Workload.MAX_LENGTH)) {
        while (workload.commits() < 5) {
          workload.commit(index);
        }
      }
      MockDirectoryWrapper faulty = mock(random, disk);
      // The first disk fails for sure, others somewhere on the way, or not at all.
      faulty.setRandomIOExceptionRate(round == 0 ? 1 : random.nextDouble() / 20);
      try {
        Reindexing.of(path, faulty, articles -> {});
      } catch (IOException e) {
        failed++;
      }
      workload.assertHeldIn(path, new Unclosed(disk), new Unclosed(disk));
    }
    assertTrue("no disk has failed", failed > 0);
  }

  private void test(Fault fault) throws IOException {
    Path path = createTempDir();
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(random().nextLong());
      long seed = random.nextLong();
      Directory disk = new ByteBuffersDirectory();
      int told = brokenOff(path, new Workload(seed), random, fault, disk);
      failed += told < COMMITS ? 1 : 0;
      int done;
      try (ArticleIndex index = ArticleIndex.open(path, new Unclosed(disk), Workload.MAX_LENGTH)) {
        done = Workload.commits(index);
        assertTrue(done + " instead of " + told, done == told || done == told + 1);
        Workload workload = new Workload(seed).to(done);
        workload.assertHeldBy(index);
        workload.commit(index);
      }
      new Workload(seed).to(done + 1).assertHeldIn(path, new Unclosed(disk), new Unclosed(disk));
    }
    assertTrue("no disk has failed", failed > 0);
  }

  /** How many commits had returned when the disk failed. */
  private static int brokenOff(
      Path path, Workload workload, Random random, Fault fault, Directory disk) throws IOException {
    MockDirectoryWrapper faulty = mock(random, disk);
    ArticleIndex index = ArticleIndex.open(path, faulty, Workload.MAX_LENGTH);
    fault.on(faulty, random);
    int told = 0;
    try {
      while (workload.commits() < COMMITS) {
        workload.commit(index);
        told = workload.commits();
      }
    } catch (IOException e) {
      // What comes of it is what this is about.
    }
    try {
      // It closes the disk, which complains of files left open by something else than an
      // IOException.
      index.close();
    } catch (IOException e) {
      assertThrows(IllegalStateException.class, index::commit);
    }
    return told;
  }

  private static MockDirectoryWrapper mock(Random random, Directory disk) {
    MockDirectoryWrapper faulty = new MockDirectoryWrapper(random, new Unclosed(disk));
    faulty.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    faulty.setCheckIndexOnClose(false);
    return faulty;
  }

  /** The same disk for the next one who opens it. */
  private static final class Unclosed extends FilterDirectory {
    Unclosed(Directory disk) {
      super(disk);
    }

    @Override
    public void close() {}
  }
}
