package org.fundstelle.article;

/** What Unicode calls a text. */
public final class Unicode {
  private static final int REPLACEMENT = 0xFFFD;

  private Unicode() {}

  /**
   * A text of the same length in which each half of a character that lacks its other half is
   * U+FFFD: no encoding can hold it, and Lucene's tokenizer takes one at the end for the end of all
   * input.
   */
  public static String wellFormed(String text) {
    if (text.codePoints().noneMatch(Unicode::isHalf)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
    return whole.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
