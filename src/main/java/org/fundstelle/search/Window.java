package org.fundstelle.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A run of documents of a segment that holds whole articles; places count from its first document.
 *
 * @param reader the segment
 * @param from the first document
 * @param end the first document after it
 */
record Window(LeafReader reader, int from, int end) {
  private static final int USUAL = 4096;

  /** The window that starts with the article of a document. */
  static Window at(int document, LeafReader reader) throws IOException {
    int from = new Blocks(reader).start(new Blocks(reader).article(document));
    int last = new Blocks(reader).article(Math.min(from + USUAL, reader.maxDoc()) - 1);
    return new Window(reader, from, last + 1);
  }

  /** The window that holds one article: that of a document. */
  static Window ofArticle(int document, LeafReader reader) throws IOException {
    int article = new Blocks(reader).article(document);
    return new Window(reader, new Blocks(reader).start(article), article + 1);
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

  /** Adds the passages of articles to a set of places. */
  void addPassages(FixedBitSet articles, FixedBitSet to) throws IOException {
    Blocks blocks = new Blocks(reader);
    int at = articles.nextSetBit(0);
    while (at != DocIdSetIterator.NO_MORE_DOCS) {
      to.set(blocks.start(from + at) - from, at);
      at = next(articles, at + 1);
    }
  }

  /** The next document of a set from a place on; no more if there is none. */
  static int next(FixedBitSet set, int place) {
    return place < set.length() ? set.nextSetBit(place) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
