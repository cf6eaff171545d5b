package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Leaf;

/**
 * Scores the passages of a window as {@link Ranking} says: one word of the query after the other in
 * all its passages, so that what has no word costs nothing. Not thread-safe.
 */
final class WindowScores {
  private final Ranking ranking;
  private final Bonus bonus;
  private final List<ScoredWord> words = new ArrayList<>();
  private final NumericDocValues norms;
  private final NumericDocValues lengths;
  private final double averageLength;
  private double rarityInQuery;

  private int from;
  private FixedBitSet scored = new FixedBitSet(0);

  /** Of passages: the length in words. Of articles: the length, where 1 is the average. */
  private float[] length = new float[0];

  /** Of passages and articles: the evidence of all words. */
  private float[] evidence = new float[0];

  /** Of passages and articles: the rarity of the words that they show. */
  private float[] shown = new float[0];

  /**
   * A word, or a part of one.
   *
   * @param covers its rarity where it covers the query: 0 for a part
   */
  private record ScoredWord(WordScan scan, double inPassages, double inArticles, double covers) {}

  WindowScores(
      Ranking ranking, SegmentScan scan, Bonus bonus, Rarity rarity, LeafReaderContext segment)
      throws IOException {
    this.ranking = ranking;
    this.bonus = bonus;
    this.averageLength = rarity.averageLength();
    for (Map.Entry<SegmentScan.Asked, WordScan> word : scan.positive().entrySet()) {
      Leaf leaf = word.getKey().leaf();
      add(word.getValue(), rarity.of(leaf), leaf.function() ? ranking.function() : 1, true);
    }
    for (Map.Entry<Leaf, WordScan> part : scan.parts().entrySet()) {
      add(part.getValue(), rarity.of(part.getKey()), ranking.part(), false);
    }
    NumericDocValues ofText = segment.reader().getNormValues(Fields.TEXT);
    norms = ofText == null ? DocValues.emptyNumeric() : ofText;
    lengths = DocValues.getNumeric(segment.reader(), Fields.LENGTH);
  }

  private void add(WordScan scan, Rarity.Of rarity, double weight, boolean covers) {
    double ofWord = covers ? weight * rarity.inPassages() : 0;
    rarityInQuery += ofWord;
    words.add(
        new ScoredWord(scan, weight * rarity.inPassages(), weight * rarity.inArticles(), ofWord));
  }

  /** Scores what the words were counted in. */
  void start(Window window) throws IOException {
    from = window.from();
    scored = window.empty(scored);
    for (ScoredWord word : words) {
      scored.or(word.scan.places());
    }
    if (length.length < scored.length()) {
      length = new float[scored.length()];
      evidence = new float[scored.length()];
      shown = new float[scored.length()];
    }
    int article = -1;
    for (int at = Window.next(scored, 0);
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = Window.next(scored, at + 1)) {
      if (at > article) {
        article = window.article(at);
        scored.set(article);
        clear(article, value(lengths, article) / averageLength);
      }
      if (at < article) {
        clear(at, SmallFloat.byte4ToInt((byte) value(norms, at)));
      }
    }
    for (ScoredWord word : words) {
      score(word, window);
    }
  }

  private void clear(int place, double itsLength) {
    length[place] = (float) itsLength;
    evidence[place] = 0;
    shown[place] = 0;
  }

  private long value(NumericDocValues column, int place) throws IOException {
    return column.advanceExact(from + place) ? column.longValue() : 0;
  }

  private void score(ScoredWord word, Window window) {
    Counts literal = word.scan.literal();
    Counts names = word.scan.names();
    FixedBitSet places = word.scan.places();
    int at = Window.next(places, 0);
    while (at != DocIdSetIterator.NO_MORE_DOCS) {
      int article = window.article(at);
      double name = names.at(article);
      double count =
          ranking.title() * literal.at(article)
              + (ranking.lead() - 1) * literal.at(window.lead(article));
      for (; at < article; at = Window.next(places, at + 1)) {
        float here = literal.at(at);
        float nameHere = names.at(at);
        count += here;
        name = Math.max(name, nameHere);
        evidence[at] +=
            (float) (word.inPassages * Math.max(ranking.inPassage(here, length[at]), nameHere));
        shown[at] += (float) (word.covers * Math.min(1, Math.max(here, nameHere)));
      }
      evidence[article] +=
          (float) (word.inArticles * Math.max(ranking.inArticle(count, length[article]), name));
      shown[article] += (float) word.covers;
      at = Window.next(places, article + 1);
    }
  }

  /** A score that a passage cannot exceed; both by their places in the window; quickly found. */
  double atMost(int passage, int article) {
    return score(passage, article, bonus.atMost(passage));
  }

  /** The score of a passage of an article, by their places in the window. */
  double score(int passage, int article) throws IOException {
    double words = scored.get(passage) ? length[passage] : 1;
    return score(passage, article, bonus.of(from + passage, passage, words));
  }

  private double score(int passage, int article, double more) {
    double ofArticle = scored.get(article) ? evidence[article] : 0;
    double inArticle = scored.get(article) ? shown[article] : 0;
    double ofPassage = scored.get(passage) ? evidence[passage] : 0;
    double inPassage = scored.get(passage) ? shown[passage] : 0;
    double share = Ranking.atLeast(ranking.share(), share(inPassage, inArticle));
    double coverage = Ranking.atLeast(ranking.coverage(), share(inArticle, rarityInQuery));
    return coverage * (ofPassage + more + ranking.article() * ofArticle * share);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
