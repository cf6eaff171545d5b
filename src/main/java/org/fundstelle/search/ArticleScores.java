package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Leaf;

/**
 * Scores the passages of one article after the other as {@link Ranking} says, and tells beforehand
 * which articles are not worth it: those whose words together cannot make the score that is needed
 * (as in MaxScore: Turtle and Flood, Query Evaluation: Strategies and Optimizations, 1995), by what
 * one passage has of them and how many passages have each. Not thread-safe.
 */
final class ArticleScores {
  private final Ranking ranking;
  private final Bonus bonus;

  /** Those that can make most of a score first. */
  private final List<ScoredWord> words = new ArrayList<>();

  private final LeafReader reader;
  private final Blocks blocks;
  private final NumericDocValues ofPassages;
  private final double averageLength;
  private double rarityInQuery;

  /** What all words together can add to a score by standing in the article. */
  private double mostInArticles;

  /** What no passage of the window exceeds by the words it has. */
  private double[] mostInPassage = new double[0];

  /** The first document of the window. */
  private int from;

  /** Where a word is without which the others and the bonus cannot make that score. */
  private FixedBitSet needed = new FixedBitSet(0);

  private int article;
  private int lead;

  /** Where 1 is the average. */
  private double articleLength;

  /** By place in the article, itself last: the evidence of all words. */
  private float[] evidence = new float[0];

  /** By place in the article, itself last: the rarity of the words that it shows. */
  private float[] shown = new float[0];

  /**
   * A word, or a part of one.
   *
   * @param lengths of the passages that have it, read in their order
   * @param covers its rarity where it covers the query: 0 for a part
   * @param mostInPassage what it can add to a score where it stands in a passage
   * @param mostInArticle what it can add to a score where it stands in the article
   */
  private record ScoredWord(
      WordScan scan,
      NumericDocValues lengths,
      double inPassages,
      double inArticles,
      double covers,
      double mostInPassage,
      double mostInArticle) {
    double most() {
      return mostInPassage + mostInArticle;
    }
  }

    ArticleScores(
      Ranking ranking, SegmentScan scan, Bonus bonus, Rarity rarity, LeafReaderContext segment, Blocks blocks)
      throws IOException {
    this.ranking = ranking;
    this.bonus = bonus;
    this.averageLength = rarity.averageLength();
    this.reader = segment.reader();
    this.blocks = blocks;
    this.ofPassages = lengths();
    for (Map.Entry<SegmentScan.Asked, WordScan> word : scan.positive().entrySet()) {
      Leaf leaf = word.getKey().leaf();
      add(word.getValue(), rarity.of(leaf), leaf.function() ? ranking.function() : 1, true);
    }
    for (Map.Entry<Leaf, WordScan> part : scan.parts().entrySet()) {
      add(part.getValue(), rarity.of(part.getKey()), ranking.part(), false);
    }
    words.sort(Comparator.comparingDouble(ScoredWord::most).reversed());
  }

  private NumericDocValues lengths() throws IOException {
    return DocValues.getNumeric(reader, Fields.LENGTH);
  }

  private void add(WordScan scan, Rarity.Of rarity, double weight, boolean covers)
      throws IOException {
    double inPassages = weight * rarity.inPassages();
    double inArticles = weight * rarity.inArticles();
    double mostInArticle = ranking.article() * inArticles * ranking.mostInArticle();
    rarityInQuery += covers ? inPassages : 0;
    mostInArticles += mostInArticle;
    words.add(
        new ScoredWord(
            scan,
            lengths(),
            inPassages,
            inArticles,
            covers ? inPassages : 0,
            inPassages * ranking.mostInPassage(),
            mostInArticle));
  }

  /**
   * Goes to a window in which the words were counted.
   *
   * @param least the score that is needed; 0 if any will do
   */
  void start(Window window, double least) {
    this.from = window.from();
    bonus.start(window);
    needed = window.empty(needed);
    double rest = bonus.most();
    int last = words.size() - 1;
    while (last >= 0 && rest + words.get(last).most() < least) {
      rest += words.get(last).most();
      last--;
    }
    for (ScoredWord word : words.subList(0, last + 1)) {
      needed.or(word.scan.places());
    }
    mostInPassage = window.zeros(mostInPassage);
    for (ScoredWord word : words) {
      double found = ranking.inPassage(word.scan.literal().most(), 0);
      double most = word.inPassages * Math.max(found, word.scan.names().most());
      window.add(most, word.scan.places(), mostInPassage);
    }
  }

