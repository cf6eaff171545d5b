package org.fundstelle.query;

import java.util.List;

/**
 * A run of whole sentences of one article, with the matches in it.
 *
 * @param start where it starts in the article's text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param heading the heading it stands under, {@code ""} when there is none; the text of the first
 *     passage under a heading has it as a line of its own, before its sentences
 * @param text the passage: {@code articleText.substring(start, end)}
 * @param matches the matches in order of their start; they do not overlap
 * @since 0.1
 */
public record Passage(int start, int end, String heading, String text, List<Match> matches) {
  /** Makes the list unmodifiable. */
  public Passage {
    matches = List.copyOf(matches);
  }

  /**
   * The passage as a piece of HTML: each mark is a {@code <mark>} whose {@code title} names the
   * kind and the word of the query; the heading, where the text has it, is {@code <strong>}; lines
   * are separated by {@code <br>}. Everything else is escaped.
   */
  public String toHtml() {
    return marked().toHtml(heading);
  }

  /** The passage for a terminal, marks in bold red; control characters are made harmless. */
  public String toAnsi() {
    return marked().toAnsi();
  }

  /** The passage without colours, marks in {@code [brackets]}. */
  public String toPlain() {
    return marked().toPlain();
  }

  private Marked marked() {
    return new Marked(text, start, matches);
  }
}
