package org.fundstelle.query;

import java.util.List;

/**
 * A query as understood: the tree a {@link QueryParser} makes of what a person typed.
 *
 * @since 0.1
 */
public sealed interface QueryNode {

  /** What a clause means for a hit. */
  enum Occur {
    /**
     * Ranked; a hit has at least one of them, unless the group has a MUST that says what to look
     * for. A MUST of a title, a source or dates only limits the articles and does not count here.
     */
    SHOULD,
    /** Every hit has it. */
    MUST,
    /** No hit has it. */
    MUST_NOT
  }

  /**
   * One word, found in any form.
   *
   * @param text the word as typed
   */
  record Word(String text) implements QueryNode {}

  /**
   * Words in this order, verbatim.
   *
   * @param text what stood between the quotes
   */
  record Verbatim(String text) implements QueryNode {}

  /**
   * Words in any order and any form, close together; it may be a single word.
   *
   * @param text what stood between the quotes
   * @param distance how many other words may stand between them in all, at least 0
   */
  record Near(String text, int distance) implements QueryNode {}

  /**
   * All words that start so.
   *
   * @param text the start, without the star
   */
  record Prefix(String text) implements QueryNode {}

  /**
   * Something found in the title.
   *
   * @param node what
   */
  record Title(QueryNode node) implements QueryNode {}

  /**
   * Articles of a publisher.
   *
   * @param name the publisher as typed, compared without case
   */
  record Source(String name) implements QueryNode {}

  /**
   * Articles from a stretch of time.
   *
   * @param range the stretch
   */
  record Dates(DateRange range) implements QueryNode {}

  /**
   * Several clauses in the order typed.
   *
   * @param clauses none only when nothing searchable was typed
   */
  record Group(List<Clause> clauses) implements QueryNode {
    /** Makes the list unmodifiable. */
    public Group {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause of a group.
   *
   * @param occur what it means for a hit
   * @param node what is looked for
   */
  record Clause(Occur occur, QueryNode node) {}

  /**
   * At least one of several.
   *
   * @param nodes at least two
   */
  record Either(List<QueryNode> nodes) implements QueryNode {
    /** Makes the list unmodifiable. */
    public Either {
      nodes = List.copyOf(nodes);
    }
  }
}
