package org.fundstelle.search;

import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * A property of the articles of a segment, each value held once. Thread-safe.
 *
 * @param <T> its type
 */
final class ArticleColumn<T> {
  private final List<T> values;

  /** The number of its value, by the number of the article in the segment. */
  private final int[] ofArticles;

  /**
   * Keeps what it is given.
   *
   * @param values the different values
   * @param ofArticles which of them each article has
   */
  ArticleColumn(List<T> values, int[] ofArticles) {
    this.values = List.copyOf(values);
    this.ofArticles = ofArticles;
  }

  /** Starts to count articles by their values. */
  Counter counter() {
    return new Counter();
  }

  /** Counts articles by their values. Not thread-safe. */
  final class Counter {
    private final int[] counts = new int[values.size()];

    /** Counts an article, by its number in the segment. */
    void add(int article) {
      counts[ofArticles[article]]++;
    }

    /** How many articles of a value were counted. */
    long of(T value) {
      int number = values.indexOf(value);
      return number < 0 ? 0 : counts[number];
    }

    /** Tells each value that was counted, and how often. */
    void forEach(ObjLongConsumer<T> taker) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          taker.accept(values.get(i), counts[i]);
        }
      }
    }
  }
}
