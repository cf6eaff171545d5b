package org.fundstelle.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Spellings that are one word: case, ä and ae, ß and ss, accents, hyphens, apostrophes, invisible
 * characters, thousands separators.
 */
final class Folding {
  /** What the character filter writes for a hyphen inside a word. */
  static final char HYPHEN = '\u203F';

  /** What the character filter writes before the ending of a gender form. */
  static final char GENDER = '_';

  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})+(?![\\d.])");

  private Folding() {}

  /** The folded spelling; empty only for an empty word. */
  static String fold(String word) {
    if (isAsciiLetters(word)) {
      return Spelling.lower(word);
    }
    String source = withoutThousands(word);
    StringBuilder letters = new StringBuilder(source.length() + 4);
    boolean ascii = true;
    for (int i = 0; i < source.length(); i++) {
      // Character.toLowerCase knows no locale, so a Turkish default changes nothing.
      char c = Character.toLowerCase(source.charAt(i));
      if (isPlain(c)) {
        letters.append(c);
      } else if (!isSilent(source.charAt(i)) && (c != '.' || isDecimal(source, i))) {
        ascii &= appendGerman(c, letters);
      }
    }
    if (letters.isEmpty()) {
      return word;
    }
    return ascii ? letters.toString() : withoutAccents(letters);
  }

  private static boolean isAsciiLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isPlain((char) (word.charAt(i) | 0x20))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a character is spelling, not sound: hyphen, apostrophe, joiner, soft hyphen. */
  static boolean isSilent(char c) {
    return switch (c) {
      case '-', '\'', GENDER, HYPHEN -> true;
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> true;
      case '\u2010', '\u2011', '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> true;
      default -> false;
    };
  }

  /** 25.000 as 25000, whatever silent characters stand in it, also behind letters. */
  private static String withoutThousands(String word) {
    if (word.indexOf('.') < 0) {
      return word;
    }
    StringBuilder audible = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (!isSilent(word.charAt(i))) {
        audible.append(word.charAt(i));
      }
    }
    return THOUSANDS.matcher(audible).replaceAll(found -> found.group().replace(".", ""));
  }

  /** Returns whether only ASCII was appended. */
  private static boolean appendGerman(char c, StringBuilder to) {
    switch (c) {
      case 'ä' -> to.append("ae");
      case 'ö' -> to.append("oe");
      case 'ü' -> to.append("ue");
      case 'ß' -> to.append("ss");
      default -> {
        if (c < '\u0300' || c > '\u036F') {
          to.append(c);
          return c < 128;
        }
        if (c == '\u0308' && !to.isEmpty() && "aou".indexOf(to.charAt(to.length() - 1)) >= 0) {
          to.append('e');
        }
      }
    }
    return true;
  }

  private static boolean isDecimal(String word, int dot) {
    return dot > 0
        && dot + 1 < word.length()
        && isDigit(word.charAt(dot - 1))
        && isDigit(word.charAt(dot + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String withoutAccents(CharSequence text) {
    char[] in = text.toString().toCharArray();
    char[] out = new char[4 * in.length];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    // Ligatures and full-width letters may fold to capitals.
    for (int i = 0; i < length; i++) {
      out[i] = Character.toLowerCase(out[i]);
    }
    return new String(out, 0, length);
  }
}
