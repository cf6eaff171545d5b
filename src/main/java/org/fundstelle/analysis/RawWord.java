package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A raw token without its silent characters, and where each of its letters stood.
 *
 * @param letters what is left
 * @param at the index in the token of each letter
 * @param cuts where hyphens stood, as indexes into the letters
 * @param genderCut where the ending of a gender form starts, or -1
 * @param possessive whether an apostrophe stood before a final s
 */
record RawWord(
    String letters, List<Integer> at, List<Integer> cuts, int genderCut, boolean possessive) {

  static RawWord of(String token) {
    StringBuilder letters = new StringBuilder(token.length());
    List<Integer> at = new ArrayList<>(token.length());
    List<Integer> cuts = new ArrayList<>();
    int genderCut = -1;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == Folding.GENDER) {
        genderCut = letters.length();
      } else if (isHyphen(c)) {
        cuts.add(letters.length());
      } else if (!Folding.isSilent(c)) {
        letters.append(c);
        at.add(i);
      }
    }
    int length = letters.length();
    cuts = cuts.stream().filter(cut -> cut > 0 && cut < length).distinct().toList();
    if (genderCut <= 0 || genderCut == length) {
      genderCut = capitalInside(letters.toString());
    }
    int last = token.length() - 1;
    boolean possessive =
        last > 1 && token.charAt(last) == 's' && isApostrophe(token.charAt(last - 1));
    return new RawWord(letters.toString(), at, cuts, genderCut, possessive);
  }

  /** Where the first letter stood; 0 if there is none. */
  int start() {
    return at.isEmpty() ? 0 : at.getFirst();
  }

  /** Where the letters from one index to another stood in the token. */
  int start(int letter) {
    return at.get(letter);
  }

  int end(int letter) {
    return at.get(letter - 1) + 1;
  }

  /** SchülerInnen is a gender form too. */
  private static int capitalInside(String letters) {
    for (String ending : new String[] {"Innen", "In"}) {
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
