package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.index.CheckReport;
import org.fundstelle.index.IndexException;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One index, many threads: they add, delete, commit and search at once, and close it under each
 * other. {@code -Dfaults.seconds=60} looks longer.
 */
class ManyThreadsTest {
  private static final long SECONDS = Long.getLong("faults.seconds", 2);
  private static final int IDS = 20;

  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);

  @TempDir private Path directory;

  /** Each version of an article says in its title and in every sentence which it is. */
  private static Article article(String id, int version) {
    return new Article(
        id,
        "Fassung " + version,
        ("Im Hafen gilt Fassung " + version + ". ").repeat(1 + version % 80).strip(),
        "quelle",
        List.of(),
        PartialDate.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  private boolean goesOn() {
    return System.nanoTime() < end;
  }

  /** Changes articles of its own, and remembers which there are. */
  private Map<String, Article> write(NewsIndex news, int writer) throws IOException {
    Random random = new Random(writer);
    Map<String, Article> written = new TreeMap<>();
    for (int version = 0; goesOn(); version++) {
      String id = writer + "/" + random.nextInt(IDS);
      if (random.nextInt(4) == 0) {
        assertEquals(written.remove(id) != null, news.delete(id));
      } else {
        Article next = article(id, version);
        news.add(next);
        written.put(id, next);
      }
      if (random.nextInt(10) == 0) {
        news.commit();
      }
    }
    return written;
  }

  private Map<String, Article> read(NewsIndex news) throws IOException {
    for (int i = 0; goesOn(); i++) {
      news.refresh();
      if (i % 5 == 0) {
        try (Stream<Hit> hits = news.hits(SearchRequest.of("Hafen"))) {
          hits.forEach(ManyThreadsTest::assertOneVersion);
        }
      } else {
        news.search(SearchRequest.of("Hafen").limit(50))
            .hits()
            .forEach(ManyThreadsTest::assertOneVersion);
      }
      news.article(i % 2 + "/" + i % IDS)
          .ifPresent(
              found ->
                  assertEquals(
                      article(found.id(), Integer.parseInt(found.title().substring(8))), found));
    }
    return Map.of();
  }

  private static void assertOneVersion(Hit hit) {
    String text = hit.passage().text();
    assertEquals("", text.replace("Im Hafen gilt " + hit.title() + ".", "").strip());
  }

  @Test
  void addDeleteCommitAndSearchAtOnce() throws Exception {
    Map<String, Article> written = new TreeMap<>();
    try (NewsIndex news = NewsIndex.open(directory);
        NewsIndex reader = NewsIndex.openReadOnly(directory);
        ExecutorService pool = Executors.newCachedThreadPool()) {
      List<Future<Map<String, Article>>> all = new ArrayList<>();
      for (Callable<Map<String, Article>> each :
          List.<Callable<Map<String, Article>>>of(
              () -> write(news, 0),
              () -> write(news, 1),
              () -> read(news),
              () -> read(news),
              () -> read(reader))) {
        all.add(pool.submit(each));
      }
      for (Future<Map<String, Article>> each : all) {
        written.putAll(each.get());
      }
    }
    CheckReport report = NewsIndex.check(directory);
    assertEquals(List.of(), report.problems());
    assertEquals(written.size(), report.articles());
    try (NewsIndex news = NewsIndex.openReadOnly(directory)) {
      for (Article each : written.values()) {
        assertEquals(Optional.of(each), news.article(each.id()));
      }
    }
  }

  @Test
  void closingUnderAChangeKeepsWhatWasTaken() throws Exception {
    for (int round = 0; round < 5; round++) {
      Path index = directory.resolve("index" + round);
      NewsIndex news = NewsIndex.open(index);
      CountDownLatch begun = new CountDownLatch(3);
      List<Future<Integer>> all = new ArrayList<>();
      try (ExecutorService pool = Executors.newCachedThreadPool()) {
        for (int writer = 0; writer < 3; writer++) {
          int which = writer;
          all.add(pool.submit(() -> addUntilClosed(news, which, begun)));
        }
        begun.await();
        news.close();
        news.close();
      }
      try (NewsIndex again = NewsIndex.openReadOnly(index)) {
        for (int writer = 0; writer < 3; writer++) {
          int taken = all.get(writer).get();
          assertTrue(again.article(writer + "/" + (taken - 1)).isPresent(), "the last one taken");
          assertEquals(Optional.empty(), again.article(writer + "/" + taken));
        }
      }
    }
  }

  private static int addUntilClosed(NewsIndex news, int writer, CountDownLatch begun)
      throws IOException {
    int taken = 0;
    try {
      while (true) {
        news.add(article(writer + "/" + taken, taken));
        taken++;
        if (taken == 1) {
          begun.countDown();
        }
      }
    } catch (IllegalStateException closed) {
      return taken;
    }
  }

  @Test
  void closingUnderASearchBreaksNoResult() throws Exception {
    try (NewsIndex news = NewsIndex.open(directory)) {
      for (int i = 0; i < 200; i++) {
        news.add(article("a" + i, i));
      }
    }
    for (int round = 0; round < 10; round++) {
      NewsIndex news =
          round % 2 == 0 ? NewsIndex.open(directory) : NewsIndex.openReadOnly(directory);
      SearchRequest request = SearchRequest.of("Hafen").perArticle(1000);
      long expected = news.search(request).passages();
      CountDownLatch begun = new CountDownLatch(3);
      List<Future<Long>> all = new ArrayList<>();
      try (ExecutorService pool = Executors.newCachedThreadPool();
          Stream<Hit> hits = news.hits(request)) {
        for (int i = 0; i < 3; i++) {
          all.add(pool.submit(() -> searchUntilClosed(news, request, expected, begun)));
        }
        begun.await();
        news.close();
        news.close();
        assertEquals(expected, hits.count(), "a stream of hits is read to its end");
        for (Future<Long> each : all) {
          assertTrue(each.get() > 0);
        }
      }
      assertThrows(IllegalStateException.class, () -> news.search("Hafen"));
      assertEquals(List.of(), openFiles());
    }
  }

  private static long searchUntilClosed(
      NewsIndex news, SearchRequest request, long expected, CountDownLatch begun)
      throws IOException {
    long searches = 0;
    try {
      while (true) {
        assertEquals(expected, news.search(request).passages());
        searches++;
        if (searches == 1) {
          begun.countDown();
        }
      }
    } catch (IllegalStateException closed) {
      return searches;
    }
  }

  @Test
  void whatIsClosedLeavesNoFileOpen() throws IOException {
    Path index = directory.resolve("index");
    for (int round = 0; round < 5; round++) {
      try (NewsIndex news = NewsIndex.open(index);
          NewsIndex reader = NewsIndex.openReadOnly(index)) {
        news.add(article("a" + round, round));
        news.search("Hafen");
        news.commit();
        reader.refresh();
        reader.search("Hafen");
        reader.backup(directory.resolve("backup" + round));
        assertThrows(IndexException.Foreign.class, () -> news.backup(index));
        assertThrows(IndexException.Locked.class, () -> NewsIndex.open(index).close());
        assertThrows(IndexException.Locked.class, () -> NewsIndex.check(index));
        assertThrows(IndexException.Locked.class, () -> NewsIndex.reindex(index, n -> {}));
        assertTrue(!openFiles().isEmpty());
      }
      NewsIndex.check(index);
      NewsIndex.reindex(index, n -> {});
      assertEquals(List.of(), openFiles());
    }
  }

  /** Files of the test that this process holds open or mapped, as Linux knows. */
  private List<String> openFiles() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(handles), "no /proc here");
    List<String> open = new ArrayList<>();
    try (Stream<Path> each = Files.list(handles)) {
      for (Path handle : each.toList()) {
        open.add(file(handle));
      }
    }
    open.addAll(Files.readAllLines(Path.of("/proc/self/maps")));
    return open.stream().filter(file -> file.contains(directory.toString())).toList();
  }

  private static String file(Path handle) throws IOException {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (NoSuchFileException closedMeanwhile) {
      return "";
    }
  }
}
