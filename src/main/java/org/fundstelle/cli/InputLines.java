package org.fundstelle.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines that end at a line feed and nowhere else, as {@code wc} and {@code paste} count them: a
 * carriage return within a line is part of it.
 */
final class InputLines {
  /** As long as an article may be. */
  private static final int MAX_BYTES = 16 << 20;

  private final InputStream in;

  InputLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * A line.
   *
   * @param text what it says, without its end; empty when it is too long
   * @param tooLong whether it is longer than 16 MB
   */
  record Line(String text, boolean tooLong) {}

  /** The next line, none at the end. */
  Optional<Line> next() throws IOException {
    int first = in.read();
    return first < 0 ? Optional.empty() : Optional.of(from(first));
  }

  private Line from(int first) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    for (int each = first; each >= 0 && each != '\n'; each = in.read()) {
      length++;
      if (length <= MAX_BYTES) {
        bytes.write(each);
      }
    }
    if (length > MAX_BYTES) {
      return new Line("", true);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return new Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, false);
  }
}
