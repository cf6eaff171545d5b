package org.fundstelle.query;

import java.util.List;

/**
 * Whether a query finds a text, and why.
 *
 * @param found whether every word and phrase of the query that is neither negated nor a function
 *     word is found in some form, and nothing negated is
 * @param matches what was found, in order of start; also when not all was found
 * @param warnings what in the query could not be understood and how it was read instead
 * @since 0.1
 */
public record MatchResult(boolean found, List<Match> matches, List<String> warnings) {
  /** Makes the lists unmodifiable. */
  public MatchResult {
    matches = List.copyOf(matches);
    warnings = List.copyOf(warnings);
  }
}
