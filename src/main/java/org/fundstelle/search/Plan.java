package org.fundstelle.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.MatchKind;

/** A query with every word expanded to what may be found for it. */
sealed interface Plan {

  /**
   * A word, phrase or prefix of the query.
   *
   * @param term the word as typed
   * @param function whether it is a function word, which makes no hit by itself
   * @param alternatives what counts as finding it; the literal word first
   * @param parts the parts of the compound that it is; by themselves they are not found, but speak
   *     for a passage that is found by other words
   */
  record Leaf(
      String term, boolean function, List<Alternative> alternatives, List<Evidence.Terms> parts)
      implements Plan {
    public Leaf {
      alternatives = List.copyOf(alternatives);
      parts = List.copyOf(parts);
    }

    Leaf(String term, boolean function, List<Alternative> alternatives) {
      this(term, function, alternatives, List.of());
    }

    Leaf with(List<Alternative> others) {
      return new Leaf(term, function, others, parts);
    }
  }

  /**
   * One way to find a leaf.
   *
   * @param term what was typed that leads here: the leaf's word, or a name of several words
   * @param kind why it counts
   * @param weight how much it counts against the literal word
   * @param evidence what is looked for
   * @param outside longer names inside which it is not meant: Guinea in Guinea-Bissau
   */
  record Alternative(
      String term, MatchKind kind, double weight, Evidence evidence, List<Evidence> outside) {
    public Alternative {
      outside = List.copyOf(outside);
    }

    Alternative(String term, MatchKind kind, double weight, Evidence evidence) {
      this(term, kind, weight, evidence, List.of());
    }

    Alternative of(Evidence other) {
      return new Alternative(term, kind, weight, other, outside);
    }

    Alternative outside(List<Evidence> longer) {
      return new Alternative(term, kind, weight, evidence, longer);
    }

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

    /** All of them as if they were one word. */
    Leaf asWord() {
      String term = words.stream().map(Leaf::term).collect(Collectors.joining(" "));
      return new Leaf(
          term, false, List.of(new Alternative(term, MatchKind.INFLECTION, 1, evidence())));
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
  record Dates(DateRange range) implements Plan {
    private boolean misses(long from, long until) {
      return range.until().getEpochSecond() <= from || until <= range.from().getEpochSecond();
    }
  }

  /**
   * Clauses in the order typed.
   *
   * @param clauses none if nothing searchable was typed
   */
  record Group(List<Clause> clauses) implements Plan {
    public Group {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Group withLeaves(UnaryOperator<Leaf> change) {
      List<Clause> changed = new ArrayList<>(clauses.size());
      for (Clause clause : clauses) {
        changed.add(new Clause(clause.role, clause.plan.withLeaves(change)));
      }
      return new Group(changed);
    }

    /** Whether a hit needs one of the clauses that are {@link Role#ANY}. */
    boolean needsAny() {
      return clauses.stream().anyMatch(c -> c.role == Role.ANY)
          && clauses.stream()
              .noneMatch(
                  c -> c.role == Role.REQUIRED && !c.plan.filters() && !c.plan.functionOnly());
    }
  }

  /** What a clause means for a hit. */
  enum Role {
    /** Every hit has it. */
    REQUIRED,
    /** Ranked; a hit has one of these, unless something that is no filter is required. */
    ANY,
    /** Ranked, but never needed: a function word beside other words. */
    BONUS,
    /** No hit has it. */
    EXCLUDED
  }

  /**
   * A clause of a group.
   *
   * @param role what it means for a hit
   * @param plan what is looked for
   */
  record Clause(Role role, Plan plan) {}

  /**
   * At least one of several.
   *
   * @param plans none if nothing searchable was typed
   */
  record Either(List<Plan> plans) implements Plan {
    public Either {
      plans = List.copyOf(plans);
    }
  }

  /** The same with each word changed. */
  default Plan withLeaves(UnaryOperator<Leaf> change) {
    return switch (this) {
      case Leaf leaf -> change.apply(leaf);
      case Close close -> new Close(close.words.stream().map(change).toList(), close.gaps);
      case InTitle title -> new InTitle(title.plan.withLeaves(change));
      case Either either ->
          new Either(either.plans.stream().map(p -> p.withLeaves(change)).toList());
      case Group group -> group.withLeaves(change);
      case Source source -> source;
      case Dates dates -> dates;
    };
  }

  /** All words and phrases, wherever they stand in the plan. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case Close close -> close.words.stream();
      case InTitle title -> title.plan.leaves();
      case Either either -> either.plans.stream().flatMap(Plan::leaves);
      case Group group -> group.clauses.stream().flatMap(c -> c.plan.leaves());
      case Source s -> Stream.of();
      case Dates d -> Stream.of();
    };
  }

  /** The words and phrases that a hit may have, wherever they stand in the plan. */
  default Stream<Leaf> positiveLeaves() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf);
      case Close close -> close.words.stream();
      case Either either -> either.plans.stream().flatMap(Plan::positiveLeaves);
      case Group group ->
          group.clauses.stream()
              .filter(c -> c.role == Role.REQUIRED || c.role == Role.ANY)
              .flatMap(c -> c.plan.positiveLeaves());
      case InTitle t -> Stream.of();
      case Source s -> Stream.of();
      case Dates d -> Stream.of();
    };
  }

