package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
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

  private final Blocks blocks;
  private final NumericDocValues lengths;
  private final double averageLength;
  private double rarityInQuery;

  /** What all words together can add to a score by standing in the article. */
  private double mostInArticles;

  /** By place in the window: what no passage exceeds by the words that it has, bonus included. */
  private double[] mostOfPassages = new double[0];

  /** The first document of the window. */
  private int from;

  /** Where a word is without which the others and the bonus cannot make that score. */
  private FixedBitSet needed = new FixedBitSet(0);

  private int article;
  private int lead;

  /** Where 1 is the average. */
  private double articleLength;

  /** The evidence of all words in the article. */
  private double inArticle;

  /** The rarity of the words that the article has. */
  private double covered;

  /** What no passage of the article exceeds by the words it has. */
  private double mostByWords;

  /** By place in the article: the rarity of the words that a passage shows. */
  private float[] shown = new float[0];

  /** The place of the passage at hand. */
  private int passage;

  /** How long it is, in UTF-16 code units. */
  private double length;

  /** The evidence of all words in it. */
  private double inPassage;

  /**
   * A word, or a part of one.
   *
   * @param covers its rarity where it covers the query: 0 for a part
   * @param mostInPassage what it can add to a score where it stands in a passage
   * @param mostInArticle what it can add to a score where it stands in the article
   */
  private record ScoredWord(
      WordScan scan,
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
      Ranking ranking,
      SegmentScan scan,
      Bonus bonus,
      Rarity rarity,
      LeafReaderContext segment,
      Blocks blocks)
      throws IOException {
    this.ranking = ranking;
    this.bonus = bonus;
    this.averageLength = rarity.averageLength();
    this.blocks = blocks;
    this.lengths = DocValues.getNumeric(segment.reader(), Fields.LENGTH);
    for (Map.Entry<SegmentScan.Asked, WordScan> word : scan.positive().entrySet()) {
      Leaf leaf = word.getKey().leaf();
      add(word.getValue(), rarity.of(leaf), ranking.worth(leaf), true);
    }
    for (Map.Entry<Leaf, WordScan> part : scan.parts().entrySet()) {
      add(part.getValue(), rarity.of(part.getKey()), ranking.part(), false);
    }
    words.sort(Comparator.comparingDouble(ScoredWord::most).reversed());
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
    mostOfPassages = window.zeros(mostOfPassages);
    for (ScoredWord word : words) {
      double found = ranking.inPassage(word.scan.literal().most(), 0);
      double most = word.inPassages * Math.max(found, word.scan.names().most());
      window.add(most, word.scan.places(), mostOfPassages);
    }
    for (int place = 0; place < window.end() - from; place++) {
      mostOfPassages[place] += bonus.atMost(place);
    }
  }

  /**
   * Goes to an article, and tells whether a passage of it can have the score that is needed; if
   * not, it is not to be asked for. Articles must come in order.
   *
   * @param least the score, no less than the window started with; 0 if any will do
   */
  boolean goTo(HitArticles hit, double least) {
    lead = hit.lead();
    article = hit.place();
    articleLength = blocks.length(hit.number()) / averageLength;
    if (least == 0) {
      count();
      return true;
    }
    // Where a filter is enough to be a hit, function words alone may make a score.
    if (bonus.most() < least && !isAnyOf(needed, lead, article)) {
      return false;
    }
    double most = mostInAnyPassage();
    if (!isPossible(most, least)) {
      return false;
    }
    count();
    double inPassage = Math.min(most, mostByWords + bonus.most());
    return coverage(covered) * (inPassage + ranking.article() * inArticle) >= least;
  }

  private double mostInAnyPassage() {
    double most = 0;
    for (int passage = lead; passage < article; passage++) {
      most = Math.max(most, mostOfPassages[passage]);
    }
    return most;
  }

  /** Whether there is such a score, by how many places have each word. */
  private boolean isPossible(double inPassage, double least) {
    double most = inPassage + mostInArticles;
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
        double found = ranking.inArticle(times * word.scan.literal().most(), articleLength);
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

  /** Counts all words in the article. */
  private void count() {
    int size = article - lead;
    shown = ArrayUtil.grow(shown, size);
    Arrays.fill(shown, 0, size, 0);
    inArticle = 0;
    covered = 0;
    mostByWords = 0;
    for (ScoredWord word : words) {
      FixedBitSet places = word.scan.places();
      int first = places.nextSetBit(lead, article + 1);
      if (first != DocIdSetIterator.NO_MORE_DOCS) {
        count(word, first);
        covered += word.covers;
      }
    }
  }

  /** Counts a word in the article, from the first place on that has it. */
  private void count(ScoredWord word, int first) {
    FixedBitSet places = word.scan.places();
    Counts literal = word.scan.literal();
    Counts names = word.scan.names();
    double name = names.at(article);
    float most = 0;
    double count = ranking.title() * literal.at(article) + (ranking.lead() - 1) * literal.at(lead);
    for (int at = first; at < article; at = places.nextSetBit(at + 1, article + 1)) {
      float here = literal.at(at);
      float nameHere = names.at(at);
      count += here;
      most = Math.max(most, here);
      name = Math.max(name, nameHere);
      shown[at - lead] += (float) (word.covers * Math.min(1, Math.max(here, nameHere)));
    }
    inArticle += word.inArticles * Math.max(ranking.inArticle(count, articleLength), name);
    mostByWords += word.inPassages * Math.max(ranking.inPassage(most, 0), name);
  }

  /** A score that a passage of the article cannot exceed, by its place; found at once. */
  double roughly(int passage) {
    return score(passage, mostOfPassages[passage]);
  }

  /**
   * Goes to a passage of the article, by its place, and gives the same nearer to its score.
   * Passages must come in order.
   */
  double atMost(int passage) throws IOException {
    this.passage = passage;
    length = lengths.advanceExact(from + passage) ? lengths.longValue() : 0;
    inPassage = 0;
    for (ScoredWord word : words) {
      inPassage += word.inPassages * inPassage(word.scan, passage);
    }
    return score(passage, inPassage + bonus.atMost(passage));
  }

  private double inPassage(WordScan word, int passage) {
    double found = ranking.inPassage(word.literal().at(passage), length);
    return Math.max(found, word.names().at(passage));
  }

  /** The score of the passage at hand. */
  double score() throws IOException {
    return score(passage, inPassage + bonus.of(from + passage, passage, length));
  }

  private double score(int passage, double inPassage) {
    double share = covered == 0 ? 0 : shown[passage - lead] / covered;
    double ofArticle = ranking.article() * inArticle * Ranking.atLeast(ranking.share(), share);
    return coverage(covered) * (inPassage + ofArticle);
  }

  private double coverage(double covered) {
    double share = rarityInQuery == 0 ? 0 : covered / rarityInQuery;
    return Ranking.atLeast(ranking.coverage(), share);
  }
}
