package org.fundstelle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.search.Evidence.Terms;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * Leaves out of a plan what an index does not hold anyway: a state has dozens of names, most news
 * use a few of them.
 */
final class Present {
  private final Held held;

  /** Tells whether an index or a text has a term. */
  @FunctionalInterface
  interface Held {
    boolean has(String term) throws IOException;
  }

  Present(Held held) {
    this.held = held;
  }

  /** The part of a plan that can be found; of each word, what comes first stays in any case. */
  Plan.Group of(Plan.Group plan) {
    return plan.withLeaves(this::of);
  }

  private Leaf of(Leaf leaf) {
    List<Alternative> present = new ArrayList<>();
    for (Alternative alternative : leaf.alternatives()) {
      Optional<Evidence> evidence = of(alternative.evidence());
      if (evidence.isPresent() || present.isEmpty()) {
        present.add(
            new Alternative(
                alternative.term(),
                alternative.kind(),
                alternative.weight(),
                evidence.orElse(alternative.evidence()),
                outside(alternative)));
      }
    }
    List<Terms> parts = new ArrayList<>();
    for (Terms part : leaf.parts()) {
      terms(part).ifPresent(parts::add);
    }
    return new Leaf(leaf.term(), leaf.function(), present, parts);
  }

  private List<Evidence> outside(Alternative alternative) {
    List<Evidence> present = new ArrayList<>(0);
    for (Evidence longer : alternative.outside()) {
      of(longer).ifPresent(present::add);
    }
    return present;
  }

  private Optional<Evidence> of(Evidence evidence) {
    return switch (evidence) {
      case Terms terms -> terms(terms).map(t -> t);
      case Evidence.Sequence sequence -> all(sequence.words()).map(Evidence.Sequence::new);
      case Evidence.Near near -> all(near.words()).map(w -> new Evidence.Near(w, near.gaps()));
      case Evidence.Prefix prefix -> Optional.of(prefix);
    };
  }

  private Optional<List<Terms>> all(List<Terms> words) {
    List<Terms> present = new ArrayList<>(words.size());
    for (Terms word : words) {
      Optional<Terms> found = terms(word);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      present.add(found.get());
    }
    return Optional.of(present);
  }

  private Optional<Terms> terms(Terms terms) {
    List<String> present = new ArrayList<>(terms.anyOf().size());
    for (String term : terms.anyOf()) {
      if (occurs(term)) {
        present.add(term);
      }
    }
    return present.isEmpty() ? Optional.empty() : Optional.of(new Terms(present));
  }

  private boolean occurs(String term) {
    try {
      return held.has(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
