package org.fundstelle.query;

import java.util.List;

/**
 * What a {@link QueryParser} understood.
 *
 * @param root the query; an empty group when nothing searchable was typed
 * @param warnings what could not be understood, and how it was read instead
 * @since 0.1
 */
public record ParsedQuery(QueryNode.Group root, List<String> warnings) {
  /** Makes the list unmodifiable. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
