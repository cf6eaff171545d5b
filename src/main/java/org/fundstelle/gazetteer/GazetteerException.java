package org.fundstelle.gazetteer;

import java.io.IOException;

/**
 * A file of names has a line that cannot be understood; the message says what to write instead.
 *
 * @since 0.1
 */
public final class GazetteerException extends IOException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  GazetteerException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.file = file;
    this.line = line;
  }

  /** The file, as named by the caller. */
  public String file() {
    return file;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }
}
