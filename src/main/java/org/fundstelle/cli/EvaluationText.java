package org.fundstelle.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.fundstelle.eval.Evaluation;
import org.fundstelle.eval.Scores;

/** Prints an evaluation for people. */
final class EvaluationText {
  private EvaluationText() {}

  static void print(Evaluation evaluation, PrintStream out) {
    Scores scores = evaluation.scores();
    Table.print(
        List.of(
            List.of("nDCG@10", score(scores.ndcg10())),
            List.of("MRR@10", score(scores.mrr10())),
            List.of("hit@1", score(scores.hit1())),
            List.of("hit@10", score(scores.hit10())),
            List.of("recall@100", score(scores.recall100())),
            List.of("search", speed(evaluation.queriesPerSecond(), "queries/s")),
            List.of("index", speed(evaluation.megabytesPerSecond(), "MB/s"))),
        out);
    long leftOut = evaluation.queriesLeftOut();
    out.println(
        Counted.of(evaluation.articles(), "article")
            + ", "
            + Counted.of(evaluation.queries(), "query", "queries")
            + (leftOut == 0
                ? ""
                : String.format(Locale.ROOT, " (%,d more without judgements left out)", leftOut))
            + ", "
            + Counted.of(evaluation.set().judgementCount(), "judgement"));
  }

  private static String score(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String speed(double value, String unit) {
    return String.format(Locale.ROOT, "%,.1f %s", value, unit);
  }
}
