package org.fundstelle.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Lets the score of a term or phrase be its frequency: {@link Ranking} makes of it what counts. */
final class Frequency extends Similarity {
  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... termStatistics) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return frequency;
      }
    };
  }
}
