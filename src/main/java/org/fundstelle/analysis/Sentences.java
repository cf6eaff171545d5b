package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts German text into sentences.
 *
 * <p>A line break always ends a sentence; inside a line, a full stop, exclamation or question mark
 * does where a new sentence can follow, but not the full stop of an abbreviation, of an ordinal
 * number or of an initial. Safe for many threads.
 *
 * @since 0.1
 */
public final class Sentences {
  private Sentences() {}

  /**
   * The place of a sentence in its text, without the space around it.
   *
   * @param start where it starts, in UTF-16 code units
   * @param end where it ends, exclusive
   */
  public record Sentence(int start, int end) {}

  /** The sentences of a text, in order; together they cover all of it but white space. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isLineBreak(c)) {
        add(text, start, i, sentences);
        start = i + 1;
        i++;
      } else if (SentenceEnd.isTerminator(c)) {
        SentenceEnd end = SentenceEnd.at(text, i);
        if (end.isEnd()) {
          add(text, start, end.after(), sentences);
          start = end.after();
        }
        i = end.after();
      } else {
        i++;
      }
    }
    add(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** White space, the no-break spaces included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(String text, int from, int to, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end));
    }
  }
}
