package org.fundstelle.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one index directory: one writer at a time, any number of readers.
 *
 * <p>Safe for many threads. What {@link #commit} has returned from is on disk.
 *
 * @since 0.1
 */
public final class ArticleIndex implements Closeable {
  /** A batch is committed every so many articles, so that a crash does not lose all of it. */
  static final int COMMIT_EVERY = 5_000;

  private final Path path;
  private final int maxArticleLength;
  private final Directory directory;
  private final SearcherManager searchers;
  private final @Nullable ArticleWriter writer;
  private volatile boolean closed;

  private ArticleIndex(
      Path path,
      Directory directory,
      SearcherManager searchers,
      @Nullable ArticleWriter writer,
      int maxArticleLength) {
    this.path = path;
    this.maxArticleLength = maxArticleLength;
    this.directory = directory;
    this.searchers = searchers;
    this.writer = writer;
  }

  /**
   * Opens an index for writing and reading, and creates it when there is none.
   *
   * @param path its directory
   * @param maxArticleLength how many UTF-16 code units the text of an article may have
   * @throws IndexException if it is locked, damaged, of another version, or the directory is in use
   *     for something else
   * @throws IOException if the disk fails
   */
  public static ArticleIndex open(Path path, int maxArticleLength) throws IOException {
    try {
      IndexFiles.makeDirectory(path);
    } catch (FileAlreadyExistsException e) {
      throw new IndexException.Foreign(path, "it is a file");
    }
    return open(path, FSDirectory.open(path), maxArticleLength);
  }

  static ArticleIndex open(Path path, Directory directory, int maxArticleLength)
      throws IOException {
    IndexWriter writer = null;
    try {
      // Asked first, so that no lock is left in a directory of something else.
      IndexFiles.exists(path, directory);
      writer = new IndexWriter(directory, ArticleWriter.config());
      // Asked again: until the lock was ours, another version may have written.
      if (!IndexFiles.exists(path, directory)) {
        writer.setLiveCommitData(IndexFiles.signature().entrySet());
        writer.commit();
      }
      SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
      return new ArticleIndex(
          path, directory, searchers, new ArticleWriter(writer, searchers), maxArticleLength);
    } catch (IOException e) {
      abandon(writer, directory);
      throw IndexFiles.explain(path, e);
    } catch (RuntimeException | Error e) {
      abandon(writer, directory);
      throw e;
    }
  }

  /** Closes without a commit, which would lack what every commit says of its code. */
  private static void abandon(@Nullable IndexWriter writer, Directory directory) {
    IOUtils.closeWhileHandlingException(writer == null ? null : writer::rollback, directory);
  }

  /**
   * Opens an index for reading; another program may write it meanwhile.
   *
   * @throws IndexException if it is missing, damaged or of another version
   * @throws IOException if the disk fails
   */
  public static ArticleIndex openReadOnly(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexException.Missing(path);
    }
    return openReadOnly(path, FSDirectory.open(path));
  }

  static ArticleIndex openReadOnly(Path path, Directory directory) throws IOException {
    try {
      IndexFiles.requireExists(path, directory);
      return new ArticleIndex(
          path, directory, new SearcherManager(directory, new SearcherFactory()), null, 0);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw IndexFiles.explain(path, e);
    } catch (RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /**
   * Adds an article, or replaces the one of the same id.
   *
   * @throws IOException if the disk fails
   * @throws IllegalArgumentException if it is too long
   * @throws IllegalStateException if the index was opened read-only or is closed
   */
  public Outcome add(Article article) throws IOException {
    ArticleWriter open = writer();
    if (article.text().length() > maxArticleLength) {
      throw new IllegalArgumentException(tooLong());
    }
    return explained(() -> open.add(article));
  }

  /**
   * Adds articles one after the other and closes the stream; commits at the end and every few
   * thousand articles. What could not be read is in the report.
   *
   * @throws IOException if the disk fails; see {@link IndexException.Stopped}
   */
  public IngestReport addAll(Stream<ReadResult> results) throws IOException {
    Tally tally = new Tally();
    try (results) {
      for (var each = results.iterator(); each.hasNext(); ) {
        switch (each.next()) {
          case ReadResult.Read(Article article) when article.text().length() > maxArticleLength ->
              tally.count(
                  new ReadResult.Problem(article.file().orElse(article.id()), 0, tooLong()));
          case ReadResult.Read(Article article) -> {
            tally.count(add(article));
            if (tally.articles() % COMMIT_EVERY == 0) {
              commit();
            }
          }
          case ReadResult.Problem problem -> tally.count(problem);
        }
      }
    }
    commit();
    return tally.report();
  }

  /**
   * The article of an id, as it was added.
   *
   * @throws IOException if the disk fails
   */
  public Optional<Article> get(String id) throws IOException {
    return read(
        searcher -> {
          Optional<Block> block = Block.find(searcher, id);
          return block.isPresent() ? Optional.of(block.get().toArticle()) : Optional.empty();
        });
  }

  /**
   * Removes an article.
   *
   * @return whether it was there
   * @throws IOException if the disk fails
   */
  public boolean delete(String id) throws IOException {
    ArticleWriter open = writer();
    return explained(() -> open.delete(id));
  }

  /**
   * Makes everything so far survive a power cut, and visible to other readers.
   *
   * @throws IOException if the disk fails
   */
  public void commit() throws IOException {
    ArticleWriter open = writer();
    explained(
        () -> {
          open.commit();
          return path;
        });
  }

  /**
   * Lets the next search see what other programs have committed.
   *
   * @throws IndexException if the directory was removed meanwhile, or holds another index now; what
   *     was read until then can still be read
   * @throws IOException if the disk fails
   */
  public void refresh() throws IOException {
    requireOpen();
    explained(
        () -> {
          if (writer == null) {
            followOthers();
          } else {
            writer.seeChanges();
          }
          return path;
        });
  }

  /** The writer of another version may have begun anew where the one we read from was. */
  private void followOthers() throws IOException {
    IndexFiles.requireExists(path, directory);
    try {
      searchers.maybeRefreshBlocking();
    } catch (AlreadyClosedException e) {
      throw e;
    } catch (IllegalStateException sameNamesOtherContent) {
      throw new IndexException.Replaced(path, sameNamesOtherContent);
    }
  }

  /**
   * Reads the index as it is now, with everything added here so far.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if the index is closed
   */
  public <T> T read(Reading<T> reading) throws IOException {
    try (Snapshot now = snapshot()) {
      return now.read(reading);
    }
  }

  /**
   * The index as it is now, with everything added here so far, to be read more than once.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if the index is closed
   */
  public Snapshot snapshot() throws IOException {
    requireOpen();
    return explained(
        () -> {
          if (writer != null && writer.hasUnseenChanges()) {
            writer.seeChanges();
          }
          return new Snapshot(this, searchers.acquire());
        });
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /**
   * Copies what was committed last into another directory, whoever writes meanwhile.
   *
   * @param target a directory that does not exist, or is empty; after a failure it is empty
   * @throws IndexException if there is something in the target, or the index is damaged
   * @throws IOException if the disk fails
   * @throws IllegalStateException if the index is closed
   */
  public void backup(Path target) throws IOException {
    requireOpen();
    explained(
        () -> {
          Backup.copy(path, directory, target);
          return target;
        });
  }

  /**
   * Commits, if this is the writer, and closes; closing again does nothing.
   *
   * <p>What is being read is read to its end; what begins later gets an {@link
   * IllegalStateException}.
   *
   * @throws IndexException.Stopped if writing had failed before: what was not committed is lost
   * @throws IOException if the disk fails
   */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      explained(
          () -> {
            IOUtils.close(writer, searchers, directory);
            return path;
          });
      Throwable failed = writer == null ? null : writer.failure();
      if (failed != null) {
        throw new IndexException.Stopped(path, failed);
      }
    }
  }

  /**
   * Says what Lucene's exceptions mean here.
   *
   * <p>Java closes a file under a thread that is interrupted, and Lucene's writer does not survive
   * that: an interrupt waits until the step is done.
   */
  <T> T explained(IOSupplier<T> step) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return step.get();
    } catch (IllegalStateException e) {
      throw stopped(e);
    } catch (IOException e) {
      throw IndexFiles.explain(path, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lucene says so in two ways; what is no failure of the writer stays as it is. */
  private IndexException stopped(IllegalStateException e) {
    if (writer == null || writer.failure() == null) {
      requireOpen();
      if (!(e instanceof AlreadyClosedException)) {
        throw e;
      }
    }
    return new IndexException.Stopped(path, e);
  }

  private String tooLong() {
    return "the article is longer than " + maxArticleLength + " characters";
  }

  private ArticleWriter writer() {
    requireOpen();
    if (writer == null) {
      throw new IllegalStateException(
          "the index in " + path + " was opened read-only; open it with NewsIndex.open to write");
    }
    return writer;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the index in " + path + " is closed");
    }
  }
}
