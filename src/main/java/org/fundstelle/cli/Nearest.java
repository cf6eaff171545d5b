package org.fundstelle.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
final class Nearest {
  private Nearest() {}

  /** The known word with the fewest letters to change, if they are fewer than half of them. */
  static Optional<String> of(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) * 2 < word.length())
        .min(Comparator.<String>comparingInt(word -> distance(typed, word)).thenComparing(w -> w));
  }

  /** How many characters must be added, dropped or replaced: Levenshtein's distance. */
  static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
