package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An index that cannot be opened; the message says why and what to do.
 *
 * @since 0.1
 */
public abstract sealed class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private IndexException(String message) {
    super(message);
  }

  /** There is no index where one should be read. */
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1L;

    Missing(Path directory) {
      super(
          "there is no index in "
              + directory
              + "; add articles to one first (fundstelle index --index "
              + directory
              + " PATH...)");
    }
  }

  /** Another writer has the index open. */
  public static final class Locked extends IndexException {
    private static final long serialVersionUID = 1L;

    Locked(Path directory) {
      super(
          "the index in "
              + directory
              + " is being written by another program or another NewsIndex; wait until it closes,"
              + " or open it read-only");
    }
  }

  /** The files are no index, or not a whole one. */
  public static final class Damaged extends IndexException {
    private static final long serialVersionUID = 1L;

    Damaged(Path directory, String what) {
      super(
          "the index in "
              + directory
              + " cannot be read: "
              + what
              + "; restore a copy, or remove the directory and add the articles again");
    }

    Damaged(Path directory, IOException cause) {
      this(directory, String.valueOf(cause.getMessage()));
      initCause(cause);
    }
  }

  /** The directory holds something else. */
  public static final class Foreign extends IndexException {
    private static final long serialVersionUID = 1L;

    Foreign(Path directory, String found) {
      super(
          directory
              + " holds other files ("
              + found
              + "); name a directory of its own for the index, new or empty");
    }
  }

  /** The index was written by another version of this library or of its dictionaries. */
  public static final class Mismatch extends IndexException {
    private static final long serialVersionUID = 1L;

    Mismatch(Path directory, String written, String expected) {
      super(
          "the index in "
              + directory
              + " was written by another version ("
              + written
              + ", this is "
              + expected
              + "); remove the directory and add the articles again");
    }
  }
}
