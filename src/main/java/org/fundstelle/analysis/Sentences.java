package org.fundstelle.analysis;

import java.util.List;

/** Sentences. */
public final class Sentences {
  private Sentences() {}

  /**
   * The sentences of a text.
   *
   * @param start where it starts, in UTF-16 code units
   * @param end where it ends, exclusive
   */
  public record Sentence(int start, int end) {}

  public static List<Sentence> of(String text) {
    return List.of(new Sentence(0, text.length()));
  }
}
