package org.fundstelle.bench.search;

import java.util.List;

/**
 * All that was measured on one corpus.
 *
 * @param name of the corpus
 * @param size of the corpus
 * @param builds each time that both indexes were made; the last ones were searched
 * @param alone what each needs in a JVM of its own
 * @param searches each kind of queries with each number of clients
 */
record Outcome(
    String name, Size size, List<Both<Built>> builds, Both<Alone> alone, List<Search> searches) {

  /**
   * Queries of a kind.
   *
   * @param queries the queries
   * @param clients how many asked at once
   * @param latencies how long it took
   */
  record Search(Queries queries, int clients, Both<Latencies> latencies) {}

  /** How many passages there are. */
  int passages() {
    return indexes().plain().documents();
  }

  /** The indexes that were searched. */
  Both<Built> indexes() {
    return builds.getLast();
  }
}
