package org.fundstelle.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * Keeps a query within what a search may cost: each term is looked up and counted by itself, in
 * every segment and window.
 *
 * <p>A query that asks for more loses, everywhere alike, first the parts of compounds written
 * apart, then other names, then all but one form of each word; then its end. Not thread-safe: one
 * for each query.
 */
final class Budget {
  /** What is left out, and how. */
  private record Cut(String what, UnaryOperator<Leaf> change) {}

  private static final List<Cut> CUTS =
      List.of(
          new Cut("the parts of compounds", Budget::withoutParts),
          new Cut("other names", leaf -> only(withoutParts(leaf), Alternative::literal)),
          new Cut("all but one form of each word", Budget::oneForm),
          new Cut("all but one form of each word", leaf -> anywhere(oneForm(leaf))));

  private final int maxTerms;
  private final int maxExpansions;
  private final List<String> cuts = new ArrayList<>();
  private int left;
  private boolean hasEnded;

  /**
   * Makes a budget.
   *
   * @param maxTerms how many terms a plan may have
   * @param maxExpansions how many of them a word may have
   */
  Budget(int maxTerms, int maxExpansions) {
    this.maxTerms = maxTerms;
    this.maxExpansions = maxExpansions;
  }

  /**
   * A plan that is not too much.
   *
   * @param plan what of it there is room for
   * @param cuts what was left out, in whole sentences
   */
  record Fitting(Plan.Group plan, List<String> cuts) {}

  Fitting fit(Plan.Group asked) {
    Plan.Group plan = asked.withLeaves(this::closest);
    if (cost(plan) <= maxTerms) {
      return new Fitting(plan, cuts);
    }
    Plan.Group cut = plan;
    for (Cut each : CUTS) {
      cut = plan.withLeaves(each.change);
      if (cost(cut) <= maxTerms) {
        cuts.add(
            "The query asks for more than %d terms; %s were left out."
                .formatted(maxTerms, each.what));
        return new Fitting(cut, cuts);
      }
    }
    left = maxTerms;
    return new Fitting(new Plan.Group(clauses(cut, this::asFarAsItGoes)), cuts);
  }

  /** What of a word's forms and names there may be, the closest first. */
  private Leaf closest(Leaf leaf) {
    List<Alternative> closest = new ArrayList<>();
    int free = maxExpansions;
    for (Alternative alternative : leaf.alternatives()) {
      if (free > 0) {
        closest.add(atMost(free, alternative));
        free -= expansions(alternative.evidence());
      } else {
        free = -1;
      }
    }
    String cut =
        "A word has more than %d forms and names; the others were left out."
            .formatted(maxExpansions);
    if (free < 0 && !cuts.contains(cut)) {
      cuts.add(cut);
    }
    return free < 0 ? leaf.with(closest) : leaf;
  }

  private static Alternative atMost(int most, Alternative alternative) {
    return alternative.evidence() instanceof Evidence.Terms(List<String> anyOf)
            && anyOf.size() > most
        ? alternative.of(new Evidence.Terms(anyOf.subList(0, most)))
        : alternative;
  }

  private static int expansions(Evidence evidence) {
    return evidence instanceof Evidence.Terms(List<String> anyOf) ? anyOf.size() : 1;
  }

  private static List<Plan.Clause> clauses(
      Plan.Group group, Function<Plan, Optional<Plan>> change) {
    List<Plan.Clause> clauses = new ArrayList<>();
    for (Plan.Clause clause : group.clauses()) {
      change
          .apply(clause.plan())
          .ifPresent(plan -> clauses.add(new Plan.Clause(clause.role(), plan)));
    }
    return clauses;
  }

  /** What of a plan the budget still has room for. */
  private Optional<Plan> asFarAsItGoes(Plan plan) {
    Optional<Plan> kept =
        switch (plan) {
          case Plan.Group group -> Optional.of(new Plan.Group(clauses(group, this::asFarAsItGoes)));
          case Plan.Either either ->
              Optional.of(
                  new Plan.Either(
                      either.plans().stream().flatMap(p -> asFarAsItGoes(p).stream()).toList()));
          default -> spend(plan) ? Optional.of(plan) : Optional.empty();
        };
    return kept.filter(p -> !p.isEmpty());
  }

  private boolean spend(Plan plan) {
    int cost = cost(plan);
    if (cost > left) {
      if (!hasEnded) {
        hasEnded = true;
        cuts.add(
            "The query is too long for %d terms; its end was left out%s."
                .formatted(maxTerms, from(plan)));
      }
      left = 0;
      return false;
    }
    left -= cost;
    return true;
  }

  private static String from(Plan plan) {
    return plan instanceof Leaf leaf ? ", from \"" + leaf.term() + "\" on" : "";
  }

  private static int cost(Plan plan) {
    return switch (plan) {
      case Leaf leaf ->
          leaf.parts().stream().mapToInt(Budget::cost).sum()
              + leaf.alternatives().stream().mapToInt(Budget::cost).sum();
      case Plan.Close close -> cost(close.evidence());
      case Plan.InTitle title -> cost(title.plan());
      case Plan.Group group -> group.clauses().stream().mapToInt(c -> cost(c.plan())).sum();
      case Plan.Either either -> either.plans().stream().mapToInt(Budget::cost).sum();
      case Plan.Source s -> 1;
      case Plan.Dates d -> 1;
    };
  }

  /** Where a longer name is there, each word of both is looked for once more, place by place. */
  private static int cost(Alternative alternative) {
    int cost = cost(alternative.evidence());
    int longer = alternative.outside().stream().mapToInt(Budget::cost).sum();
    return longer == 0 ? cost : 2 * (cost + longer);
  }

  private static int cost(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Terms terms -> terms.anyOf().size();
      case Evidence.Sequence sequence -> sequence.words().stream().mapToInt(Budget::cost).sum();
      case Evidence.Near near -> near.words().stream().mapToInt(Budget::cost).sum();
      case Evidence.Prefix p -> 1;
    };
  }

  private static Leaf withoutParts(Leaf leaf) {
    Leaf whole = new Leaf(leaf.term(), leaf.function(), leaf.alternatives());
    return only(whole, a -> !(a.evidence() instanceof Evidence.Near));
  }

  private static Leaf only(Leaf leaf, Predicate<Alternative> wanted) {
    return leaf.with(leaf.alternatives().stream().filter(wanted).toList());
  }

  private static Leaf anywhere(Leaf leaf) {
    return leaf.with(leaf.alternatives().stream().map(a -> a.outside(List.of())).toList());
  }

  /** The lemma, which most exact forms share; or else the first. */
  private static Leaf oneForm(Leaf leaf) {
    Optional<Alternative> lemma =
        leaf.alternatives().stream().filter(a -> a.kind() == MatchKind.INFLECTION).findFirst();
    Optional<Alternative> one = lemma.or(() -> leaf.alternatives().stream().findFirst());
    return new Leaf(leaf.term(), leaf.function(), one.stream().toList());
  }
}
