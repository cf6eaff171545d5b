package org.fundstelle.ingest;

import java.util.List;

/**
 * What became of a batch of articles.
 *
 * @param added articles that were new
 * @param updated articles that replaced one of the same id but another content
 * @param unchanged articles that were there already
 * @param problems what could not be read or stored, in the order met
 * @since 0.1
 */
public record IngestReport(
    long added, long updated, long unchanged, List<ReadResult.Problem> problems) {
  /** Makes the list unmodifiable. */
  public IngestReport {
    problems = List.copyOf(problems);
  }

  /** Articles that are in the index now: added, updated or unchanged. */
  public long articles() {
    return added + updated + unchanged;
  }
}
