package org.fundstelle.search;

/**
 * How many letters somebody got wrong: Damerau's distance without overlaps (optimal string
 * alignment), in which ä is one letter though it is folded to two.
 */
final class WrongLetters {
  /** Fewer words come about by a swap than by any other mistake, so it explains more. */
  private static final double SWAP = 0.75;

  private WrongLetters() {}

  /** Letters added, dropped, replaced or swapped with their neighbours between folded words. */
  static double between(String typed, String meant) {
    // The ue of Minuetn is no ü.
    return Math.min(distance(typed, meant), distance(unfolded(typed), unfolded(meant)));
  }

  private static double distance(String one, String other) {
    double[][] wrong = new double[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        wrong[i][j] = i == 0 || j == 0 ? i + j : wrong(one, other, i, j, wrong);
      }
    }
    return wrong[one.length()][other.length()];
  }

  private static double wrong(String one, String other, int i, int j, double[][] wrong) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    double replaced = wrong[i - 1][j - 1] + (same ? 0 : 1);
    double least = Math.min(replaced, 1 + Math.min(wrong[i - 1][j], wrong[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, wrong[i - 2][j - 2] + SWAP) : least;
  }

  private static String unfolded(String folded) {
    return folded.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
  }
}
