package org.fundstelle.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.index.IndexException;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens the index that is searched, and makes the default one where there is none. */
final class Indexes {
  /** Where the index lies when none is named, below the current directory. */
  static final String DEFAULT = ".fundstelle/index";

  private static final Path BUILDING = Path.of(".fundstelle/building");
  private static final Path LOCK = Path.of(".fundstelle/building.lock");
  private static final Path CORPUS = Path.of("corpus");

  /**
   * An index to search.
   *
   * @param news the index
   * @param problems how many files could not be read when it was built just now
   */
  record Opened(NewsIndex news, long problems) {}

  private Indexes() {}

  /** Refuses a file where the directory of an index should be named. */
  static void requireNoFile(CommandSpec command, Path named) {
    if (Files.exists(named) && !Files.isDirectory(named)) {
      throw new ParameterException(
          command.commandLine(), "--index: " + named + " is a file; name a directory");
    }
  }

  static Opened open(Shell shell, Optional<Path> named, NewsIndex.Options options)
      throws IOException {
    if (named.isPresent()) {
      return new Opened(NewsIndex.openReadOnly(shell.resolve(named.get()), options), 0);
    }
    Path index = shell.resolve(Path.of(DEFAULT));
    try {
      return new Opened(NewsIndex.openReadOnly(index, options), 0);
    } catch (IndexException.Missing missing) {
      Path corpus = corpus(shell).orElseThrow(() -> missing);
      return openOrBuild(shell, index, options, corpus);
    }
  }

  private static Optional<Path> corpus(Shell shell) {
    return Optional.of(shell.resolve(CORPUS))
        .filter(Files::isDirectory)
        .or(() -> shell.samples().filter(Files::isDirectory));
  }

  /** Lets one at a time build the index; who had to wait finds it there. */
  private static synchronized Opened openOrBuild(
      Shell shell, Path index, NewsIndex.Options options, Path corpus) throws IOException {
    try (FileChannel channel = lockFile(shell.resolve(LOCK))) {
      if (channel.tryLock() == null) {
        shell.say("another search is building the index, waiting for it");
        channel.lock();
      }
      try {
        return new Opened(NewsIndex.openReadOnly(index, options), 0);
      } catch (IndexException.Missing missing) {
        long problems = build(shell, corpus, index);
        return new Opened(NewsIndex.openReadOnly(index, options), problems);
      }
    }
  }

  /**
   * Makes an index appear whole or not at all: it is built beside its place and moved there.
   *
   * @return how many files could not be read
   */
  private static long build(Shell shell, Path corpus, Path index) throws IOException {
    shell.say("no index in " + DEFAULT + " yet, building it from " + corpus);
    Path building = shell.resolve(BUILDING);
    // Whoever left something there is dead: the lock ends with its process.
    remove(building);
    try {
      IngestReport report = new Ingestion(shell, ArticleReader.of(corpus)).addTo(building);
      moveUnlessThere(building, index);
      shell.say(Counted.of(report.articles(), "article") + " indexed");
      return report.problemCount();
    } finally {
      remove(building);
    }
  }

  private static FileChannel lockFile(Path file) throws IOException {
    try {
      Files.createDirectories(file.resolveSibling(""));
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(
          "there is no index in "
              + DEFAULT
              + " yet, and no index can be made here: "
              + Failure.message(e)
              + "; name one with --index, or change to a directory that can be written",
          e);
    }
  }

  /** Leaves what somebody else has put there meanwhile. */
  private static void moveUnlessThere(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.exists(to)) {
        throw e;
      }
    }
  }

  private static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> below = Files.walk(directory)) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
