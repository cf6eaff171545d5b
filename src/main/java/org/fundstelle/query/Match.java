package org.fundstelle.query;

/**
 * A marked range of a text, with the reason why it is marked.
 *
 * @param start where it starts in the article's text (or title), in UTF-16 code units
 * @param end where it ends, exclusive
 * @param text what stands there: {@code articleText.substring(start, end)}
 * @param term the word or phrase of the query that caused it, as typed
 * @param kind why it matches
 * @since 0.1
 */
public record Match(int start, int end, String text, String term, MatchKind kind) {}
