package org.fundstelle.search;

import java.util.List;

/** What may be found in a text or title, said in index terms. */
sealed interface Evidence {

  /**
   * One of some terms at one position.
   *
   * @param anyOf index terms, at least one
   */
  record Terms(List<String> anyOf) implements Evidence {
    public Terms {
      anyOf = List.copyOf(anyOf);
    }
  }

  /**
   * Words side by side, in this order.
   *
   * @param words at least two
   */
  record Sequence(List<Terms> words) implements Evidence {
    public Sequence {
      words = List.copyOf(words);
    }
  }

  /**
   * Words close together in any order, each at a position of its own.
   *
   * @param words at least two
   * @param gaps how many other words may stand between them in all
   */
  record Near(List<Terms> words, int gaps) implements Evidence {
    public Near {
      words = List.copyOf(words);
    }
  }

  /**
   * A word that starts so.
   *
   * @param start the folded start of an exact form
   */
  record Prefix(String start) implements Evidence {}

  /** The words that all must stand there; of a prefix, none. */
  default List<Terms> words() {
    return switch (this) {
      case Terms any -> List.of(any);
      case Sequence sequence -> sequence.words();
      case Near near -> near.words();
      case Prefix p -> List.of();
    };
  }

  /**
   * Where it stands, given where each of its words does.
   *
   * @throws IllegalStateException for a prefix, which has no words to be given
   */
  default List<Spans.Span> spans(List<int[]> positions) {
    return switch (this) {
      case Terms t -> Spans.sideBySide(positions);
      case Sequence s -> Spans.sideBySide(positions);
      case Near near -> Spans.close(positions, near.gaps());
      case Prefix p -> throw new IllegalStateException("any word may start with " + p.start());
    };
  }
}
