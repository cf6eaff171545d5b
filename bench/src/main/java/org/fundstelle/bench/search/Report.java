package org.fundstelle.bench.search;

import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.ListStatistics;

/** Writes what was measured as Markdown. */
final class Report {
  private static final double MB = 1e6;
  private static final int SLOWEST = 5;

  private static final List<ToDoubleFunction<Latencies>> PERCENTILES =
      List.of(
          l -> l.wall(50),
          l -> l.wall(95),
          l -> l.wall(99),
          l -> l.cpu(50),
          l -> l.cpu(95),
          l -> l.cpu(99));

  private final Formatter out = new Formatter(Locale.ROOT);

  private Report() {}

  /** Tables of all that was measured. */
  static String of(List<Outcome> outcomes) {
    Report report = new Report();
    outcomes.forEach(report::add);
    return report.out.toString();
  }

  private void add(Outcome outcome) {
    out.format(
        "## %s%n%n%,d passages of %,d articles, %.1f MB of text; Java %s, %d processors%n%n",
        outcome.name(),
        outcome.passages(),
        outcome.size().articles(),
        outcome.size().megabytes(),
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors());
    addIndexing(outcome);
    out.format("| queries | clients | | p50 | p95 | p99 | CPU p50 | CPU p95 | CPU p99 |%n");
    out.format("|---|--:|---|--:|--:|--:|--:|--:|--:|%n");
    outcome.searches().forEach(this::addLatencies);
    out.format("%nSlowest, processor time of Fundstelle and of plain Lucene in ms:%n%n");
    outcome.searches().stream().filter(s -> s.clients() == 1).forEach(this::addSlowest);
    out.format("%n");
  }

  private void addIndexing(Outcome outcome) {
    Both<Built> indexes = outcome.indexes();
    double megabytes = outcome.size().megabytes();
    out.format("| | Fundstelle | plain Lucene | ratio |%n|---|--:|--:|--:|%n");
    addMedian("indexing, MB/s", outcome.builds(), index -> megabytes / index.seconds());
    addMedian(
        "indexing, MB per second of processor time",
        outcome.builds(),
        index -> megabytes / index.cpuSeconds());
    addRow("index bytes per byte of text", indexes, index -> index.bytes() / MB / megabytes);
    addRow("opening in a new JVM, s", outcome.alone(), alone -> alone.opening() / 1e9);
    addRow("heap with the index open, MB", outcome.alone(), alone -> alone.open() / MB);
    addRow("heap after the queries, MB", outcome.alone(), alone -> alone.searched() / MB);
    out.format(
        "| segments | %d | %d | |%n%n", indexes.ours().segments(), indexes.plain().segments());
  }

  private void addMedian(String name, List<Both<Built>> builds, ToDoubleFunction<Built> number) {
    addRow(
        name,
        median(builds, both -> number.applyAsDouble(both.ours())),
        median(builds, both -> number.applyAsDouble(both.plain())),
        median(builds, both -> both.ratio(number)));
  }

  private static double median(List<Both<Built>> builds, ToDoubleFunction<Both<Built>> number) {
    return new ListStatistics(builds.stream().mapToDouble(number).toArray()).getPercentile(50);
  }

  private <T> void addRow(String name, Both<T> both, ToDoubleFunction<T> number) {
    addRow(
        name,
        number.applyAsDouble(both.ours()),
        number.applyAsDouble(both.plain()),
        both.ratio(number));
  }

  private void addRow(String name, double ours, double plain, double ratio) {
    out.format("| %s | %.2f | %.2f | **%.2f** |%n", name, ours, plain, ratio);
  }

  private void addLatencies(Outcome.Search search) {
    Both<Latencies> both = search.latencies();
    Queries queries = search.queries();
    out.format("| %d %s | %d | ratio |", queries.texts().size(), queries.kind(), search.clients());
    PERCENTILES.forEach(percentile -> out.format(" **%.2f** |", both.ratio(percentile)));
    addMillis("Fundstelle", both.ours());
    addMillis("plain Lucene", both.plain());
    out.format("%n");
  }

  private void addMillis(String name, Latencies latencies) {
    out.format("%n| | | %s, ms |", name);
    PERCENTILES.forEach(p -> out.format(" %.2f |", p.applyAsDouble(latencies) / 1000));
  }

  private void addSlowest(Outcome.Search search) {
    Both<Latencies> both = search.latencies();
    List<String> texts = search.queries().texts();
    IntStream.range(0, texts.size())
        .boxed()
        .sorted(Comparator.comparingDouble(both.ours()::cpuOf).reversed())
        .limit(SLOWEST)
        .forEach(
            query ->
                out.format(
                    "- %.1f, %.1f: %s%n",
                    both.ours().cpuOf(query) / 1000,
                    both.plain().cpuOf(query) / 1000,
                    texts.get(query)));
  }
}
