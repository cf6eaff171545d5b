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
 * Keeps a query within what Lucene takes: 1,024 clauses, of which each term here makes up to three
 * (scored in text and title, and found in the text).
 *
 * <p>A query that asks for more loses, everywhere alike, first the parts of compounds written
 * apart, then other names, then all but one form of each word; then its end, with a warning. Not
 * thread-safe: one for each query.
 */
final class Budget {
  private static final int TERMS = 320;

  private static final List<UnaryOperator<Leaf>> CUTS =
      List.of(
          leaf -> leaf,
          leaf -> only(leaf, a -> !(a.evidence() instanceof Evidence.Near)),
          leaf -> only(leaf, a -> !(a.evidence() instanceof Evidence.Near) && a.literal()),
          Budget::oneForm,
          leaf -> anywhere(oneForm(leaf)));

  private final List<String> warnings = new ArrayList<>();
  private int left;

  List<String> warnings() {
    return warnings;
  }

  Plan.Group fit(Plan.Group plan) {
    Plan.Group cut = plan;
    for (UnaryOperator<Leaf> each : CUTS) {
      cut = plan.withLeaves(each);
      if (cost(cut) <= TERMS) {
        return cut;
      }
    }
    left = TERMS;
    return new Plan.Group(clauses(cut, this::asFarAsItGoes));
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
      if (warnings.isEmpty()) {
        warnings.add("The query is too long; its end was left out" + from(plan) + ".");
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
      case Leaf leaf -> leaf.alternatives().stream().mapToInt(Budget::cost).sum();
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
    if (!alternative.outside().isEmpty()) {
      cost += terms(alternative.evidence());
      for (Evidence name : alternative.outside()) {
        cost += cost(name) + terms(name);
      }
    }
    return cost;
  }

  private static int terms(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Terms terms -> terms.anyOf().size();
      case Evidence.Sequence sequence -> sequence.words().stream().mapToInt(Budget::terms).sum();
      case Evidence.Near near -> near.words().stream().mapToInt(Budget::terms).sum();
      case Evidence.Prefix p -> 1;
    };
  }

  private static int cost(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Terms t -> 1;
      case Evidence.Sequence sequence -> sequence.words().size();
      case Evidence.Near near -> near.words().stream().mapToInt(w -> w.anyOf().size()).sum();
      case Evidence.Prefix p -> 1;
    };
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
    return leaf.with(lemma.or(() -> leaf.alternatives().stream().findFirst()).stream().toList());
  }
}
