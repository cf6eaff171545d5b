package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;
import org.fundstelle.index.Fields;

/**
 * Scores the passages of one article after the other, in the window at hand. Not thread-safe.
 *
 * <p>What is the same for all passages of the article is computed once, in {@link #start}.
 */
final class ArticleScorer {
  private final Ranking ranking;
  private final List<ScoredWord> words = new ArrayList<>();
  private final NumericDocValues norms;
  private final NumericDocValues lengths;
  private final double averageLength;

  private int from;
  private int first;
  private int article;
  private double ofArticle;
  private double rarityInArticle;

  /** A word with its idf. */
  private record ScoredWord(WordScan scan, double rarity) {}

  ArticleScorer(
      Ranking ranking, SegmentScan scan, Rarity rarity, LeafReader reader, double averageLength)
      throws IOException {
    this.ranking = ranking;
    this.averageLength = averageLength;
    for (Map.Entry<SegmentScan.Asked, WordScan> each : scan.positive().entrySet()) {
      double weight = each.getKey().leaf().function() ? ranking.function() : 1;
      words.add(new ScoredWord(each.getValue(), weight * rarity.of(each.getKey().leaf())));
    }
    norms = norms(reader);
    lengths = DocValues.getNumeric(reader, Fields.LENGTH);
  }

  private static NumericDocValues norms(LeafReader reader) throws IOException {
    NumericDocValues norms = reader.getNormValues(Fields.TEXT);
    return norms == null ? DocValues.emptyNumeric() : norms;
  }

  /** Begins with an article; its passages and itself by their places in the window. */
  void start(Window window, int firstPassage, int articleAfter) throws IOException {
    from = window.from();
    first = firstPassage;
    article = articleAfter;
    lengths.advanceExact(from + article);
    double length = lengths.longValue() / averageLength;
    ofArticle = 0;
    rarityInArticle = 0;
    for (ScoredWord word : words) {
      double count =
          word.scan.text().in(first, article)
              + (ranking.lead() - 1) * word.scan.text().at(first)
              + ranking.title() * word.scan.title().at(article);
      if (count > 0) {
        rarityInArticle += word.rarity;
        ofArticle += word.rarity * ranking.inArticle(count, length);
      }
    }
  }

  /** The score of a passage without {@link Bonus}, by its place in the window. */
  double score(int passage) throws IOException {
    double words = words(passage);
    double own = 0;
    double share = 0;
    for (ScoredWord word : this.words) {
      double count = word.scan.text().at(passage);
      own += word.rarity * ranking.inPassage(count, words);
      double shown = passage == first ? Math.max(count, word.scan.title().at(article)) : count;
      share += word.rarity * Math.min(1, shown);
    }
    double part =
        rarityInArticle == 0
            ? 0
            : ranking.share() + (1 - ranking.share()) * share / rarityInArticle;
    return own + ranking.article() * ofArticle * part;
  }

  /** How many words a passage has, as the index remembers. */
  double words(int passage) throws IOException {
    return norms.advanceExact(from + passage)
        ? SmallFloat.byte4ToInt((byte) norms.longValue())
        : 1;
  }
}
