package org.fundstelle.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be understood: each sentence once, and not more than anyone reads. */
final class Warnings {
  private static final int MAX_SENTENCES = 20;
  private static final int MAX_CALLS = 200;

  /** How much of a piece of the query is quoted, in UTF-16 code units. */
  static final int MAX_PIECE = 60;

  private final Set<String> sentences = new LinkedHashSet<>();
  private int calls;

  /** Adds a sentence; each {@code %s} in it becomes a piece of the query in quotation marks. */
  void add(String sentence, Object... pieces) {
    if (sentences.size() < MAX_SENTENCES && calls++ < MAX_CALLS) {
      Object[] quoted = new Object[pieces.length];
      for (int i = 0; i < pieces.length; i++) {
        quoted[i] = quote(pieces[i].toString());
      }
      sentences.add(sentence.formatted(quoted));
    }
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  private static String quote(String piece) {
    if (piece.length() <= MAX_PIECE) {
      return "“" + piece + "”";
    }
    int end = Character.isHighSurrogate(piece.charAt(MAX_PIECE - 1)) ? MAX_PIECE - 1 : MAX_PIECE;
    return "“" + piece.substring(0, end) + "…”";
  }
}
