package org.fundstelle.bench.search;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.util.ListStatistics;

/** Writes what was measured as Markdown. */
final class Report {
  private static final double MB = 1_000_000;

  private final Formatter out = new Formatter(Locale.ROOT);

  private Report() {}

  static String of(List<Outcome> outcomes) {
    Report report = new Report();
    for (Outcome outcome : outcomes) {
      report.add(outcome);
    }
    return report.out.toString();
  }

  private void add(Outcome outcome) {
    Both<Built> indexes = outcome.indexes();
    out.format(
        "## %s%n%n%,d passages of %,d articles, %.1f MB of text%n%n",
        outcome.name(), outcome.passages(), outcome.articles(), outcome.textBytes() / MB);
    out.format("| | Fundstelle | plain Lucene | ratio |%n|---|--:|--:|--:|%n");
    Both<Double> seconds =
        new Both<>(
            median(outcome, both -> both.ours().seconds()),
            median(outcome, both -> both.plain().seconds()));
    out.format(
        "| indexing, MB/s, median of %d | %.2f | %.2f | %.2f |%n",
        outcome.builds().size(),
        outcome.textBytes() / MB / seconds.ours(),
        outcome.textBytes() / MB / seconds.plain(),
        median(outcome, both -> both.plain().seconds() / both.ours().seconds()));
    row(
        "index bytes per byte of text",
        indexes,
        index -> (double) index.bytes() / outcome.textBytes());
    row("heap with the index open, MB", outcome.heap(), heap -> heap.open() / MB);
    row("heap after the queries, MB", outcome.heap(), heap -> heap.searched() / MB);
    out.format(
        "| segments | %d | %d | |%n%n", indexes.ours().segments(), indexes.plain().segments());
    out.format("| queries | clients | | p50 | p95 | p99 | p99 of medians | typical |%n");
    out.format("|---|--:|---|--:|--:|--:|--:|--:|%n");
    outcome.searches().forEach(this::add);
    out.format("%n");
  }

  private void add(Outcome.Search search) {
    Both<Latencies> both = search.latencies();
    out.format(
        "| %d %s | %d | ratio | **%.2f** | **%.2f** | **%.2f** | %.2f | %.2f |%n",
        search.queries().texts().size(),
        search.queries().kind(),
        search.clients(),
        both.ratio(l -> l.percentile(50)),
        both.ratio(l -> l.percentile(95)),
        both.ratio(l -> l.percentile(99)),
        both.ratio(l -> l.percentileOfMedians(99)),
        Latencies.typicalRatio(both));
    add("Fundstelle, ms", both.ours());
    add("plain Lucene, ms", both.plain());
  }

  private void add(String name, Latencies latencies) {
    out.format(
        "| | | %s | %.3f | %.3f | %.3f | %.3f | |%n",
        name,
        latencies.percentile(50) / 1000,
        latencies.percentile(95) / 1000,
        latencies.percentile(99) / 1000,
        latencies.percentileOfMedians(99) / 1000);
  }

  private <T> void row(String name, Both<T> both, ToDoubleFunction<T> number) {
    out.format(
        "| %s | %.2f | %.2f | %.2f |%n",
        name,
        number.applyAsDouble(both.ours()),
        number.applyAsDouble(both.plain()),
        both.ratio(number));
  }

  private static double median(Outcome outcome, ToDoubleFunction<Both<Built>> number) {
    return new ListStatistics(outcome.builds().stream().mapToDouble(number).toArray())
        .getPercentile(50);
  }
}
