package org.fundstelle.bench.search;

import java.util.Arrays;
import org.openjdk.jmh.util.ListStatistics;

/**
 * How long queries took, in microseconds, by query and round.
 *
 * @param wall on the clock, what the machine did meanwhile included
 * @param cpu of the asking thread's processor time, waiting and collecting of garbage excluded
 */
record Latencies(double[][] wall, double[][] cpu) {

  static Latencies of(int queries, int rounds) {
    return new Latencies(new double[queries][rounds], new double[queries][rounds]);
  }

  /** The time that so many percent of all answers took at most. */
  double wall(double percent) {
    return percentile(wall, percent);
  }

  /** The processor time that so many percent of all answers took at most. */
  double cpu(double percent) {
    return percentile(cpu, percent);
  }

  /** The median of a query's processor time. */
  double cpuOf(int query) {
    return new ListStatistics(cpu[query]).getPercentile(50);
  }

  private static double percentile(double[][] micros, double percent) {
    double[] all = Arrays.stream(micros).flatMapToDouble(Arrays::stream).toArray();
    return new ListStatistics(all).getPercentile(percent);
  }
}
