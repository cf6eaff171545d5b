package org.fundstelle.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;

/** Counts what became of a batch. Not thread-safe. */
final class Tally {
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final List<ReadResult.Problem> problems = new ArrayList<>();
  private long problemCount;

  void count(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  void count(ReadResult.Problem problem) {
    problemCount++;
    if (problems.size() < IngestReport.MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** How many articles were counted. */
  long articles() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  IngestReport report() {
    return new IngestReport(
        outcomes.getOrDefault(Outcome.ADDED, 0L),
        outcomes.getOrDefault(Outcome.UPDATED, 0L),
        outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
        listed(),
        problemCount);
  }

  private List<ReadResult.Problem> listed() {
    if (problemCount == problems.size()) {
      return problems;
    }
    int kept = problems.size() - 1;
    List<ReadResult.Problem> listed = new ArrayList<>(problems.subList(0, kept));
    listed.add(
        new ReadResult.Problem(
            problems.get(kept).file(),
            0,
            String.format(
                Locale.ROOT,
                "from here on %,d more problems are not listed",
                problemCount - kept)));
    return listed;
  }
}
