package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An index that cannot be opened, or not be used any longer; the message says why and what to do.
 *
 * @since 0.1
 */
public abstract sealed class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private IndexException(String message) {
    super(message);
  }

  private IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /** There is no index where one should be read. */
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1L;

    Missing(Path directory) {
      super(
          "there is no index in %s; add articles to one first (fundstelle index --index %s PATH...)"
              .formatted(directory, directory));
    }
  }

  /** Another writer has the index open. */
  public static final class Locked extends IndexException {
    private static final long serialVersionUID = 1L;

    Locked(Path directory) {
      super(
          """
          the index in %s is being written by another program or another NewsIndex; wait until it \
          closes, or open it read-only\
          """
              .formatted(directory));
    }
  }

  /** The files are no index, or not a whole one. */
  public static final class Damaged extends IndexException {
    private static final long serialVersionUID = 1L;
    private static final String MESSAGE =
        """
        the index in %s cannot be read: %s; restore a backup, or remove the directory and add the \
        articles again\
        """;

    Damaged(Path directory, String what) {
      super(MESSAGE.formatted(directory, what));
    }

    Damaged(Path directory, IOException cause) {
      super(MESSAGE.formatted(directory, cause.getMessage()), cause);
    }
  }

  /** The directory holds something else. */
  public static final class Foreign extends IndexException {
    private static final long serialVersionUID = 1L;

    Foreign(Path directory, String found) {
      super(
          "%s holds other files (%s); name a directory that is new or empty"
              .formatted(directory, found));
    }
  }

  /**
   * The index was written by another version of this library or of its dictionaries, and can be
   * rebuilt by {@link Reindexing}.
   */
  public static final class Mismatch extends IndexException {
    private static final long serialVersionUID = 1L;

    Mismatch(Path directory, String written, String expected) {
      super(
          """
          the index in %s was written by another version (%s, this is %s); rebuild it from the \
          articles it holds: fundstelle reindex --index %s\
          """
              .formatted(directory, written, expected, directory));
    }
  }

  /** There is an index, but its articles cannot be read by this version. */
  public static final class Unreadable extends IndexException {
    private static final long serialVersionUID = 1L;
    private static final String MESSAGE =
        """
        the articles of the index in %s cannot be read by this version: %s; use the version that \
        wrote it, or remove the directory and add the articles again\
        """;

    Unreadable(Path directory, String reason) {
      super(MESSAGE.formatted(directory, reason));
    }

    Unreadable(Path directory, String reason, Throwable cause) {
      super(MESSAGE.formatted(directory, reason), cause);
    }
  }

  /** The directory was removed and filled with another index while this one was open. */
  public static final class Replaced extends IndexException {
    private static final long serialVersionUID = 1L;

    Replaced(Path directory, Throwable cause) {
      super(
          "another index was put in the place of the one in %s; close this one and open it again"
              .formatted(directory),
          cause);
    }
  }

  /** Writing failed, as on a full disk, and the index takes no more changes. */
  public static final class Stopped extends IndexException {
    private static final long serialVersionUID = 1L;

    Stopped(Path directory, Throwable cause) {
      super(
          """
          the index in %s takes no more changes since writing to it failed (%s); what was \
          committed is safe: close it, see that the disk works and has space, and open it again\
          """
              .formatted(directory, reason(cause)),
          cause);
    }

    private static String reason(Throwable closed) {
      Throwable first = closed.getCause();
      return String.valueOf((first == null ? closed : first).getMessage());
    }
  }
}
