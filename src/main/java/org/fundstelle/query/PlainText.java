package org.fundstelle.query;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes a text as a query for its words, in which nothing is an operator. */
final class PlainText {
  /** What means something wherever it stands; a gender form keeps its star and parentheses. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?<keep>(?<=\\p{L})(?:\\*in(?:nen)?(?!\\p{L})|\\(in(?:nen)?\\)))"
              + "|[()|*~\"„“”»«\\p{IsWhite_Space}\\p{Z}\\p{Cc}\\x{1C}-\\x{1F}]+");

  private PlainText() {}

  static String query(String text) {
    StringJoiner words = new StringJoiner(" ");
    String spaced = SIGNS.matcher(text).replaceAll(sign -> sign.group("keep") == null ? " " : "$0");
    for (String word : spaced.split(" ", -1)) {
      add(word, words);
    }
    return words.toString();
  }

  /** Signs and names of fields count in front of a word only, one after the other. */
  private static void add(String word, StringJoiner words) {
    int start = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i == start && (c == '+' || c == '-')) {
        start++;
      } else if (c == ':' && isField(word, start, i)) {
        words.add(word.substring(start, i));
        start = i + 1;
      }
    }
    if (start < word.length()) {
      words.add(lowerOperator(word.substring(start)));
    }
  }

  private static boolean isField(String word, int start, int end) {
    Optional<QueryField> field =
        end - start > QueryField.MAX_LENGTH
            ? Optional.empty()
            : QueryField.named(word.substring(start, end));
    return field.isPresent();
  }

  private static String lowerOperator(String word) {
    return switch (word) {
      case "UND", "AND", "ODER", "OR", "NICHT", "NOT" -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }
}
