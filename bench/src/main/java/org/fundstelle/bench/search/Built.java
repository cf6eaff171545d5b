package org.fundstelle.bench.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.index.ArticleIndex;

/**
 * An index as it was made.
 *
 * @param directory where it is
 * @param seconds how long it took from opening the writer to closing it, merges included; reading
 *     what was indexed is not counted
 * @param cpuSeconds the processor time of all threads meanwhile, reading again not counted
 * @param bytes how large its files are
 * @param segments of how many segments it consists
 * @param documents how many documents it has
 */
record Built(
    Path directory, double seconds, double cpuSeconds, long bytes, int segments, int documents) {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Makes both indexes anew: plain Lucene gets the passages that the library has cut. */
  static Both<Built> both(Path directory, Iterable<Article> articles) throws IOException {
    Path ours = emptied(directory.resolve("ours"));
    Built first = timed(ours, articles.iterator(), Fundstelle::index);
    Path plain = emptied(directory.resolve("plain"));
    try (ArticleIndex index = ArticleIndex.openReadOnly(ours)) {
      Built second =
          index.read(
              searcher ->
                  timed(plain, new StoredPassages(searcher.getIndexReader()), PlainLucene::index));
      return new Both<>(first, second);
    }
  }

  @FunctionalInterface
  private interface Indexer<T> {
    void index(Path directory, Iterator<T> all) throws IOException;
  }

  private static <T> Built timed(Path directory, Iterator<T> all, Indexer<T> indexer)
      throws IOException {
    Feed<T> feed = new Feed<>(all);
    System.gc();
    long cpu = PROCESS.getProcessCpuTime();
    long wall = System.nanoTime();
    indexer.index(directory, feed);
    double seconds = (System.nanoTime() - wall - feed.nanos()) / 1e9;
    double cpuSeconds = (PROCESS.getProcessCpuTime() - cpu - feed.cpuNanos()) / 1e9;
    try (Directory files = FSDirectory.open(directory);
        DirectoryReader reader = DirectoryReader.open(files)) {
      long bytes = 0;
      for (String file : files.listAll()) {
        bytes += files.fileLength(file);
      }
      return new Built(
          directory, seconds, cpuSeconds, bytes, reader.leaves().size(), reader.numDocs());
    }
  }

  private static Path emptied(Path directory) throws IOException {
    if (Files.exists(directory)) {
      IOUtils.rm(directory);
    }
    return Files.createDirectories(directory);
  }
}
