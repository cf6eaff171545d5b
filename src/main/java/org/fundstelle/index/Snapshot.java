package org.fundstelle.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/**
 * One state of an index, which can be read until it is closed, whatever is added or removed
 * meanwhile.
 *
 * <p>For one thread. It keeps the files of its state on disk: close it.
 *
 * @since 0.1
 */
public final class Snapshot implements Closeable {
  private final ArticleIndex index;
  private final IndexSearcher searcher;
  private boolean closed;

  Snapshot(ArticleIndex index, IndexSearcher searcher) {
    this.index = index;
    this.searcher = searcher;
  }

  /**
   * Reads this state.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this is closed
   */
  public <T> T read(Reading<T> reading) throws IOException {
    if (closed) {
      throw new IllegalStateException("this state of the index was given back");
    }
    return index.explained(() -> reading.from(searcher));
  }

  /** Gives the state back; closing again does nothing. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      index.release(searcher);
    }
  }
}
