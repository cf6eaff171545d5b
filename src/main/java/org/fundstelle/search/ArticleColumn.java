package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOFunction;

/**
 * A property of the articles of a segment, each value held once. Immutable.
 *
 * @param <T> its type
 */
final class ArticleColumn<T> {
  private final List<T> values;

  /** The number of its value, by the number of the article in the segment. */
  private final int[] ofArticles;

  private ArticleColumn(List<T> values, int[] ofArticles) {
    this.values = List.copyOf(values);
    this.ofArticles = ofArticles;
  }

  /**
   * Takes the property of one article after the other.
   *
   * @param <K> what stands for a value in the segment
   */
  static final class Builder<K> {
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();
    private int[] ofArticles = new int[0];
    private int articles;

    void add(K key) {
      Integer number = numbers.putIfAbsent(key, keys.size());
      if (number == null) {
        number = keys.size();
        keys.add(key);
      }
      ofArticles = ArrayUtil.grow(ofArticles, articles + 1);
      ofArticles[articles++] = number;
    }

    <T> ArticleColumn<T> build(IOFunction<K, T> value) throws IOException {
      List<T> values = new ArrayList<>();
      for (K key : keys) {
        values.add(value.apply(key));
      }
      return new ArticleColumn<>(values, ArrayUtil.copyOfSubArray(ofArticles, 0, articles));
    }
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
