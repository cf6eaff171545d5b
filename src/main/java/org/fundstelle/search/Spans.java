package org.fundstelle.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where words stand together in one text, given the positions at which each of them stands,
 * ascending; some may be there twice.
 */
final class Spans {
  private Spans() {}

  /** An occurrence of all words. */
  static final class Span {
    private final int[] positions;
    private final int start;
    private final int end;

    private Span(int... positions) {
      this.positions = positions;
      int first = positions[0];
      int last = positions[0];
      for (int position : positions) {
        first = Math.min(first, position);
        last = Math.max(last, position);
      }
      start = first;
      end = last;
    }

    /** A single word. */
    static Span at(int position) {
      return new Span(position);
    }

    /** Where a word stands, by its place among the words. */
    int position(int word) {
      return positions[word];
    }

    /** The first of the positions. */
    int start() {
      return start;
    }

    /** The last of the positions. */
    int end() {
      return end;
    }

    /** How many more positions it takes than there are words; 0 if none. */
    int gaps() {
      return Math.max(0, end - start + 1 - positions.length);
    }

    /** Whether all of it stands inside one of some longer spans. */
    boolean isInside(List<Span> longer) {
      for (Span other : longer) {
        if (other.start <= start && end <= other.end) {
          return true;
        }
      }
      return false;
    }

    /** Whether each word stands inside one of some longer spans. */
    boolean isInsideWordByWord(List<Span> longer) {
      for (int position : positions) {
        if (!at(position).isInside(longer)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Where all words stand side by side, in their order. */
  static List<Span> sideBySide(List<int[]> words) {
    List<Span> spans = new ArrayList<>();
    int before = -1;
    for (int start : words.getFirst()) {
      if (start != before && follow(words, start)) {
        int[] positions = new int[words.size()];
        Arrays.setAll(positions, i -> start + i);
        spans.add(new Span(positions));
      }
      before = start;
    }
    return spans;
  }

  private static boolean follow(List<int[]> words, int start) {
    for (int i = 1; i < words.size(); i++) {
      if (Arrays.binarySearch(words.get(i), start + i) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where all words stand close together, in any order; only spans that have no other one inside.
   *
   * <p>Two words stand at positions of their own: the parts of one compound, in whatever order, are
   * not near each other. Of more words, some may be parts of one.
   *
   * @param gaps how many other words may stand between them in all
   */
  static List<Span> close(List<int[]> words, int gaps) {
    List<Span> spans = new ArrayList<>();
    int[] read = new int[words.size()];
    int[] latest = new int[words.size()];
    Arrays.fill(latest, -1);
    int lastStart = -1;
    for (int here = next(words, read); here >= 0; here = next(words, read)) {
      int[] ending = words.size() == 2 ? ofTwo(words, read, latest, here) : latest;
      for (int i = 0; i < read.length; i++) {
        if (stands(words.get(i), read[i], here)) {
          latest[i] = here;
        }
        while (stands(words.get(i), read[i], here)) {
          read[i]++;
        }
      }
      if (hasAll(ending)) {
        Span span = new Span(ending.clone());
        if (span.start > lastStart) {
          lastStart = span.start;
          if (span.gaps() <= gaps) {
            spans.add(span);
          }
        }
      }
    }
    return spans;
  }

  private static boolean hasAll(int[] positions) {
    for (int position : positions) {
      if (position < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first position that is still to be read; -1 if none is. */
  private static int next(List<int[]> words, int[] read) {
    int next = -1;
    for (int i = 0; i < read.length; i++) {
      int[] positions = words.get(i);
      if (read[i] < positions.length && (next < 0 || positions[read[i]] < next)) {
        next = positions[read[i]];
      }
    }
    return next;
  }

  private static boolean stands(int[] positions, int index, int here) {
    return index < positions.length && positions[index] == here;
  }

  /** Of two words, one at a position and the other before it, as near as it is. */
  private static int[] ofTwo(List<int[]> words, int[] read, int[] latest, int here) {
    int[] firstHere = {stands(words.get(0), read[0], here) ? here : -1, latest[1]};
    int[] secondHere = {latest[0], stands(words.get(1), read[1], here) ? here : -1};
    if (firstHere[0] < 0 || (secondHere[1] >= 0 && latest[0] > latest[1])) {
      return secondHere;
    }
    return firstHere;
  }
}
