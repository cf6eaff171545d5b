package org.fundstelle.query;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param query the query as typed
 * @param articles how many distinct articles have a hit, before limit and caps
 * @param passages how many passages are hits, before limit and caps
 * @param complete whether everything was looked at; false if a limit of the request (time, terms,
 *     expansions) cut the search short, which a warning names
 * @param limit how many hits were asked for at most
 * @param next what to pass to {@link SearchRequest#after} for the next page; none on the last page
 * @param tookMillis how long the search took, in milliseconds
 * @param warnings what in the query could not be understood and how it was read instead
 * @param unmatchedWords the words of the query that were found nowhere in any form
 * @param suggestion the query with its misspelt words mended; it finds something
 * @param hints what kept the search from finding anything or more, and what to change
 * @param hits the hits of this page, best first
 * @param sources articles per source, most first
 * @param credits articles per credit, most first
 * @param timeline articles per day, week, month or year, earliest first; the unit is that of the
 *     request, else chosen by the span of the dates: days for up to two months, weeks for up to
 *     eight, months for up to five years
 * @param undated how many articles have no date and are not on the timeline
 * @since 0.1
 */
public record SearchResult(
    String query,
    long articles,
    long passages,
    boolean complete,
    int limit,
    Optional<String> next,
    long tookMillis,
    List<String> warnings,
    List<String> unmatchedWords,
    Optional<String> suggestion,
    List<Hint> hints,
    List<Hit> hits,
    List<Count> sources,
    List<Count> credits,
    List<Period> timeline,
    long undated) {
  /** Makes the lists unmodifiable. */
  public SearchResult {
    warnings = List.copyOf(warnings);
    unmatchedWords = List.copyOf(unmatchedWords);
    hints = List.copyOf(hints);
    hits = List.copyOf(hits);
    sources = List.copyOf(sources);
    credits = List.copyOf(credits);
    timeline = List.copyOf(timeline);
  }

  /** The same result with advice; advising takes time as well. */
  public SearchResult advised(Optional<String> better, List<Hint> advice, long millis) {
    return new SearchResult(
        query,
        articles,
        passages,
        complete,
        limit,
        next,
        tookMillis + millis,
        warnings,
        unmatchedWords,
        better,
        advice,
        hits,
        sources,
        credits,
        timeline,
        undated);
  }
}
