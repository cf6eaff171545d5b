package org.fundstelle.eval;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * The averages of a run over its queries, each 0 to 1; 0 without a query.
 *
 * @param ndcg10 normalized discounted cumulative gain of the first ten articles
 * @param mrr10 one divided by the rank of the first relevant article among ten
 * @param hit1 the share of queries whose first article is relevant
 * @param hit10 the share of queries with a relevant article among ten
 * @param recall100 the share of the relevant articles that are among the first hundred
 * @since 0.1
 */
public record Scores(double ndcg10, double mrr10, double hit1, double hit10, double recall100) {

  /**
   * Scores a run.
   *
   * @param run what was found for each query
   * @param judgements by query id, the judgements by article id
   */
  public static Scores of(Run run, Map<String, Map<String, Integer>> judgements) {
    return new Scores(
        average(run, judgements, (ids, judged) -> Metrics.ndcg(ids, judged, 10)),
        average(run, judgements, (ids, judged) -> Metrics.reciprocalRank(ids, judged, 10)),
        average(run, judgements, (ids, judged) -> Metrics.hit(ids, judged, 1)),
        average(run, judgements, (ids, judged) -> Metrics.hit(ids, judged, 10)),
        average(run, judgements, (ids, judged) -> Metrics.recall(ids, judged, 100)));
  }

  private static double average(
      Run run,
      Map<String, Map<String, Integer>> judgements,
      ToDoubleBiFunction<List<String>, Map<String, Integer>> measure) {
    return run.rankings().stream()
        .mapToDouble(
            ranking ->
                measure.applyAsDouble(
                    ranking.articles().stream().map(Run.Found::article).toList(),
                    judgements.getOrDefault(ranking.query(), Map.of())))
        .average()
        .orElse(0);
  }
}
