package org.fundstelle.search;

import java.util.Comparator;
import org.fundstelle.query.SearchRequest.Sort;

/**
 * A passage at its place in the order of a result. The order is total and does not depend on where
 * the index keeps a passage, so that pages neither repeat nor skip.
 *
 * @param certain whether the article's date lies wholly inside the asked range
 * @param score how well the passage answers
 * @param from the first second of the article's date
 * @param until the first second after it
 * @param order a number made of the article's id
 * @param start where the passage starts in the article's text
 * @param passage the passage's document; no part of the order
 * @param article the article's document; no part of the order
 */
record Ranked(
    boolean certain,
    float score,
    long from,
    long until,
    long order,
    int start,
    int passage,
    int article) {
  private static final Comparator<Ranked> CERTAIN_FIRST =
      Comparator.comparing(Ranked::certain, Comparator.reverseOrder());

  private static final Comparator<Ranked> BY_SCORE =
      Comparator.comparingDouble(Ranked::score).reversed();

  private static final Comparator<Ranked> LATEST =
      Comparator.comparingLong(Ranked::from).reversed();

  private static final Comparator<Ranked> EARLIEST = Comparator.comparingLong(Ranked::until);

  private static final Comparator<Ranked> PLACE =
      Comparator.comparingLong(Ranked::order).thenComparingInt(Ranked::start);

  /** A passage of the same article. */
  Ranked of(int itsPassage, int itsStart) {
    return new Ranked(certain, score, from, until, order, itsStart, itsPassage, article);
  }

  Ranked withScore(float other) {
    return new Ranked(certain, other, from, until, order, start, passage, article);
  }

  /**
   * First what certainly lies in the asked dates, then as asked.
   *
   * <p>By date, an article known to the month only comes after those of the month whose day is
   * known, in both directions: it may be from its last day, or its first.
   */
  static Comparator<Ranked> by(Sort sort) {
    Comparator<Ranked> asked =
        switch (sort) {
          case RELEVANCE -> BY_SCORE.thenComparing(LATEST);
          case NEWEST -> LATEST.thenComparing(BY_SCORE);
          case OLDEST -> EARLIEST.thenComparing(BY_SCORE);
        };
    return CERTAIN_FIRST.thenComparing(asked).thenComparing(PLACE);
  }
}
