package org.fundstelle.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good one ranking is, as trec_eval counts it: each measure is 0 to 1.
 *
 * <p>A ranking holds each article at most once, best first. A judgement above 0 makes an article
 * relevant; what is not judged is not relevant. Where nothing is relevant every measure is 0.
 *
 * @since 0.1
 */
public final class Metrics {
  private Metrics() {}

  /**
   * Normalized discounted cumulative gain: the gain is the judgement itself, the discount the
   * binary logarithm of the rank plus one, the ideal ranking that of all relevant articles.
   *
   * @param ranking article ids, best first
   * @param judged judgements by article id
   * @param depth how many ranks count, at least 1
   */
  public static double ndcg(List<String> ranking, Map<String, Integer> judged, int depth) {
    List<Integer> ideal =
        judged.values().stream()
            .filter(grade -> grade > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Integer> found =
        ranking.stream().limit(depth).map(id -> Math.max(0, judged.getOrDefault(id, 0))).toList();
    return ideal.isEmpty() ? 0 : dcg(found, depth) / dcg(ideal, depth);
  }

  /**
   * One divided by the rank of the first relevant article; 0 when there is none.
   *
   * @param ranking article ids, best first
   * @param judged judgements by article id
   * @param depth how many ranks count, at least 1
   */
  public static double reciprocalRank(
      List<String> ranking, Map<String, Integer> judged, int depth) {
    for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
      if (isRelevant(ranking.get(i), judged)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /**
   * 1 when there is a relevant article, else 0; trec_eval calls it success.
   *
   * @param ranking article ids, best first
   * @param judged judgements by article id
   * @param depth how many ranks count, at least 1
   */
  public static double hit(List<String> ranking, Map<String, Integer> judged, int depth) {
    return found(ranking, judged, depth) > 0 ? 1 : 0;
  }

  /**
   * The share of all relevant articles that was found.
   *
   * @param ranking article ids, best first
   * @param judged judgements by article id
   * @param depth how many ranks count, at least 1
   */
  public static double recall(List<String> ranking, Map<String, Integer> judged, int depth) {
    long relevant = judged.values().stream().filter(grade -> grade > 0).count();
    return relevant == 0 ? 0 : (double) found(ranking, judged, depth) / relevant;
  }

  private static long found(List<String> ranking, Map<String, Integer> judged, int depth) {
    return ranking.stream().limit(depth).filter(id -> isRelevant(id, judged)).count();
  }

  private static boolean isRelevant(String article, Map<String, Integer> judged) {
    return judged.getOrDefault(article, 0) > 0;
  }

  private static double dcg(List<Integer> gains, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, gains.size()); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }
}
