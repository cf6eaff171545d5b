package org.fundstelle.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads article files: {@code .txt}, {@code .jsonl} or {@code .ndjson}, {@code .json}, and each of
 * them as {@code .gz}.
 *
 * <p>Directories are read with all that lies below them, in the order of names; hidden files and
 * those of other kinds are passed over there. Whatever cannot be read is a {@link
 * ReadResult.Problem} among the results, never an exception, and the rest goes on.
 *
 * <pre>{@code
 * ArticleReader reader = ArticleReader.of(Path.of("corpus")).source("tagesschau");
 * try (Stream<ReadResult> results = reader.results()) {
 *   results.forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads: while one works through the results, another may ask how far it
 * got. A stream of results is for one thread.
 *
 * @since 0.1
 */
public final class ArticleReader {
  /** How long a line of JSON or the text of an article may be: 16 MB. */
  public static final int MAX_LENGTH = 16 * 1024 * 1024;

  static final String MAX_LENGTH_TEXT = MAX_LENGTH / (1024 * 1024) + " MB";

  private final List<Path> paths;
  private final Defaults defaults;
  private final LongAdder bytesRead = new LongAdder();

  private ArticleReader(List<Path> paths, Defaults defaults) {
    this.paths = paths;
    this.defaults = defaults;
  }

  /** A reader of files and directories. */
  public static ArticleReader of(Path... paths) {
    return new ArticleReader(List.of(paths), new Defaults(Optional.empty(), false));
  }

  /**
   * Reads files and directories: short for {@code of(paths).results()}.
   *
   * @param paths files and directories
   * @return the articles and problems, read as they are asked for; closing it closes the file it is
   *     in, as working through all of it does
   */
  public static Stream<ReadResult> read(Path... paths) {
    return of(paths).results();
  }

  /**
   * The same reader with another publisher for articles that name none; without one, the name of
   * the folder they lie in is taken.
   *
   * @throws IllegalArgumentException if the source is blank
   */
  public ArticleReader source(String source) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source must not be blank");
    }
    return new ArticleReader(
        paths, new Defaults(Optional.of(source.strip()), defaults.lenientDates()));
  }

  /**
   * The same reader, to which a JSON object whose date does not exist or is not understood is an
   * article of unknown date, not a problem.
   */
  public ArticleReader lenientDates() {
    return new ArticleReader(paths, new Defaults(defaults.source(), true));
  }

  /**
   * Reads the files, from the start at each call.
   *
   * <p>Memory does not grow with the number of articles, only with the longest one (up to {@link
   * #MAX_LENGTH}) and with the number of files in one directory.
   *
   * @return the articles and problems, read as they are asked for; closing it closes the file it is
   *     in, as working through all of it does
   */
  public Stream<ReadResult> results() {
    Results results = new Results(new ArticleFiles(paths), defaults, bytesRead);
    return StreamSupport.stream(results, false).onClose(results::close);
  }

  /** How many bytes of the files, as they lie on disk, {@link #results} has read so far. */
  public long bytesRead() {
    return bytesRead.sum();
  }

  /**
   * How many bytes the files have on disk, which {@link #bytesRead} moves towards.
   *
   * <p>Looks through all directories; what cannot be read counts nothing.
   */
  public long bytesTotal() {
    ArticleFiles files = new ArticleFiles(paths);
    long total = 0;
    for (Optional<ArticleFiles.Found> found = files.next();
        found.isPresent();
        found = files.next()) {
      if (found.get() instanceof ArticleFiles.Found.Good good) {
        total += sizeOf(good.file().path());
      }
    }
    return total;
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
