package org.fundstelle.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.fundstelle.eval.Run.Found;
import org.fundstelle.eval.Run.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  private static Run run(String query, Found... found) {
    return new Run(List.of(new Ranking(query, List.of(found))), Duration.ZERO);
  }

  @Test
  void writesALineForEachArticle() {
    assertEquals(
        "q1 Q0 a 1 2.5 tag\nq1 Q0 b 2 0.5 tag\n",
        run("q1", new Found("a", 2.5), new Found("b", 0.5)).toTrec("tag"));
  }

  @Property
  void trecEvalReadsTheOrderFound(
      @ForAll @Size(max = 30) List<@FloatRange(min = 0, max = 3) Float> scores) {
    List<Float> best =
        scores.stream().map(RunTest::coarse).sorted(Comparator.reverseOrder()).toList();
    Found[] found =
        IntStream.range(0, best.size())
            .mapToObj(i -> new Found("a" + i, best.get(i)))
            .toArray(Found[]::new);
    List<String> ids =
        run("q", found)
            .toTrec("tag")
            .lines()
            .map(line -> line.split(" ", -1))
            // trec_eval: single precision, best first, and of equal ones the last id first.
            .sorted(
                Comparator.comparing((String[] line) -> Float.valueOf(line[4]))
                    .thenComparing(line -> line[2])
                    .reversed())
            .map(line -> line[2])
            .toList();
    assertEquals(IntStream.range(0, best.size()).mapToObj(i -> "a" + i).toList(), ids);
  }

  /** So that many are equal. */
  private static float coarse(float score) {
    return Math.round(score);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\tb", "a\u00a0b"})
  void refusesSpacesInIds(String id) {
    for (Run run : List.of(run("q", new Found(id, 1)), run(id, new Found("a", 1)))) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> run.toTrec("tag"));
      assertTrue(String.valueOf(e.getMessage()).contains(id), e.getMessage());
    }
  }
}
