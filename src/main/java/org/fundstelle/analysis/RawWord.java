package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;

/** A raw token without its silent characters, and where each of its letters stood. Immutable. */
final class RawWord {
  private static final List<String> FEMININE = List.of("Innen", "In");

  private final String letters;

  /** The index in the token of each letter. */
  private final int[] at;

  private final List<Integer> cuts;
  private final int genderCut;
  private final boolean possessive;

  private RawWord(String letters, int[] at, List<Integer> cuts, int genderCut, boolean possessive) {
    this.letters = letters;
    this.at = at;
    this.cuts = cuts;
    this.genderCut = genderCut;
    this.possessive = possessive;
  }

  static RawWord of(String token) {
    StringBuilder letters = new StringBuilder(token.length());
    int[] at = new int[token.length()];
    List<Integer> cuts = new ArrayList<>(0);
    int genderCut = -1;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == Folding.GENDER) {
        genderCut = letters.length();
      } else if (isHyphen(c)) {
        cuts.add(letters.length());
      } else if (!Folding.isSilent(c)) {
        at[letters.length()] = i;
        letters.append(c);
      }
    }
    int length = letters.length();
    String word = length == token.length() ? token : letters.toString();
    if (!cuts.isEmpty()) {
      cuts = cuts.stream().filter(cut -> cut > 0 && cut < length).distinct().toList();
    }
    if (genderCut <= 0 || genderCut == length) {
      genderCut = capitalInside(word);
    }
    int last = token.length() - 1;
    boolean possessive =
        length > 1 && last > 1 && token.charAt(last) == 's' && isApostrophe(token.charAt(last - 1));
    return new RawWord(word, at, cuts, genderCut, possessive);
  }

  /** What is left. */
  String letters() {
    return letters;
  }

  /** Where hyphens stood, as indexes into the letters. */
  List<Integer> cuts() {
    return cuts;
  }

  /** Where the ending of a gender form starts, or -1. */
  int genderCut() {
    return genderCut;
  }

  /** Whether an apostrophe stood before a final s. */
  boolean possessive() {
    return possessive;
  }

  /** Where the first letter stood; 0 if there is none. */
  int start() {
    return letters.isEmpty() ? 0 : at[0];
  }

  /** Where a letter stood in the token. */
  int start(int letter) {
    return at[letter];
  }

  /** Where the letters before an index ended in the token. */
  int end(int letter) {
    return at[letter - 1] + 1;
  }

  /** SchülerInnen is a gender form too. */
  private static int capitalInside(String letters) {
    for (String ending : FEMININE) {
      int cut = letters.length() - ending.length();
      if (cut > 2 && Character.isLowerCase(letters.charAt(cut - 1)) && letters.endsWith(ending)) {
        return cut;
      }
    }
    return -1;
  }

  private static boolean isHyphen(char c) {
    return c == Folding.HYPHEN || c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\'';
  }
}
