package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Other ways to write a word, as a dictionary may know it. */
final class Spelling {
  private static final String[][] TRANSCRIBED = {
    {"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"ss", "ß"}
  };
  private static final int MOST_PLACES = 3;

  /** A longer token is no word, and has more variants than are worth a look. */
  private static final int LONGEST = 40;

  private Spelling() {}

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  static String capitalised(String word) {
    if (word.isEmpty()) {
      return word;
    }
    String tail = word.substring(1);
    char first = Character.toUpperCase(word.charAt(0));
    String lowerTail = lower(tail);
    boolean same = first == word.charAt(0) && lowerTail.equals(tail);
    return same ? word : first + lowerTail;
  }

  static boolean isCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 1;
  }

  static boolean startsLower(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
  }

  /** Bäuer as Bauer, Französ as Franzos; the word itself if it has no umlaut. */
  static String withoutLastUmlaut(String word) {
    for (int i = word.length() - 1; i > 0; i--) {
      int umlaut = "äöü".indexOf(word.charAt(i));
      if (umlaut >= 0) {
        return word.substring(0, i) + "aou".charAt(umlaut) + word.substring(i + 1);
      }
    }
    return word;
  }

  /** Haeuser as Häuser, Strasse as Straße, daß as dass; the word itself is not among them. */
  static List<String> restored(String word) {
    boolean sharpS = word.indexOf('ß') >= 0;
    if (word.length() > LONGEST) {
      return List.of();
    }
    if (!sharpS && !isTranscribed(word)) {
      return List.of();
    }
    List<String> variants = new ArrayList<>();
    restore(word, 0, MOST_PLACES, "", variants);
    variants.remove(word);
    if (sharpS) {
      variants.add(word.replace("ß", "ss"));
    }
    return variants;
  }

  private static boolean isTranscribed(String word) {
    for (int i = 1; i < word.length(); i++) {
      char before = Character.toLowerCase(word.charAt(i - 1));
      char c = Character.toLowerCase(word.charAt(i));
      if ((c == 'e' && (before == 'a' || before == 'o' || before == 'u'))
          || (c == 's' && before == 's')) {
        return true;
      }
    }
    return false;
  }

  private static void restore(
      String word, int from, int places, String done, List<String> variants) {
    for (int i = from; places > 0 && i + 1 < word.length(); i++) {
      for (String[] pair : TRANSCRIBED) {
        if (word.regionMatches(true, i, pair[0], 0, 2)) {
          String vowel = Character.isUpperCase(word.charAt(i)) ? upper(pair[1]) : pair[1];
          String with = done + word.substring(from, i) + vowel;
          restore(word, i + 2, places - 1, with, variants);
        }
      }
    }
    variants.add(done + word.substring(from));
  }

  private static String upper(String letter) {
    return letter.equals("ß") ? letter : letter.toUpperCase(Locale.ROOT);
  }
}