  /**
   * Whether a passage of an article can have the score that is needed.
   *
   * @param least the score, no less than the window started with; 0 if any will do
   */
  boolean isWorthwhile(HitArticles hit, double least) {
    if (least == 0) {
      return true;
    }
    int lead = hit.lead();
    int article = hit.place();
    // Where a filter is enough to be a hit, function words alone may make a score.
    if (bonus.most() < least && !isAnyOf(needed, lead, article)) {
      return false;
    }
    double most = 0;
    for (int passage = lead; passage < article; passage++) {
      most = Math.max(most, mostInPassage[passage] + bonus.atMost(passage));
    }
    most += mostInArticles;
    double length = articleLength(hit);
    double covered = 0;
    for (ScoredWord word : words) {
      most -= word.mostInArticle;
      FixedBitSet places = word.scan.places();
      int having = places.cardinality(lead, article + 1);
      if (having > 0) {
        double times =
            having
                + (places.get(article) ? ranking.title() - 1 : 0)
                + (places.get(lead) ? ranking.lead() - 1 : 0);
        double found = ranking.inArticle(times * word.scan.literal().most(), length);
        most += ranking.article() * word.inArticles * Math.max(found, word.scan.names().most());
        covered += word.covers;
      }
      if (most < least) {
        return false;
      }
    }
    return coverage(covered) * most >= least;
  }

  private static boolean isAnyOf(FixedBitSet places, int lead, int article) {
    return places.nextSetBit(lead, article + 1) != DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Goes to an article; articles must come in order. */
  void score(HitArticles hit) throws IOException {
    lead = hit.lead();
    article = hit.place();
    int size = article - lead + 1;
    if (evidence.length < size) {
      evidence = new float[ArrayUtil.oversize(size, Float.BYTES)];
      shown = new float[evidence.length];
    }
    articleLength = articleLength(hit);
    Arrays.fill(evidence, 0, size, 0);
    Arrays.fill(shown, 0, size, 0);
    for (ScoredWord word : words) {
      score(word);
    }
  }

  private double articleLength(HitArticles article) {
    return blocks.length(article.number()) / averageLength;
  }

  private double length(NumericDocValues lengths, int place) throws IOException {
    return lengths.advanceExact(from + place) ? lengths.longValue() : 0;
  }

  private void score(ScoredWord word) throws IOException {
    FixedBitSet places = word.scan.places();
    int at = places.nextSetBit(lead, article + 1);
    if (at == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    Counts literal = word.scan.literal();
    Counts names = word.scan.names();
    double name = names.at(article);
    double count = ranking.title() * literal.at(article) + (ranking.lead() - 1) * literal.at(lead);
    for (; at < article; at = places.nextSetBit(at + 1, article + 1)) {
      float here = literal.at(at);
      float nameHere = names.at(at);
      count += here;
      name = Math.max(name, nameHere);
      double length = here == 0 ? 0 : length(word.lengths, at);
      double found = Math.max(ranking.inPassage(here, length), nameHere);
      evidence[at - lead] += (float) (word.inPassages * found);
      shown[at - lead] += (float) (word.covers * Math.min(1, Math.max(here, nameHere)));
    }
    int whole = article - lead;
    double found = Math.max(ranking.inArticle(count, articleLength), name);
    evidence[whole] += (float) (word.inArticles * found);
    shown[whole] += (float) word.covers;
  }

  /** A score that a passage of the article cannot exceed, by its place; found at once. */
  double roughly(int passage) {
    return score(passage, bonus.most());
  }

  /** The same, nearer to the score, and not found so quickly. */
  double atMost(int passage) {
    return score(passage, bonus.atMost(passage));
  }

  /** The score of a passage of the article, by its place; passages must come in order. */
  double score(int passage) throws IOException {
    return score(passage, bonus.of(from + passage, passage, length(ofPassages, passage)));
  }

  private double score(int passage, double more) {
    int whole = article - lead;
    double share = shown[whole] == 0 ? 0 : shown[passage - lead] / shown[whole];
    double ofArticle =
        ranking.article() * evidence[whole] * Ranking.atLeast(ranking.share(), share);
    return coverage(shown[whole]) * (evidence[passage - lead] + more + ofArticle);
  }

  private double coverage(double covered) {
    double share = rarityInQuery == 0 ? 0 : covered / rarityInQuery;
    return Ranking.atLeast(ranking.coverage(), share);
  }
}
