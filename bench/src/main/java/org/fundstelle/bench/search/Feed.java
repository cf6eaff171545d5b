package org.fundstelle.bench.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Iterator;
import java.util.function.Supplier;

/** Hands out what is to be indexed and knows how long that took, so that it need not count. */
final class Feed<T> implements Iterator<T> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Iterator<T> source;
  private long nanos;
  private long cpuNanos;

  Feed(Iterator<T> source) {
    this.source = source;
  }

  long nanos() {
    return nanos;
  }

  /** The processor time of the thread that asked. */
  long cpuNanos() {
    return cpuNanos;
  }

  @Override
  public boolean hasNext() {
    return timed(source::hasNext);
  }

  @Override
  public T next() {
    return timed(source::next);
  }

  private <R> R timed(Supplier<R> step) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    R result = step.get();
    nanos += System.nanoTime() - wall;
    cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    return result;
  }
}
