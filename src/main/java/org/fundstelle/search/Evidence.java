package org.fundstelle.search;

import java.util.List;

/** What may be found in a field of the index, said in index terms. */
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

  /** The words that stand side by side, if it asks for nothing else; none otherwise. */
  default List<Terms> sideBySide() {
    return switch (this) {
      case Terms any -> List.of(any);
      case Sequence sequence -> sequence.words();
      case Near n -> List.of();
      case Prefix p -> List.of();
    };
  }
}
