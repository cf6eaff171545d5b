package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  private static final Path CORPUS = Path.of("corpus");

  /**
   * An index to search.
   *
   * @param news the index
   * @param problems how many files could not be read when it was built just now
   */
  record Opened(NewsIndex news, int problems) {}

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
      shell.say("no index in " + DEFAULT + " yet, building it from " + corpus);
      IngestReport report = new Ingestion(shell, ArticleReader.of(corpus)).addTo(index);
      shell.say(Counted.of(report.articles(), "article") + " indexed");
      return new Opened(NewsIndex.openReadOnly(index, options), report.problems().size());
    }
  }

  private static Optional<Path> corpus(Shell shell) {
    return Optional.of(shell.resolve(CORPUS))
        .filter(Files::isDirectory)
        .or(() -> shell.samples().filter(Files::isDirectory));
  }
}
