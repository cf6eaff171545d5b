package org.fundstelle.bench.search;

import java.util.Iterator;

/** Hands out what is to be indexed and knows how long that took, so that it need not count. */
final class Feed<T> implements Iterator<T> {
  private final Iterator<T> source;
  private long nanos;

  Feed(Iterator<T> source) {
    this.source = source;
  }

  long nanos() {
    return nanos;
  }

  @Override
  public boolean hasNext() {
    long start = System.nanoTime();
    boolean more = source.hasNext();
    nanos += System.nanoTime() - start;
    return more;
  }

  @Override
  public T next() {
    long start = System.nanoTime();
    T next = source.next();
    nanos += System.nanoTime() - start;
    return next;
  }
}
