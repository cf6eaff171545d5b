package org.fundstelle.ingest;

import java.util.List;

/**
 * What became of a batch of articles.
 *
 * @param added articles that were new
 * @param updated articles that replaced one of the same id but another content
 * @param unchanged articles that were there already
 * @param problems what could not be read or stored, in the order met; of more than {@link
 *     #MAX_PROBLEMS} the first ones, and as the last one how many are not listed
 * @param problemCount how many problems there were, the unlisted ones included
 * @since 0.1
 */
public record IngestReport(
    long added,
    long updated,
    long unchanged,
    List<ReadResult.Problem> problems,
    long problemCount) {
  /** How many problems a report lists, so that a huge file of bad lines does not fill memory. */
  public static final int MAX_PROBLEMS = 10_000;

  /** Makes the list unmodifiable. */
  public IngestReport {
    problems = List.copyOf(problems);
  }

  /** A report that lists all problems. */
  public IngestReport(long added, long updated, long unchanged, List<ReadResult.Problem> problems) {
    this(added, updated, unchanged, problems, problems.size());
  }

  /** Articles that are in the index now: added, updated or unchanged. */
  public long articles() {
    return added + updated + unchanged;
  }
}
