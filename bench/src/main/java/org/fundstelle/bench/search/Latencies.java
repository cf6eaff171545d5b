package org.fundstelle.bench.search;

import java.util.Arrays;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/**
 * How long queries took.
 *
 * @param micros microseconds, by query and round
 */
record Latencies(double[][] micros) {
  /** The time, in microseconds, that so many percent of all answers took at most. */
  double percentile(double percent) {
    return of(Arrays.stream(micros).flatMapToDouble(Arrays::stream).toArray())
        .getPercentile(percent);
  }

  /** The percentile of the queries, each by its median: what other programs did is left out. */
  double percentileOfMedians(double percent) {
    return of(medians()).getPercentile(percent);
  }

  /** The median of the ratios that the queries have, each by its medians. */
  static double typicalRatio(Both<Latencies> both) {
    double[] ratios = both.ours().medians();
    double[] plain = both.plain().medians();
    Arrays.setAll(ratios, query -> ratios[query] / plain[query]);
    return of(ratios).getPercentile(50);
  }

  private double[] medians() {
    return Arrays.stream(micros).mapToDouble(rounds -> of(rounds).getPercentile(50)).toArray();
  }

  private static Statistics of(double[] values) {
    return new ListStatistics(values);
  }
}
