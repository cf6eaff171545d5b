package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds article files to an index. */
@Command(
    name = "index",
    description = {
      "Adds articles to an index.",
      "",
      "Reads .txt, .jsonl and .json files and .gz of them, directories with all below them. An"
          + " article that is there already is replaced when it differs. A file that cannot be read"
          + " is named, and the rest goes on."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  fundstelle index corpus/",
      "  fundstelle index --index wire --source dpa wire-2024.jsonl.gz"
    })
final class IndexCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index (default: " + Indexes.DEFAULT + ").")
  private Path index = Path.of(Indexes.DEFAULT);

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "The publisher of articles that do not name one (default: the name of their folder).")
  private Optional<String> source = Optional.empty();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and directories.")
  private List<Path> paths = List.of();

  IndexCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Indexes.requireNoFile(spec, shell.resolve(index));
    Ingestion ingestion = new Ingestion(shell, reader());
    requireAny();
    IngestReport report = ingestion.addTo(shell.resolve(index));
    ingestion.print(report);
    return report.problems().isEmpty() ? Main.DONE : Main.PROBLEMS;
  }

  /** Who names nothing that is there should not be left with an empty index. */
  private void requireAny() {
    if (paths.stream().map(shell::resolve).allMatch(Files::notExists)) {
      String named = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(), named + (paths.size() == 1 ? " does not exist" : " do not exist"));
    }
  }

  private ArticleReader reader() {
    ArticleReader reader =
        ArticleReader.of(paths.stream().map(shell::resolve).toArray(Path[]::new));
    try {
      return source.map(reader::source).orElse(reader);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
