package org.fundstelle.ingest;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;

/**
 * Brings texts into the one form that offsets count in: Unicode NFC, lines ending in {@code \n}.
 *
 * <p>Right-to-left and zero-width characters stay: they are part of what was written.
 */
final class CleanText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * How many combining marks may follow each other. Languages need four or five; normalising takes
   * time that grows with the square of their number, minutes for a text made to harm.
   */
  private static final int MAX_MARKS = 200;

  private CleanText() {}

  /**
   * The whole text in NFC with line ends of one kind; nothing is trimmed.
   *
   * @throws Rejected if it has characters that no text has
   */
  static String of(String raw) throws Rejected {
    String text = Normalizer.normalize(check(mendControls(raw)), Normalizer.Form.NFC);
    if (text.length() > ArticleReader.MAX_LENGTH) {
      throw new Rejected(0, "is longer than " + ArticleReader.MAX_LENGTH_TEXT);
    }
    return hasOtherLineEnds(text) ? text.replaceAll("\\R", "\n") : text;
  }

  /**
   * A text of one line, such as a title: NFC, with every run of white space made one space.
   *
   * @throws Rejected if it has characters that no text has
   */
  static String line(String raw) throws Rejected {
    return of(raw).replaceAll("[\\s\\h]+", " ").strip();
  }

  /**
   * Lines as one text: paragraphs apart by one empty line, no space at line ends, none around.
   *
   * @param lines lines of a text that {@link #of} has brought into form
   */
  static String paragraphs(List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean isParagraphEnd = false;
    for (String line : lines) {
      int end = endOf(line);
      int start = text.isEmpty() ? startOf(line, end) : 0;
      if (start == end) {
        isParagraphEnd = true;
      } else {
        if (!text.isEmpty()) {
          text.append(isParagraphEnd ? "\n\n" : "\n");
        }
        text.append(line, start, end);
        isParagraphEnd = false;
      }
    }
    return text.toString();
  }

  static String withoutEndSpace(String text) {
    return text.substring(0, endOf(text));
  }

  /** Whether nothing of a line can be seen. */
  static boolean isBlank(String line) {
    return endOf(line) == 0;
  }

  private static int startOf(String line, int end) {
    int start = 0;
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int endOf(String line) {
    int end = line.length();
    while (end > 0 && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /**
   * Reads control characters above 127 as the Windows-1252 signs they were meant to be, as web
   * browsers do: texts that once were taken for Latin-1 have them for dashes and quotes.
   */
  private static String mendControls(String text) {
    int first = 0;
    while (first < text.length() && !isHighControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mended.append(isHighControl(c) ? new String(new byte[] {(byte) c}, WINDOWS_1252) : c);
    }
    return mended.toString();
  }

  private static boolean isHighControl(char c) {
    return c >= 0x80 && c <= 0x9F;
  }

  private static String check(String text) throws Rejected {
    long line = 1;
    int marks = 0;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (c == '\n') {
        line++;
      } else if ((c < ' ' && !isLayout(c)) || c == 0x7F) {
        throw new Rejected(line, "looks binary (control character " + Rejected.name(c) + ")");
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new Rejected(line, "has half a character (lone surrogate " + Rejected.name(c) + ")");
      }
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        throw new Rejected(line, "has more than " + MAX_MARKS + " accents on one letter");
      }
    }
    return text;
  }

  private static boolean hasOtherLineEnds(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x0B && c <= '\r') || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLayout(int c) {
    return c >= '\t' && c <= '\r';
  }

  private static boolean isMark(int c) {
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
