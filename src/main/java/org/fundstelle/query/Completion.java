package org.fundstelle.query;

/**
 * A word or name that begins like what was typed last, and occurs in the articles.
 *
 * @param start where in the typed text begins what it replaces, to the end, in UTF-16 code units
 * @param text the whole word or name, as the articles spell it
 * @since 0.1
 */
public record Completion(int start, String text) {}
