package org.fundstelle.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;

/** Counts what became of a batch. Not thread-safe. */
final class Tally {
  final List<ReadResult.Problem> problems = new ArrayList<>();
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

  void count(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  IngestReport report() {
    return new IngestReport(
        outcomes.getOrDefault(Outcome.ADDED, 0L),
        outcomes.getOrDefault(Outcome.UPDATED, 0L),
        outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
        problems);
  }
}
