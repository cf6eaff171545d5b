package org.fundstelle.index;

import java.io.IOException;

/** Stub. */
public abstract sealed class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private IndexException(String message) {
    super(message);
  }

  /** Stub. */
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }
}
