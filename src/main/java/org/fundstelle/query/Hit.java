package org.fundstelle.query;

import java.util.List;
import java.util.Optional;
import org.fundstelle.article.PartialDate;

/**
 * One passage found, with where it comes from.
 *
 * @param rank its place in the whole result, counted from 1
 * @param score how well it answers; comparable within one result only
 * @param article the article's id
 * @param file the file the article was read from
 * @param title the article's title, {@code ""} when it has none
 * @param source the publisher
 * @param credits the agencies and desks of the credit line
 * @param date when the article was published, as far as known
 * @param dateCertain whether the date lies wholly inside the asked range; true when none was asked
 * @param passage the passage and its matches
 * @param titleMatches the matches in the title; their offsets count in the title
 * @param missing the words of the query, as typed, that are found in no form in the passage or the
 *     title
 * @param alsoIn the other articles among the hits with a copy of the passage, edited a little or
 *     not: by date, undated last; empty if {@link SearchRequest#copies}
 * @since 0.1
 */
public record Hit(
    int rank,
    double score,
    String article,
    Optional<String> file,
    String title,
    String source,
    List<String> credits,
    PartialDate date,
    boolean dateCertain,
    Passage passage,
    List<Match> titleMatches,
    List<String> missing,
    List<Copy> alsoIn) {
  /** Makes the lists unmodifiable. */
  public Hit {
    credits = List.copyOf(credits);
    titleMatches = List.copyOf(titleMatches);
    missing = List.copyOf(missing);
    alsoIn = List.copyOf(alsoIn);
  }

  /** The title as a piece of HTML, with its matches as {@code <mark>}. */
  public String titleToHtml() {
    return markedTitle().toHtml();
  }

  /** The title for a terminal, marks in bold red. */
  public String titleToAnsi() {
    return markedTitle().toAnsi();
  }

  /** The title without colours, marks in {@code [brackets]}. */
  public String titleToPlain() {
    return markedTitle().toPlain();
  }

  private Marked markedTitle() {
    return new Marked(title, 0, titleMatches);
  }
}
