package org.fundstelle.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fundstelle.search.Spans.Span;

class SpansTest {
  private static final int LAST = 12;

  /** The first and the last position. */
  private record Range(int start, int end) {
    boolean isInside(Range other) {
      return !equals(other) && other.start <= start && end <= other.end;
    }
  }

  @Property
  void closeTogetherIsTheShortestStretchWithAllWords(
      @ForAll @Size(min = 1, max = 4) List<@net.jqwik.api.From("positions") int[]> words,
      @ForAll @IntRange(max = 6) int gaps) {
    List<Range> all = new ArrayList<>();
    for (int start = 0; start <= LAST; start++) {
      for (int end = start; end <= LAST; end++) {
        if (hasAll(words, start, end)) {
          all.add(new Range(start, end));
        }
      }
    }
    List<Range> expected =
        all.stream()
            .filter(range -> all.stream().noneMatch(other -> other.isInside(range)))
            .filter(range -> range.end - range.start + 1 - words.size() <= gaps)
            .toList();
    List<Span> spans = Spans.close(words, gaps);
    assertEquals(expected, spans.stream().map(s -> new Range(s.start(), s.end())).toList());
    for (Span span : spans) {
      for (int i = 0; i < words.size(); i++) {
        int position = span.position(i);
        assertTrue(Arrays.stream(words.get(i)).anyMatch(p -> p == position));
        assertTrue(span.start() <= position && position <= span.end());
      }
    }
  }

  /** Two words are never at one position: then the stretch has a second one. */
  private static boolean hasAll(List<int[]> words, int start, int end) {
    boolean all =
        words.stream().allMatch(w -> Arrays.stream(w).anyMatch(p -> start <= p && p <= end));
    return all && (words.size() != 2 || twoPlaces(words, start, end));
  }

  private static boolean twoPlaces(List<int[]> words, int start, int end) {
    for (int left : words.get(0)) {
      for (int right : words.get(1)) {
        if (left != right && Math.min(left, right) >= start && Math.max(left, right) <= end) {
          return true;
        }
      }
    }
    return false;
  }

  @Property
  void sideBySideIsEachWordBehindTheOneBefore(
      @ForAll @Size(min = 1, max = 3) List<@net.jqwik.api.From("positions") int[]> words) {
    List<Integer> expected = new ArrayList<>();
    for (int start = 0; start <= LAST; start++) {
      boolean follow = true;
      for (int i = 0; i < words.size(); i++) {
        int position = start + i;
        follow &= Arrays.stream(words.get(i)).anyMatch(p -> p == position);
      }
      if (follow) {
        expected.add(start);
      }
    }
    assertEquals(expected, Spans.sideBySide(words).stream().map(Span::start).toList());
  }

  @Property
  void nearIsTheSameInBothDirections(
      @ForAll("positions") int[] left, @ForAll("positions") int[] right) {
    for (int gaps = 0; gaps < 3; gaps++) {
      boolean expected = false;
      for (int l : left) {
        for (int r : right) {
          expected |= l != r && Math.abs(l - r) <= gaps + 1;
        }
      }
      assertEquals(expected, Positions.near(left, right, gaps));
      assertEquals(expected, Positions.near(right, left, gaps));
    }
  }

  /** Ascending; some are there twice. */
  @Provide
  Arbitrary<int[]> positions() {
    return Arbitraries.integers()
        .between(0, LAST)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(all -> all.stream().mapToInt(p -> p).sorted().toArray());
  }
}
