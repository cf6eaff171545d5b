package org.fundstelle.search;

import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * The whole scoring model, with all its parameters. DESIGN.md says what each of them bought, and
 * what was tried in vain.
 *
 * <p>Evidence is counted for each word of the query: in the passage, and in its article with the
 * title. A count is the sum over the word's own forms, each at its weight. Counts saturate as in
 * BM25, after they were joined (BM25F: Robertson and Zaragoza, The Probabilistic Relevance
 * Framework: BM25 and Beyond, 2009). Another name of the same thing counts instead if it is more:
 * always its weight in the gazetteer, however often it is there, where 1 is the word once in a text
 * of usual length. So the word itself outranks its other names. Then:
 *
 * <pre>
 * score    = coverage × (passage + article × A × share)
 * passage  = Σ over words of worth × rarity among passages × evidence
 *            + Σ over neighbours that stand close together + Σ over function words
 * A        = Σ over words of worth × rarity among articles × evidence
 * share    = how much of what the article has of the query the passage shows
 * coverage = how much of the query the article has, both weighted by worth and rarity
 * </pre>
 *
 * @param exact what the very form typed counts more than another form, which counts 1
 * @param compound what a word counts that is part of a compound
 * @param part what the parts of a compound in the query count where they stand by themselves; they
 *     make no hit
 * @param k1 how late counts in a passage saturate
 * @param b how much the length of a passage matters, 0 to 1
 * @param article what evidence in the article counts against that in the passage
 * @param articleK1 how late counts in an article saturate, at least
 * @param articleK1PerWord the same for each word of the query: of many words an article has some by
 *     chance, but does not come back to them
 * @param articleB how much the length of an article matters, 0 to 1
 * @param title how many times a word in the title counts
 * @param lead how many times a word in the first passage counts, within the article
 * @param share what the article's evidence counts for a passage that shows nothing of it
 * @param coverage what an article's score keeps that has next to nothing of the query
 * @param pair what two words standing together add, times their mean rarity
 * @param function what a function word counts
 * @param lowerCase what a word counts that is typed in lower case: nouns and names say more
 * @param whole what a compound counts as one word where its parts are looked for as well: it is
 *     rarer than what it means
 */
record Ranking(
    double exact,
    double compound,
    double part,
    double k1,
    double b,
    double article,
    double articleK1,
    double articleK1PerWord,
    double articleB,
    double title,
    double lead,
    double share,
    double coverage,
    double pair,
    double function,
    double lowerCase,
    double whole) {

  /** Tuned together on the sets that DESIGN.md names; one setting for everything. */
  static final Ranking TUNED =
      new Ranking(0.4, 0.8, 0.4, 0.9, 0.4, 2, 2, 1 / 3.0, 0.75, 2, 2, 0.9, 0.9, 0.3, 0.1, 0.8, 0.7);

  /** The length that passages are cut to, in UTF-16 code units. */
  private static final double USUAL_PASSAGE = 600;

  /** The same for a query of so many words. */
  Ranking forWords(long words) {
    return new Ranking(
        exact,
        compound,
        part,
        k1,
        b,
        article,
        Math.max(articleK1, articleK1PerWord * words),
        articleK1PerWord,
        articleB,
        title,
        lead,
        share,
        coverage,
        pair,
        function,
        lowerCase,
        whole);
  }

  /** What a word of the query counts against the others, apart from its rarity. */
  double worth(Leaf leaf) {
    if (leaf.function()) {
      return function;
    }
    return (isLowerCase(leaf.term()) ? lowerCase : 1) * (leaf.parts().isEmpty() ? 1 : whole);
  }

  /** Of a phrase, the first letter says nothing. */
  private static boolean isLowerCase(String term) {
    return !term.isEmpty() && Character.isLowerCase(term.charAt(0)) && term.indexOf(' ') < 0;
  }

  /** How much one occurrence of an alternative counts. */
  float weight(Leaf leaf, Alternative alternative) {
    double weight =
        switch (alternative.kind()) {
          // What is only asked for verbatim counts as much as a word that is found verbatim.
          case EXACT -> inflected(leaf) ? exact : 1 + exact;
          case INFLECTION -> 1;
          case COMPOUND -> compound;
          case SPELLING, ALIAS, REGION, DEMONYM, METONYM -> 1;
        };
    return (float) (alternative.weight() * weight);
  }

  private static boolean inflected(Leaf leaf) {
    return leaf.alternatives().stream().anyMatch(a -> a.kind() == MatchKind.INFLECTION);
  }

  /** What a count in a passage says, given the passage's length in UTF-16 code units. */
  double inPassage(double count, double length) {
    return saturated(count, k1, b, length / USUAL_PASSAGE);
  }

  /** What no count in a passage exceeds. */
  double mostInPassage() {
    return k1 + 1;
  }

  /** What no count in an article exceeds. */
  double mostInArticle() {
    return articleK1 + 1;
  }

  /** What a count in an article says, given the article's length relative to the average. */
  double inArticle(double count, double length) {
    return saturated(count, articleK1, articleB, length);
  }

  private static double saturated(double count, double k1, double b, double length) {
    return count == 0 ? 0 : count * (k1 + 1) / (count + k1 * (1 - b + b * length));
  }

  /** What a share, 0 to 1, leaves of a value that without any share is worth at least so much. */
  static double atLeast(double least, double share) {
    return least + (1 - least) * share;
  }
}
