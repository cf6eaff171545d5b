package org.fundstelle.query;

import java.util.Locale;
import java.util.Optional;

/** The fields that a query can name. */
enum QueryField {
  TITLE,
  SOURCE,
  DATE,
  FROM,
  TO;

  /** The length of the longest name, in characters. */
  static final int MAX_LENGTH = 6;

  static Optional<QueryField> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "titel", "title" -> Optional.of(TITLE);
      case "quelle", "source" -> Optional.of(SOURCE);
      case "datum", "date" -> Optional.of(DATE);
      case "von", "seit", "from" -> Optional.of(FROM);
      case "bis", "to" -> Optional.of(TO);
      default -> Optional.empty();
    };
  }
}
