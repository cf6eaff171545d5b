package org.fundstelle.search;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A run of documents of a segment that holds whole articles; places count from its first document.
 *
 * @param blocks the articles of the segment
 * @param first the number of the first article
 * @param from the first document
 * @param end the first document after it
 */
record Window(Blocks blocks, int first, int from, int end) {
  private static final int USUAL = 4096;

  /** The window that starts with the article of a document. */
  static Window at(int document, Blocks blocks) {
    int first = blocks.number(document, 0);
    int from = blocks.start(first);
    int last = blocks.number(Math.min(from + USUAL, blocks.end()) - 1, first);
    return new Window(blocks, first, from, blocks.article(last) + 1);
  }

  /** The window that holds one article: that of a document. */
  static Window ofArticle(int document, Blocks blocks) {
    int number = blocks.number(document, 0);
    return new Window(blocks, number, blocks.start(number), blocks.article(number) + 1);
  }

  /** How many places a set of its documents must have; the same for most windows. */
  int capacity() {
    return Math.max(USUAL, Integer.highestOneBit(end - from) << 1);
  }

  /** A set without documents: the given one if it is large enough. */
  FixedBitSet empty(FixedBitSet old) {
    if (old.length() < capacity()) {
      return new FixedBitSet(capacity());
    }
    old.clear();
    return old;
  }

  /** A number for each place, all 0: in the given array if it is large enough. */
  double[] zeros(double[] old) {
    if (old.length < capacity()) {
      return new double[capacity()];
    }
    Arrays.fill(old, 0, end - from, 0);
    return old;
  }

  /** Adds something to the numbers of some places. */
  void add(double more, FixedBitSet places, double[] numbers) {
    long[] words = places.getBits();
    for (int i = 0; i < FixedBitSet.bits2words(end - from); i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        numbers[(i << 6) + Long.numberOfTrailingZeros(left)] += more;
      }
    }
  }

  /** Adds the first passages of all articles, and then the articles, to two sets of places. */
  void addBlocks(FixedBitSet leads, FixedBitSet articles) {
    int number = first;
    int article;
    do {
      article = blocks.article(number);
      leads.set(blocks.start(number) - from);
      articles.set(article - from);
      number++;
    } while (article + 1 < end);
  }

  /** Adds the passages of articles to a set of places. */
  void addPassages(FixedBitSet articles, FixedBitSet to) {
    int number = first;
    for (int at = next(articles, 0);
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = next(articles, at + 1)) {
      number = blocks.number(from + at, number);
      to.set(blocks.start(number) - from, at);
    }
  }

  /** The next document of a set from a place on; no more if there is none. */
  static int next(FixedBitSet set, int place) {
    return place < set.length() ? set.nextSetBit(place) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
