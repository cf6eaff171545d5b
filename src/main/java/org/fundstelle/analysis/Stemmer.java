package org.fundstelle.analysis;

/**
 * Cuts the endings off a word nothing else is known of.
 *
 * <p>Follows CISTEM (Leonie Weißweiler and Alexander Fraser: "Developing a Stemmer for German Based
 * on a Comparative Analysis of Publicly Available Stemmers", GSCL 2017), without its step that
 * takes off a leading "ge" and without its folding of umlauts, which would make one word of two.
 */
final class Stemmer {
  private Stemmer() {}

  /** The stem of a folded word. */
  static String stem(String word) {
    int end = word.length();
    while (end > 3) {
      int cut = ending(word, end);
      if (cut == 0) {
        break;
      }
      end -= cut;
    }
    return word.substring(0, end);
  }

  private static int ending(String word, int end) {
    char last = word.charAt(end - 1);
    char before = word.charAt(end - 2);
    if (end > 5) {
      if ((last == 'm' || last == 'r') && before == 'e') {
        return 2;
      }
      if (last == 'd' && before == 'n') {
        return 2;
      }
    }
    return last == 't' || last == 'e' || last == 's' || last == 'n' ? 1 : 0;
  }
}
