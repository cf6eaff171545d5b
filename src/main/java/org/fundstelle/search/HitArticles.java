package org.fundstelle.search;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Goes through the articles that have hits, window after window. Not thread-safe. */
final class HitArticles {
  private final Blocks blocks;
  private FixedBitSet hits = new FixedBitSet(0);
  private int from;
  private int number;
  private int firstHit;
  private int lead;
  private int place;

  HitArticles(Blocks blocks) {
    this.blocks = blocks;
  }

  /** Goes to a window, before its first article; windows must come in order. */
  void start(Window window, FixedBitSet hits) {
    this.hits = hits;
    from = window.from();
    place = -1;
  }

  /** Goes to the next article, if there is one more. */
  boolean next() {
    firstHit = Window.next(hits, place + 1);
    if (firstHit == DocIdSetIterator.NO_MORE_DOCS) {
      return false;
    }
    number = blocks.number(from + firstHit, number);
    place = blocks.numbered(number) - from;
    lead = number == 0 ? -from : blocks.numbered(number - 1) + 1 - from;
    return true;
  }

  /** Its number in the segment. */
  int number() {
    return number;
  }

  /** The place in the window of its first passage. */
  int lead() {
    return lead;
  }

  /** The place of its first hit. */
  int firstHit() {
    return firstHit;
  }

  /** Its own place, which comes after those of its passages. */
  int place() {
    return place;
  }

  /** How many of its passages are hits. */
  int passages() {
    return hits.cardinality(firstHit, place);
  }
}
