package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
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
  private final SegmentTerms terms;

  /** Opened when a passage is looked at: in most segments, of most words, none is. */
  private final IdentityHashMap<FunctionWord, List<Occurrences>> occurrences =
      new IdentityHashMap<>();

  private final IdentityHashMap<PairWord, Positions> positions = new IdentityHashMap<>();

  /** By place in the window at hand: what of the pairs there is no more than. */
  private double[] mostOfPairs = new double[0];

  private FixedBitSet both = new FixedBitSet(0);

  private double ofFunctionWords;
  private double ofPairs;

  /** A word that stands anywhere in a passage. */
  private record FunctionWord(Set<String> forms, double worth) {}

  /** Two words of the query, and how many words may stand between them. */
  private record Pair(PairWord left, PairWord right, int gaps, double worth) {
    boolean mayBeIn(int place) {
      return left.scan.places().get(place) && right.scan.places().get(place);
    }
  }

  /** A word that may stand beside another. */
  private record PairWord(WordScan scan, Set<String> forms, double rarity) {}

  Bonus(Plan.Group plan, SegmentScan scan, Ranking ranking, Rarity rarity, SegmentTerms terms)
      throws IOException {
    this.ranking = ranking;
    this.terms = terms;
    Optional<PairWord> before = Optional.empty();
    int between = 0;
    for (Plan.Clause clause : plan.clauses()) {
      if (clause.role() == Role.BONUS && clause.plan() instanceof Leaf leaf) {
        double worth = ranking.function() * rarity.of(leaf).inPassages();
        functionWords.add(new FunctionWord(forms(leaf), worth));
        ofFunctionWords += worth * ranking.mostInPassage();
        between++;
        continue;
      }
      Optional<PairWord> word = pairWord(clause, scan, rarity);
      if (before.isPresent() && word.isPresent()) {
        double worth = ranking.pair() * (before.get().rarity + word.get().rarity) / 2;
        pairs.add(new Pair(before.get(), word.get(), between + 1, worth));
        ofPairs += worth;
      }
      before = word;
      between = 0;
    }
  }

  private static Optional<PairWord> pairWord(Plan.Clause clause, SegmentScan scan, Rarity rarity)
      throws IOException {
    if (!(clause.plan() instanceof Leaf leaf) || clause.role() == Role.EXCLUDED) {
      return Optional.empty();
    }
    Set<String> forms = forms(leaf);
    WordScan word = scan.positive().get(new SegmentScan.Asked(leaf, false));
    return word == null || forms.isEmpty()
        ? Optional.empty()
        : Optional.of(new PairWord(word, forms, rarity.of(leaf).inPassages()));
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

  /** What no passage exceeds. */
  double most() {
    return ofFunctionWords + ofPairs;
  }

  /** Goes to a window in which the words were counted. */
  void start(Window window) {
    mostOfPairs = window.zeros(mostOfPairs);
    for (Pair pair : pairs) {
      both = window.empty(both);
      both.or(pair.left.scan.places());
      both.and(pair.right.scan.places());
      window.add(pair.worth, both, mostOfPairs);
    }
  }

  /** What a passage cannot exceed, by its place in the window at hand. */
  double atMost(int place) {
    return ofFunctionWords + mostOfPairs[place];
  }

  /**
   * What a passage gets.
   *
   * @param passage its document
   * @param place its place in the window at hand
   * @param length how long it is, in UTF-16 code units
   */
  double of(int passage, int place, double length) throws IOException {
    double sum = 0;
    for (FunctionWord each : functionWords) {
      double count = 0;
      for (Occurrences form : occurrences(each)) {
        count += form.count(passage);
      }
      sum += each.worth * ranking.inPassage(count, length);
    }
    for (Pair pair : pairs) {
      if (pair.mayBeIn(place) && stand(pair, passage)) {
        sum += pair.worth;
      }
    }
    return sum;
  }

  private List<Occurrences> occurrences(FunctionWord word) throws IOException {
    List<Occurrences> known = occurrences.get(word);
    if (known == null) {
      known = new ArrayList<>();
      for (String form : word.forms) {
        Occurrences.of(form, terms).ifPresent(known::add);
      }
      occurrences.put(word, known);
    }
    return known;
  }

  private boolean stand(Pair pair, int passage) throws IOException {
    return Positions.near(
        positions(pair.left).in(passage), positions(pair.right).in(passage), pair.gaps);
  }

  private Positions positions(PairWord word) throws IOException {
    Positions known = positions.get(word);
    if (known == null) {
      known = Positions.of(word.forms, terms);
      positions.put(word, known);
    }
    return known;
  }
}
