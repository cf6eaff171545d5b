package org.fundstelle.query;

import java.util.Locale;

/**
 * Something that kept a search from finding anything, and what there is without it.
 *
 * @param cause what it was
 * @param text the same as an English sentence
 * @param passages how many passages there are without it; 0 where that is not known
 * @since 0.1
 */
public record Hint(Cause cause, String text, long passages) {

  /** What kept a search from finding anything. */
  public enum Cause {
    /** There is nothing to look for in the query. */
    QUERY,
    /** There is nothing to look in. */
    INDEX,
    /** A word or phrase that every hit must have. */
    REQUIRED,
    /** A word or phrase that no hit may have. */
    EXCLUDED,
    /** Something that must stand in the title. */
    TITLE,
    /** Words that must stand as they were typed, or close together. */
    PHRASE,
    /** The kinds of match that count. */
    KINDS,
    /** The dates asked for. */
    DATES,
    /** The publishers asked for. */
    SOURCE,
    /** A publisher asked for that no article has. */
    UNKNOWN_SOURCE,
    /** Several of these together. */
    SEVERAL;

    /** The name used in JSON, such as {@code unknown_source}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
