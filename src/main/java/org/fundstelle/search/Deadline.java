package org.fundstelle.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a search must end, and whether it had to stop before it was done. Not thread-safe: one for
 * each search.
 */
final class Deadline {
  /** One part of so many is kept for marking what was found. */
  private static final int TO_SHOW = 5;

  private final LongSupplier nanoTime;
  private final long began;
  private final long nanos;
  private boolean missed;

  /**
   * Starts to count.
   *
   * @param limit how long the search may take from now on
   * @param nanoTime a clock, as {@link System#nanoTime}
   */
  Deadline(Duration limit, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.nanos = saturated(limit);
  }

  /** A search that takes as long as it takes. */
  static Deadline none() {
    return new Deadline(Duration.ofNanos(Long.MAX_VALUE), () -> 0);
  }

  /** Whether time is up; who asks stops then. */
  boolean passed() {
    return missed(nanos);
  }

  /** Whether so much time is gone that the rest is needed to show what was found. */
  boolean scanMustEnd() {
    return missed(nanos - nanos / TO_SHOW);
  }

  private boolean missed(long after) {
    boolean past = nanoTime.getAsLong() - began >= after;
    missed |= past;
    return past;
  }

  /** Whether somebody had to stop. */
  boolean missed() {
    return missed;
  }

  /** A limit as people read it. */
  static String inWords(Duration limit) {
    BigDecimal seconds = BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros();
    return limit.compareTo(Duration.ofMillis(1)) < 0
        ? limit.toNanos() + " ns"
        : seconds.toPlainString() + " s";
  }

  private static long saturated(Duration limit) {
    return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
  }
}
