package org.fundstelle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundstelle.eval.BeirSet;
import org.fundstelle.eval.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how good the search is. */
@Command(
    name = "eval",
    description = {
      "Measures how good the search is on a test collection.",
      "",
      "Reads a directory in the BEIR layout: corpus.jsonl, queries.jsonl (each also as .gz) and"
          + " qrels/test.tsv. The index is temporary. Articles rank by their best passage; averages"
          + " go over the queries that have judgements, as trec_eval -c counts them."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Example:", "  fundstelle eval --run our.run collections/news"})
final class EvalCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Write what was found, 100 articles for each query, for trec_eval.")
  private Optional<Path> run = Optional.empty();

  @Parameters(paramLabel = "DIR", description = "The test collection.")
  private Path directory = Path.of("");

  EvalCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    run.ifPresent(this::requirePlace);
    BeirSet set = set();
    Evaluation evaluation;
    try (Progress progress = new Progress(shell)) {
      evaluation = Evaluation.of(set, watcher(progress, set.judgedQueries().size()));
    }
    evaluation.problems().forEach(problem -> shell.err().println(Shell.line(problem.toString())));
    if (json) {
      EvaluationJson.print(evaluation, shell.out());
    } else {
      EvaluationText.print(evaluation, shell.out());
    }
    boolean written = run.isEmpty() || write(run.get(), evaluation);
    return written && evaluation.problems().isEmpty() ? Main.DONE : Main.PROBLEMS;
  }

  private BeirSet set() {
    try {
      return BeirSet.read(shell.resolve(directory));
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no " + e.getFile() + "; " + e.getReason(), e);
    }
  }

  /** Before a long evaluation, not after it. */
  private void requirePlace(Path file) {
    Path place = shell.resolve(file).toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw new ParameterException(
          spec.commandLine(), "--run: " + place + " is a directory; name a file");
    }
    Path parent = place.resolveSibling("");
    if (!Files.isDirectory(parent)) {
      throw new ParameterException(
          spec.commandLine(), "--run: there is no directory " + parent + "; make it first");
    }
  }

  private boolean write(Path file, Evaluation evaluation) throws IOException {
    String lines;
    try {
      lines = evaluation.run().toTrec("fundstelle");
    } catch (IllegalArgumentException e) {
      shell.say("--run: nothing was written: " + e.getMessage());
      return false;
    }
    Files.writeString(shell.resolve(file), lines, StandardCharsets.UTF_8);
    return true;
  }

  private static Evaluation.Watcher watcher(Progress progress, int queries) {
    return new Evaluation.Watcher() {
      @Override
      public void read(long articles) {
        progress.show(() -> Counted.of(articles, "article"));
      }

      @Override
      public void asked(int asked) {
        progress.show(() -> Counted.of(asked, "query", "queries") + " of " + queries);
      }
    };
  }
}
