package org.fundstelle.search;

import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * The whole scoring model, with all its parameters.
 */
record Ranking(
    double exact,
    double compound,
    double name,
    double k1,
    double b,
    double article,
    double articleK1,
    double articleB,
    double title,
    double lead,
    double share,
    double pair,
    double function) {

  static Ranking TUNED =
      new Ranking(0.4, 0.6, 1, 0.9, 0.4, 2, 1.2, 0.75, 1, 1, 1, 0.3, 0.1);

  /** The length that passages are cut to, in words. */
  private static final double USUAL_PASSAGE = 85;

  /** How much one occurrence of an alternative counts, against one of the word itself. */
  float weight(Leaf leaf, Alternative alternative) {
    double weight =
        switch (alternative.kind()) {
          case EXACT -> inflected(leaf) ? exact : 1 + exact;
          case INFLECTION -> 1;
          case COMPOUND -> compound;
          case SPELLING, ALIAS, REGION, DEMONYM, METONYM -> name;
        };
    return (float) (alternative.weight() * weight);
  }

  private static boolean inflected(Leaf leaf) {
    return leaf.alternatives().stream().anyMatch(a -> a.kind() == MatchKind.INFLECTION);
  }

  double inPassage(double count, double words) {
    return saturated(count, k1, b, words / USUAL_PASSAGE);
  }

  /** What a count in an article says, given the article's length relative to the average. */
  double inArticle(double count, double length) {
    return saturated(count, articleK1, articleB, length);
  }

  private static double saturated(double count, double k1, double b, double length) {
    return count == 0 ? 0 : count * (k1 + 1) / (count + k1 * (1 - b + b * length));
  }

  static double idf(double having, double all) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}
