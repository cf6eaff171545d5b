package org.fundstelle.search;

import java.util.List;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.QueryNode.Occur;

/** A query with every word expanded to what may be found for it. */
sealed interface Plan {

  /**
   * A word, phrase or prefix of the query.
   *
   * @param term the word as typed
   * @param function whether it is a function word, which makes no hit by itself
   * @param alternatives what counts as finding it; the literal word first
   */
  record Leaf(String term, boolean function, List<Alternative> alternatives) implements Plan {
    public Leaf {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * One way to find a leaf.
   *
   * @param term what was typed that leads here: the leaf's word, or a name of several words
   * @param kind why it counts
   * @param weight how much it counts against the literal word
   * @param evidence what is looked for
   */
  record Alternative(String term, MatchKind kind, double weight, Evidence evidence) {
    boolean literal() {
      return kind.compareTo(MatchKind.COMPOUND) <= 0;
    }
  }

  /**
   * Words close together.
   *
   * @param words the words, all of whose alternatives are {@link Evidence.Terms}
   * @param gaps how many other words may stand between them in all
   */
  record Close(List<Leaf> words, int gaps) implements Plan {
    public Close {
      words = List.copyOf(words);
    }

    Evidence evidence() {
      List<Evidence.Terms> anyKind =
          words.stream()
              .map(
                  word ->
                      new Evidence.Terms(
                          word.alternatives().stream()
                              .flatMap(a -> ((Evidence.Terms) a.evidence()).anyOf().stream())
                              .distinct()
                              .toList()))
              .toList();
      return anyKind.size() == 1 ? anyKind.getFirst() : new Evidence.Near(anyKind, gaps);
    }
  }

  /**
   * Found in the title.
   *
   * @param plan what
   */
  record InTitle(Plan plan) implements Plan {}

  /**
   * Articles of a publisher.
   *
   * @param name its name, any case
   */
  record Source(String name) implements Plan {}

  /**
   * Articles that may be from a stretch of time.
   *
   * @param range the stretch
   */
  record Dates(DateRange range) implements Plan {}

  /**
   * Clauses in the order typed.
   *
   * @param clauses none if nothing searchable was typed
   */
  record Group(List<Clause> clauses) implements Plan {
    public Group {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause of a group.
   *
   * @param occur what it means for a hit
   * @param plan what is looked for
   */
  record Clause(Occur occur, Plan plan) {}

  /**
   * At least one of several.
   *
   * @param plans at least one
   */
  record Either(List<Plan> plans) implements Plan {
    public Either {
      plans = List.copyOf(plans);
    }
  }

  /** Whether this asks for articles, whatever their text says. */
  default boolean filters() {
    return switch (this) {
      case Source s -> true;
      case Dates d -> true;
      case InTitle t -> true;
      case Either either -> either.plans.stream().allMatch(Plan::filters);
      case Group group ->
          !group.clauses.isEmpty() && group.clauses.stream().allMatch(c -> c.plan.filters());
      case Leaf l -> false;
      case Close c -> false;
    };
  }

  /** Whether this is made of function words alone. */
  default boolean functionOnly() {
    return switch (this) {
      case Leaf leaf -> leaf.function;
      case Close close -> close.words.stream().allMatch(Leaf::function);
      case Either either -> either.plans.stream().allMatch(Plan::functionOnly);
      case Group group -> group.clauses.stream().allMatch(c -> c.plan.functionOnly());
      case InTitle title -> title.plan.functionOnly();
      case Source s -> false;
      case Dates d -> false;
    };
  }
}
