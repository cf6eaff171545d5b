package org.fundstelle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Compares the chain with Lucene's GermanAnalyzer on every input that is there. */
final class Main {
  private Main() {}

  /**
   * Prints a line for each input.
   *
   * @param args the folder of the measuring data, which may be missing, and that of the sample
   *     articles
   */
  public static void main(String... args) throws RunnerException {
    Path data = Path.of(args[0]);
    Path samples = Path.of(args[1]);
    Path news = data.resolve("xquad-news/corpus.jsonl");
    Path running = data.resolve("bulk/wikipedia.jsonl.gz");
    for (Path path : List.of(news, running)) {
      if (Files.notExists(path)) {
        System.out.println("SKIPPED, not there: " + path.normalize());
      }
    }
    System.out.println("Million characters a second on one thread, medians:");
    if (Files.exists(news)) {
      measure("warm: the same news again and again", news);
    } else {
      measure("warm: the five sample articles again and again", samples);
    }
    if (Files.exists(running)) {
      measure("cold: running text, all of it new", running);
    }
  }

  private static void measure(String name, Path path) throws RunnerException {
    Collection<IterationResult> shots =
        new Runner(
                new OptionsBuilder()
                    .include(Analysis.class.getName())
                    .param("path", path.toString())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle()
            .getBenchmarkResults()
            .iterator()
            .next()
            .getIterationResults();
    System.out.printf(
        Locale.ROOT,
        "%-48s GermanAnalyzer %6.2f   Fundstelle %6.2f   ratio %.2f%n",
        name,
        median(shots, shot -> 1000 * of(shot, "characters") / of(shot, "germanNanos")),
        median(shots, shot -> 1000 * of(shot, "characters") / of(shot, "ownNanos")),
        median(shots, shot -> of(shot, "germanNanos") / of(shot, "ownNanos")));
  }

  private static double of(IterationResult shot, String counter) {
    return shot.getSecondaryResults().get(counter).getScore();
  }

  private static double median(
      Collection<IterationResult> shots, ToDoubleFunction<IterationResult> number) {
    double[] sorted = shots.stream().mapToDouble(number).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
