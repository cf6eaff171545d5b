package org.fundstelle.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fundstelle.query.QueryNode.Prefix;
import org.fundstelle.query.QueryNode.Word;

/** Reads what stands between two spaces: a word, the start of one, or mere punctuation. */
final class WordReader {
  private static final String PUNCTUATION = ".,;:!?…";
  private static final int MIN_PREFIX = 2;

  /** Schüler*in, Schüler*innen. */
  private static final Pattern GENDER_STAR = Pattern.compile("\\p{L}\\*in(nen)?(?!\\p{L})");

  private static final Pattern CONTENT = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
  private static final Pattern FUZZY = Pattern.compile("(?<=[\\p{L}\\p{N}])~[0-9.]{0,9}$");

  private WordReader() {}

  /** The word or prefix; nothing when there is no letter, digit or picture in it. */
  static Optional<QueryNode> read(String raw, Warnings warnings) {
    String text = trim(raw);
    if (FUZZY.matcher(text).find()) {
      warnings.add("%s: “~” follows a phrase in quotation marks only; searched without it.", text);
      text = trim(text.substring(0, text.lastIndexOf('~')));
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '*') {
      end--;
    }
    String start = text.substring(0, end);
    boolean prefix = end < text.length();
    if (GENDER_STAR.matcher(start).replaceAll("").indexOf('*') >= 0) {
      warnings.add("%s: a “*” stands only at the end of a word; searched as words.", raw);
      return hasContent(text) ? Optional.of(new Word(start)) : Optional.empty();
    }
    if (prefix && letters(start) >= MIN_PREFIX) {
      return Optional.of(new Prefix(start));
    }
    if (prefix) {
      warnings.add("%s: a “*” needs at least 2 letters before it; searched without it.", raw);
    }
    return hasContent(start) ? Optional.of(new Word(start)) : Optional.empty();
  }

  static boolean hasContent(String text) {
    return CONTENT.matcher(text).find();
  }

  /** Without the punctuation before and after; dashes stay, as in „Landtags-“. */
  static String trim(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && PUNCTUATION.indexOf(raw.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && PUNCTUATION.indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
