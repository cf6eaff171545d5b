package org.fundstelle.analysis;

import java.util.regex.Pattern;

/** Does a sentence end at this mark, or is it part of a word? */
final class SentenceEnd {
  private static final String CLOSING = "\"'“”’‘«»‹›)]}";
  private static final String OPENING = "\"'„“‚‘«»‹›([{–—-";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.?\\d{3})*");
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
  private static final Pattern LETTER = Pattern.compile("\\p{Ll}");
  private static final Pattern ABBREVIATED_LETTER = Pattern.compile("\\p{L}\\.");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)*\\p{Lu}");

  private final String text;
  private final int mark;
  private final int after;

  private SentenceEnd(String text, int mark, int after) {
    this.text = text;
    this.mark = mark;
    this.after = after;
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** The mark at an index together with the marks, quotes and brackets that close after it. */
  static SentenceEnd at(String text, int mark) {
    int after = mark + 1;
    while (after < text.length()
        && (isTerminator(text.charAt(after)) || CLOSING.indexOf(text.charAt(after)) >= 0)) {
      after++;
    }
    return new SentenceEnd(text, mark, after);
  }

  /** Where the text goes on. */
  int after() {
    return after;
  }

  boolean isEnd() {
    boolean bracketed = mark > 0 && (text.charAt(mark - 1) == '(' || text.charAt(mark - 1) == '[');
    if (bracketed) {
      return false;
    }
    if (after == text.length()) {
      return true;
    }
    if (!Sentences.isSpace(text.charAt(after))) {
      return lacksSpace();
    }
    String next = nextWord();
    if (next.isEmpty()) {
      return true;
    }
    if (Character.isLowerCase(next.charAt(0))) {
      return false;
    }
    boolean single = text.charAt(mark) == '.' && after == mark + 1;
    return !single || !belongsToWord(wordBefore(mark), next);
  }

  /** "Ende.Der": scrapers lose the space between sentences. */
  private boolean lacksSpace() {
    if (!Character.isUpperCase(text.charAt(after)) || after + 1 == text.length()) {
      return false;
    }
    String word = wordBefore(mark);
    return Character.isLowerCase(text.charAt(after + 1))
        && word.length() > 2
        && word.indexOf('.') < 0
        && word.indexOf('/') < 0
        && word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
  }

  private boolean belongsToWord(String word, String next) {
    if (NUMBER.matcher(word).matches()) {
      return isOrdinal(word, next);
    }
    SentenceWords words = SentenceWords.instance();
    if (words.neverEnds(word)) {
      return true;
    }
    return !words.startsSentence(next)
        && (words.mayEnd(word)
            || INITIALS.matcher(word).matches()
            || isSpacedAbbreviation(word)
            || ROMAN.matcher(word).matches());
  }

  /** The g of "o. g." but not the m of "8 m." */
  private boolean isSpacedAbbreviation(String word) {
    return LETTER.matcher(word).matches()
        && ABBREVIATED_LETTER.matcher(wordBefore(trimmed(mark - 1))).matches();
  }

  /** The 28. Oktober, the 3. Liga and the 100. Geburtstag, but not "auf Platz 19.". */
  private boolean isOrdinal(String number, String next) {
    SentenceWords words = SentenceWords.instance();
    if (words.isMonth(next)) {
      return true;
    }
    if (words.startsSentence(next) || Character.isDigit(next.charAt(0))) {
      return false;
    }
    int start = mark - number.length();
    String before = wordBefore(trimmed(start));
    if ((start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) || before.endsWith(",")) {
      return true;
    }
    if (before.isEmpty()) {
      return true;
    }
    return !YEAR.matcher(number).matches() && words.takesOrdinal(before);
  }

  /** The end of the text before the space that ends at an index. */
  private int trimmed(int end) {
    int i = end;
    while (i > 0
        && Sentences.isSpace(text.charAt(i - 1))
        && !Sentences.isLineBreak(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0
        && !Sentences.isSpace(text.charAt(start - 1))
        && "\"„“‚«»‹›([{".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The next word of the line, without what opens before it; empty at the end of the line. */
  private String nextWord() {
    int start = after;
    while (start < text.length()
        && (Sentences.isSpace(text.charAt(start)) || OPENING.indexOf(text.charAt(start)) >= 0)) {
      if (Sentences.isLineBreak(text.charAt(start))) {
        return "";
      }
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
