package org.fundstelle.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundstelle.article.PartialDate;

/**
 * What a file says about an article by name, in front matter or JSON.
 *
 * @param values the values of the names known here, as they stand in the file
 */
record Fields(Map<String, String> values) {
  private static final Set<String> NAMES =
      Set.of("_id", "id", "title", "titel", "text", "source", "quelle", "date", "datum", "url");

  Fields {
    values = Map.copyOf(values);
  }

  static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  Optional<String> id() throws Rejected {
    Optional<String> given = first("_id", "id");
    return given.isEmpty() ? given : line(given.get());
  }

  Optional<String> title() throws Rejected {
    Optional<String> given = first("title", "titel");
    return given.isEmpty() ? given : line(given.get());
  }

  Optional<String> source() throws Rejected {
    Optional<String> given = first("source", "quelle");
    return given.isEmpty() ? given : line(given.get());
  }

  Optional<String> url() throws Rejected {
    Optional<String> given = first("url");
    return given.isEmpty() ? given : line(given.get());
  }

  /** The text as it stands in the file. */
  String text() {
    return values.getOrDefault("text", "");
  }

  /**
   * The date.
   *
   * @throws Rejected if there is one, but it does not exist
   */
  Optional<PartialDate> date() throws Rejected {
    Optional<String> given = first("date", "datum");
    return given.isEmpty() ? Optional.empty() : Optional.of(date(given.get()));
  }

  static PartialDate date(String given) throws Rejected {
    return PartialDate.parse(given)
        .orElseThrow(
            () ->
                new Rejected(
                    0, "date " + Rejected.quote(given) + " does not exist or is not understood"));
  }

  private Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> line(String value) throws Rejected {
    return Optional.of(CleanText.line(value)).filter(line -> !line.isEmpty());
  }
}
