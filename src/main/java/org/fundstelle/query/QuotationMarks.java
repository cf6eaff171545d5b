package org.fundstelle.query;

import java.util.Arrays;

/**
 * Finds the partner of a quotation mark: {@code "…"}, {@code „…“}, {@code “…”}, {@code »…«}, {@code
 * «…»} and the mixtures that keyboards bring forth, such as {@code „…"}.
 *
 * <p>The questions must go forward through the text. Then each mark is looked at a fixed number of
 * times, so that a megabyte of opening marks takes no longer than a megabyte of words.
 */
final class QuotationMarks {
  private static final String MARKS = "\"„“”»«";
  private static final int UNKNOWN = -2;
  private static final int NONE = -1;

  private final String text;
  private final int[] next = new int[MARKS.length()];

  QuotationMarks(String text) {
    this.text = text;
    Arrays.fill(next, UNKNOWN);
  }

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Where the partner of the mark at a position stands, -1 if there is none. */
  int partnerOf(int position) {
    int nearest = NONE;
    String partners = partners(text.charAt(position));
    for (int i = 0; i < partners.length(); i++) {
      int found = next(partners.charAt(i), position + 1);
      if (found != NONE && (nearest == NONE || found < nearest)) {
        nearest = found;
      }
    }
    return nearest;
  }

  private static String partners(char mark) {
    return switch (mark) {
      case '"' -> "\"";
      case '»' -> "«";
      case '«' -> "»";
      default -> "“”\"";
    };
  }

  private int next(char mark, int from) {
    int index = MARKS.indexOf(mark);
    if (next[index] != NONE && next[index] < from) {
      next[index] = text.indexOf(mark, from);
    }
    return next[index];
  }
}
