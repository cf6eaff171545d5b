package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * What adds a little to a passage's score: the function words of the query, and words that stand as
 * close together as in the query.
 *
 * <p>It takes long to find out and is never more than {@link #most}, so it is asked for only where
 * it can change the result. Passages must be asked for in order. Not thread-safe.
 */
final class Bonus {
  private final Ranking ranking;
  private final List<FunctionWord> functionWords = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private double most;

  private record FunctionWord(List<Occurrences> occurrences, double rarity) {}

  /** Two words of the query, and how many words may stand between them. */
  private record Pair(Positions left, Positions right, int gaps, double worth) {}

  Bonus(
      Plan.Group plan, Ranking ranking, Rarity rarity, LeafReaderContext segment, IndexTerms terms)
      throws IOException {
    this.ranking = ranking;
    Positions before = Positions.NONE;
    double rarityBefore = 0;
    int between = 0;
    for (Plan.Clause clause : plan.clauses()) {
      if (!(clause.plan() instanceof Leaf leaf)) {
        before = Positions.NONE;
        continue;
      }
      double rarityOfLeaf = rarity.of(leaf).inPassages();
      switch (clause.role()) {
        case BONUS -> {
          add(leaf, rarityOfLeaf, segment, terms);
          between++;
        }
        case REQUIRED, ANY -> {
          Positions positions = Positions.of(forms(leaf), segment, terms);
          if (!before.isEmpty() && !positions.isEmpty()) {
            double worth = ranking.pair() * (rarityBefore + rarityOfLeaf) / 2;
            pairs.add(new Pair(before, positions, between + 1, worth));
            most += worth;
          }
          before = positions;
          rarityBefore = rarityOfLeaf;
          between = 0;
        }
        case EXCLUDED -> before = Positions.NONE;
      }
    }
  }

  private void add(Leaf leaf, double rarity, LeafReaderContext segment, IndexTerms terms)
      throws IOException {
    List<Occurrences> occurrences = new ArrayList<>();
    for (String term : forms(leaf)) {
      Occurrences.of(IndexTerms.text(term), segment, terms).ifPresent(occurrences::add);
    }
    if (!occurrences.isEmpty()) {
      double worth = ranking.function() * rarity;
      functionWords.add(new FunctionWord(occurrences, worth));
      most += worth * ranking.mostInPassage();
    }
  }

  /** The terms of the word itself. */
  private static Set<String> forms(Leaf leaf) {
    Set<String> forms = new LinkedHashSet<>();
    for (Alternative alternative : leaf.alternatives()) {
      if (alternative.literal() && alternative.evidence() instanceof Evidence.Terms any) {
        forms.addAll(any.anyOf());
      }
    }
    return forms;
  }

  /** No passage gets more. */
  double most() {
    return most;
  }

  /**
   * What a passage gets.
   *
   * @param words how many words it has
   */
  double of(int passage, double words) throws IOException {
    double sum = 0;
    for (FunctionWord each : functionWords) {
      double count = 0;
      for (Occurrences form : each.occurrences) {
        count += form.count(passage);
      }
      sum += each.rarity * ranking.inPassage(count, words);
    }
    for (Pair pair : pairs) {
      if (Positions.near(pair.left.in(passage), pair.right.in(passage), pair.gaps)) {
        sum += pair.worth;
      }
    }
    return sum;
  }
}
