package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was computed for a bounded number of words: a text uses few, again and again. Safe
 * for many threads, without locks: what two of them write at once may be computed again.
 */
final class Memo<V> {
  private static final int SETS = 1 << 15;

  /** A word has this many places, those that are asked for most often in front. */
  private static final int PLACES = 4;

  /** A new word comes after those that have proved themselves. */
  private static final int NEW = PLACES / 2;

  /** The golden ratio, which spreads similar words. */
  private static final int SPREAD = 0x9E3779B9;

  private final Function<String, V> function;
  private final AtomicReferenceArray<@Nullable Known<V>> table =
      new AtomicReferenceArray<>(SETS * PLACES);

  Memo(Function<String, V> function) {
    this.function = function;
  }

  private static final class Known<V> {
    private final char[] word;
    private final V value;

    Known(char[] word, V value) {
      this.word = word;
      this.value = value;
    }

    boolean isOf(char[] letters, int length) {
      return word.length == length && Arrays.equals(word, 0, length, letters, 0, length);
    }
  }

  V get(String word) {
    return get(word.toCharArray(), word.length());
  }

  /** The value of the word that the first letters of a buffer make. */
  V get(char[] letters, int length) {
    int first = firstPlace(letters, length);
    for (int place = first; place < first + PLACES; place++) {
      Known<V> known = table.getAcquire(place);
      if (known == null) {
        break;
      }
      if (known.isOf(letters, length)) {
        if (place > first) {
          table.setRelease(place, table.getAcquire(place - 1));
          table.setRelease(place - 1, known);
        }
        return known.value;
      }
    }
    V value = function.apply(new String(letters, 0, length));
    insert(first, new Known<>(Arrays.copyOf(letters, length), value));
    return value;
  }

  private static int firstPlace(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    return ((hash * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SETS))) * PLACES;
  }

  private void insert(int first, Known<V> known) {
    int place = first;
    while (place < first + NEW && table.getAcquire(place) != null) {
      place++;
    }
    for (int last = first + PLACES - 1; last > place; last--) {
      table.setRelease(last, table.getAcquire(last - 1));
    }
    table.setRelease(place, known);
  }
}
