package org.fundstelle.gazetteer;

import java.io.IOException;

/** Stub. */
public final class GazetteerException extends IOException {
  private static final long serialVersionUID = 1;

  GazetteerException(String message) {
    super(message);
  }
}
