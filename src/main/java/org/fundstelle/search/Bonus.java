package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.fundstelle.index.Fields;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;
import org.fundstelle.search.Plan.Role;

/**
 * What adds a little to a passage's score: the function words of the query, and words that stand as
 * close together as in the query.
 *
 * <p>It takes long to find out and is never more than {@link #atMost}, so it is asked for only
 * where it can change the result. Passages must be asked for in order. Not thread-safe.
 */
final class Bonus {
  private final Ranking ranking;
  private final List<FunctionWord> functionWords = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private double ofFunctionWords;

  private record FunctionWord(List<Occurrences> occurrences, double worth) {}

  /** Two words of the query, and how many words may stand between them. */
  private record Pair(PairWord left, PairWord right, int gaps, double worth) {
    boolean mayBeIn(int place) {
      return left.scan.places().get(place) && right.scan.places().get(place);
    }
  }

  /** A word that may stand beside another. */
  private record PairWord(WordScan scan, Positions positions, double rarity) {}

  Bonus(
      Plan.Group plan,
      SegmentScan scan,
      Ranking ranking,
      Rarity rarity,
      LeafReaderContext segment,
      IndexTerms terms)
      throws IOException {
    this.ranking = ranking;
    Optional<PairWord> before = Optional.empty();
    int between = 0;
    for (Plan.Clause clause : plan.clauses()) {
      if (clause.role() == Role.BONUS && clause.plan() instanceof Leaf leaf) {
        add(leaf, rarity, segment, terms);
        between++;
        continue;
      }
      Optional<PairWord> word = pairWord(clause, scan, rarity, segment, terms);
      if (before.isPresent() && word.isPresent()) {
        double worth = ranking.pair() * (before.get().rarity + word.get().rarity) / 2;
        pairs.add(new Pair(before.get(), word.get(), between + 1, worth));
      }
      before = word;
      between = 0;
    }
  }

  private static Optional<PairWord> pairWord(
      Plan.Clause clause,
      SegmentScan scan,
      Rarity rarity,
      LeafReaderContext segment,
      IndexTerms terms)
      throws IOException {
    if (!(clause.plan() instanceof Leaf leaf) || clause.role() == Role.EXCLUDED) {
      return Optional.empty();
    }
    WordScan word = scan.positive().get(new SegmentScan.Asked(leaf, false));
    Positions positions = Positions.of(forms(leaf), Fields.TEXT, segment, terms);
    return word == null || positions.isEmpty()
        ? Optional.empty()
        : Optional.of(new PairWord(word, positions, rarity.of(leaf).inPassages()));
  }

  private void add(Leaf leaf, Rarity rarity, LeafReaderContext segment, IndexTerms terms)
      throws IOException {
    List<Occurrences> occurrences = new ArrayList<>();
    for (String term : forms(leaf)) {
      Occurrences.of(IndexTerms.text(term), segment, terms).ifPresent(occurrences::add);
    }
    if (!occurrences.isEmpty()) {
      double worth = ranking.function() * rarity.of(leaf).inPassages();
      functionWords.add(new FunctionWord(occurrences, worth));
      ofFunctionWords += worth * ranking.mostInPassage();
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

  /** What a passage cannot exceed, by its place in the window at hand; quickly found. */
  double atMost(int place) {
    double most = ofFunctionWords;
    for (Pair pair : pairs) {
      if (pair.mayBeIn(place)) {
        most += pair.worth;
      }
    }
    return most;
  }

  /**
   * What a passage gets.
   *
   * @param passage its document
   * @param place its place in the window at hand
   * @param words how many words it has
   */
  double of(int passage, int place, double words) throws IOException {
    double sum = 0;
    for (FunctionWord each : functionWords) {
      double count = 0;
      for (Occurrences form : each.occurrences) {
        count += form.count(passage);
      }
      sum += each.worth * ranking.inPassage(count, words);
    }
    for (Pair pair : pairs) {
      if (pair.mayBeIn(place) && stand(pair, passage)) {
        sum += pair.worth;
      }
    }
    return sum;
  }

  private static boolean stand(Pair pair, int passage) throws IOException {
    return Positions.near(
        pair.left.positions.in(passage), pair.right.positions.in(passage), pair.gaps);
  }
}
