package org.fundstelle.query;

import java.util.List;

/**
 * A run of whole sentences of one article, with the matches in it.
 *
 * @param start where it starts in the article's text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param heading the heading it stands under, {@code ""} when there is none; when the passage is
 *     the first under its heading, its text starts with it
 * @param text the passage: {@code articleText.substring(start, end)}
 * @param matches the matches in order of their start; they do not overlap
 * @since 0.1
 */
public record Passage(int start, int end, String heading, String text, List<Match> matches) {
  /** Makes the list unmodifiable. */
  public Passage {
    matches = List.copyOf(matches);
  }
}
