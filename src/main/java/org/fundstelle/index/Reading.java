package org.fundstelle.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/**
 * Answers from one state of the index.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Reading<T> {
  /** Reads; the searcher must not be kept. */
  T from(IndexSearcher searcher) throws IOException;
}
