package org.fundstelle.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges segments in the background.
 *
 * <p>A merge that fails, as on a full disk, stops the writer, and the next call says so. Lucene
 * would throw it out of its thread as well, onto the standard error of whatever program this is.
 */
final class Merging extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failure) {
    if (failure instanceof Error) {
      super.handleMergeException(failure);
    }
  }
}
