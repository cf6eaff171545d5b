package org.fundstelle.ingest;

import java.util.Locale;

/** Says why what was read is no article; becomes a {@link ReadResult.Problem}. */
final class Rejected extends Exception {
  private static final int QUOTED = 60;
  private static final int LONGEST = 150;

  private final long line;
  private final String reason;

  /**
   * Something is wrong.
   *
   * @param line the line, counted from 1; 0 when the whole file is meant
   * @param reason one sentence that says what is wrong
   */
  Rejected(long line, String reason) {
    // Bad articles are nothing exceptional, so no stack trace is worth its time.
    super(reason, null, false, false);
    this.line = line;
    this.reason = reason;
  }

  ReadResult.Problem in(String file) {
    return new ReadResult.Problem(file, line, reason);
  }

  /** The same at another line: what was counted from the start of a value is put in its file. */
  Rejected at(long number) {
    return new Rejected(number, reason);
  }

  /** A piece of the file for a reason: in quotes, on one line, and not too long. */
  static String quote(String found) {
    String start =
        found.substring(0, found.offsetByCodePoints(0, Math.min(QUOTED, lengthOf(found))));
    return "\"" + visible(start) + (start.length() < found.length() ? "…\"" : "\"");
  }

  private static int lengthOf(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The start of a text on one line, with numbers for the characters that cannot be seen. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                visible.append(name(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.append(lengthOf(text) > LONGEST ? "…" : "").toString();
  }

  /** A character by its number, such as {@code U+0007}. */
  static String name(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
