package org.fundstelle.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fundstelle.DataFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsTest {
  private static final List<String> MEASURES = List.of("ndcg", "mrr", "hit", "recall");
  private static final List<String> IDS = IntStream.range(0, 20).mapToObj(i -> "a" + i).toList();

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithWhatWasComputedByHand(
      String ranking, String judgements, String measure, String value) {
    Map<String, Integer> judged =
        Arrays.stream(judgements.split(" ", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    List<String> ids = ranking.isEmpty() ? List.of() : List.of(ranking.split(" ", -1));
    String[] parts = measure.split("@", 2);
    assertEquals(
        Double.parseDouble(value),
        measure(parts[0], ids, judged, Integer.parseInt(parts[1])),
        0.0000005);
  }

  static Stream<Arguments> cases() {
    return DataFile.of(MetricsTest.class, "metrics.tsv", 4);
  }

  private static double measure(
      String name, List<String> ranking, Map<String, Integer> judged, int depth) {
    return switch (name) {
      case "ndcg" -> Metrics.ndcg(ranking, judged, depth);
      case "mrr" -> Metrics.reciprocalRank(ranking, judged, depth);
      case "hit" -> Metrics.hit(ranking, judged, depth);
      case "recall" -> Metrics.recall(ranking, judged, depth);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Property
  void liesBetweenZeroAndOne(
      @ForAll("rankings") List<String> ranking,
      @ForAll("judgements") Map<String, Integer> judged,
      @ForAll @IntRange(min = 1, max = 25) int depth) {
    for (String name : MEASURES) {
      double value = measure(name, ranking, judged, depth);
      assertTrue(value >= 0 && value <= 1 + 1e-12, () -> name + " " + value);
    }
  }

  @Property
  void aPerfectRankingIsOne(
      @ForAll("judgements") Map<String, Integer> judged,
      @ForAll @IntRange(min = 1, max = 25) int depth) {
    List<String> perfect =
        judged.keySet().stream()
            .sorted(Comparator.comparing(judged::get, Comparator.reverseOrder()))
            .toList();
    double expected = judged.values().stream().anyMatch(grade -> grade > 0) ? 1 : 0;
    for (String name : List.of("ndcg", "mrr", "hit")) {
      assertEquals(expected, measure(name, perfect, judged, depth), 1e-12, name);
    }
    assertEquals(expected, Metrics.recall(perfect, judged, IDS.size()), 1e-12);
  }

  @Property
  void movingABetterArticleUpNeverLowers(
      @ForAll("rankings") List<String> ranking,
      @ForAll("judgements") Map<String, Integer> judged,
      @ForAll @IntRange(min = 1, max = 25) int depth) {
    for (int upper = 0; upper < ranking.size(); upper++) {
      for (int lower = upper + 1; lower < ranking.size(); lower++) {
        if (grade(ranking, lower, judged) > grade(ranking, upper, judged)) {
          List<String> swapped = new ArrayList<>(ranking);
          Collections.swap(swapped, upper, lower);
          for (String name : MEASURES) {
            double before = measure(name, ranking, judged, depth);
            double after = measure(name, swapped, judged, depth);
            assertTrue(after >= before - 1e-12, () -> name + " " + ranking + " " + swapped);
          }
        }
      }
    }
  }

  private static int grade(List<String> ranking, int rank, Map<String, Integer> judged) {
    return judged.getOrDefault(ranking.get(rank), 0);
  }

  @Provide
  Arbitrary<List<String>> rankings() {
    return Arbitraries.shuffle(IDS)
        .flatMap(ids -> Arbitraries.integers().between(0, 12).map(n -> ids.subList(0, n)));
  }

  @Provide
  Arbitrary<Map<String, Integer>> judgements() {
    return Arbitraries.maps(Arbitraries.of(IDS), Arbitraries.integers().between(-1, 3))
        .ofMaxSize(8);
  }
}