  /** Whether there is nothing to look for: punctuation, a symbol, an empty pair of quotes. */
  default boolean isEmpty() {
    return switch (this) {
      case Leaf leaf -> leaf.alternatives.isEmpty();
      case Close close -> close.words.isEmpty();
      case InTitle title -> title.plan.isEmpty();
      case Group group -> group.clauses.isEmpty();
      case Either either -> either.plans.isEmpty();
      case Source s -> false;
      case Dates d -> false;
    };
  }

  /** Whether this asks for articles, whatever their text says. */
  default boolean filters() {
    return switch (this) {
      case Source s -> true;
      case Dates d -> true;
      case InTitle t -> true;
      case Either either -> either.plans.stream().allMatch(Plan::filters);
      case Group group -> group.clauses.stream().allMatch(c -> c.plan.filters());
      case Leaf l -> false;
      case Close c -> false;
    };
  }

  /** Whether this looks for function words and nothing else. */
  default boolean functionOnly() {
    return switch (this) {
      case Leaf leaf -> leaf.function;
      case Close close -> close.words.stream().allMatch(Leaf::function);
      case Either either -> either.plans.stream().allMatch(Plan::functionOnly);
      case Group group ->
          !filters()
              && group.clauses.stream().allMatch(c -> c.plan.filters() || c.plan.functionOnly());
      case InTitle t -> false;
      case Source s -> false;
      case Dates d -> false;
    };
  }

  /**
   * Whether an article of a date is, as far as dates tell, certainly none of those asked for.
   *
   * @param from the first second the date may mean
   * @param until the first second it can no longer mean
   */
  default boolean certainlyNot(long from, long until) {
    return switch (this) {
      case Dates dates -> dates.misses(from, until);
      case Either either ->
          either.plans.stream()
              .filter(Plan::asksForDates)
              .allMatch(p -> p.certainlyNot(from, until));
      case Group group ->
          !group.asksForDates()
              || group.clauses.stream()
                  .filter(c -> c.plan.asksForDates())
                  .anyMatch(
                      c ->
                          c.role == Role.EXCLUDED
                              ? c.plan.certain(from, until)
                              : c.plan.certainlyNot(from, until));
      case Leaf l -> true;
      case Close c -> true;
      case InTitle t -> true;
      case Source s -> true;
    };
  }

  /** Whether a date is asked for or excluded. */
  default boolean asksForDates() {
    return switch (this) {
      case Dates d -> true;
      case InTitle title -> title.plan.asksForDates();
      case Either either -> either.plans.stream().anyMatch(Plan::asksForDates);
      case Group group -> group.clauses.stream().anyMatch(c -> c.plan.asksForDates());
      case Leaf l -> false;
      case Close c -> false;
      case Source s -> false;
    };
  }

  /**
   * Whether an article of a date is certainly one of those asked for, given that it may be.
   *
   * @param from the first second the date may mean
   * @param until the first second it can no longer mean
   */
  default boolean certain(long from, long until) {
    return switch (this) {
      case Dates dates ->
          dates.range.from().getEpochSecond() <= from
              && until <= dates.range.until().getEpochSecond();
      case Either either -> either.plans.stream().anyMatch(p -> p.certain(from, until));
      case Group group ->
          group.clauses.stream()
              .allMatch(
                  c ->
                      switch (c.role) {
                        case REQUIRED -> c.plan.certain(from, until);
                        case EXCLUDED -> c.plan.certainlyNot(from, until);
                        case ANY, BONUS -> true;
                      });
      case Leaf l -> true;
      case Close c -> true;
      case InTitle t -> true;
      case Source s -> true;
    };
  }
}
