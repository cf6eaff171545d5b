package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Leaf;

/**
 * Scores the passages of one article after the other, in the window at hand, as {@link Ranking}
 * says. What is the same for all passages of the article is computed once, in {@link #start}. Not
 * thread-safe.
 */
final class ArticleScorer {
  private final Ranking ranking;
  private final Age age;
  private final Bonus bonus;
  private final List<ScoredWord> words = new ArrayList<>();
  private final NumericDocValues norms;
  private final NumericDocValues lengths;
  private final double averageLength;
  private double rarityInQuery;

  private int from;
  private int lead;
  private int article;
  private double ofArticle;
  private double rarityInArticle;
  private double kept;

  /**
   * A word, or a part of one.
   *
   * @param covers its rarity where it covers the query: 0 for a part
   */
  private record ScoredWord(WordScan scan, double inPassages, double inArticles, double covers) {}

  ArticleScorer(
      Ranking ranking,
      Age age,
      SegmentScan scan,
      Bonus bonus,
      Rarity rarity,
      LeafReaderContext segment)
      throws IOException {
    this.ranking = ranking;
    this.age = age;
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

  /**
   * Begins with an article: its first passage and itself, by their places in the window.
   *
   * @param first the first second its date may mean
   * @param until the first second it can no longer mean
   */
  void start(Window window, int firstPassage, int articleAfter, long first, long until)
      throws IOException {
    from = window.from();
    lead = firstPassage;
    article = articleAfter;
    double length = lengths.advanceExact(from + article) ? lengths.longValue() / averageLength : 1;
    ofArticle = 0;
    rarityInArticle = 0;
    for (ScoredWord word : words) {
      double evidence = inArticle(word.scan.text(), word.scan.title(), length);
      if (evidence > 0) {
        rarityInArticle += word.covers;
        ofArticle += word.inArticles * evidence;
      }
    }
    kept =
        age.leaves(first, until)
            * Ranking.atLeast(ranking.coverage(), share(rarityInArticle, rarityInQuery));
  }

  /** A score that a passage, by its place in the window, cannot exceed; quickly found. */
  double atMost(int passage) throws IOException {
    return score(passage, bonus.most());
  }

  /** The score of a passage, by its place in the window. */
  double score(int passage) throws IOException {
    return score(passage, bonus.of(from + passage, words(passage)));
  }

  private double inArticle(WordScan.InField text, WordScan.InField title, double length) {
    double count =
        text.literal().sum(lead, article)
            + (ranking.lead() - 1) * text.literal().at(lead)
            + ranking.title() * title.literal().at(article);
    double name = Math.max(text.names().most(lead, article), title.names().at(article));
    return Math.max(ranking.inArticle(count, length), name);
  }

  private double score(int passage, double more) throws IOException {
    double length = words(passage);
    double own = 0;
    double shown = 0;
    for (ScoredWord word : words) {
      double count = word.scan.text().literal().at(passage);
      double name = word.scan.text().names().at(passage);
      own += word.inPassages * Math.max(ranking.inPassage(count, length), name);
      shown += word.covers * Math.min(1, Math.max(count, Math.max(name, inTitle(word, passage))));
    }
    double share = Ranking.atLeast(ranking.share(), share(shown, rarityInArticle));
    return kept * (own + more + ranking.article() * ofArticle * share);
  }

  /** The title is shown with every passage, but answers only with the first one. */
  private double inTitle(ScoredWord word, int passage) {
    WordScan.InField title = word.scan.title();
    return passage == lead ? Math.max(title.literal().at(article), title.names().at(article)) : 0;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private double words(int passage) throws IOException {
    return norms.advanceExact(from + passage) ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 1;
  }
}
