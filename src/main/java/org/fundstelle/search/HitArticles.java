package org.fundstelle.search;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Goes through the articles of a window that have hits. Not thread-safe. */
final class HitArticles {
  private final Window window;
  private final FixedBitSet hits;
  private int number;
  private int firstHit;
  private int place = -1;

  /** Stands before the first article. */
  HitArticles(Window window, FixedBitSet hits) {
    this.window = window;
    this.hits = hits;
    this.number = window.first();
  }

  /** Goes to the next article, if there is one more. */
  boolean next() {
    firstHit = Window.next(hits, place + 1);
    if (firstHit == DocIdSetIterator.NO_MORE_DOCS) {
      return false;
    }
    number = window.blocks().number(window.from() + firstHit, number);
    place = window.blocks().article(number) - window.from();
    return true;
  }

  /** Its number in the segment. */
  int number() {
    return number;
  }

  /** The place in the window of its first passage. */
  int lead() {
    return window.blocks().start(number) - window.from();
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
