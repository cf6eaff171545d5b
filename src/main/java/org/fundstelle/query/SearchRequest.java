package org.fundstelle.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.fundstelle.article.PartialDate;

/**
 * What is asked: the query as a person types it, and what the answer should be limited to.
 *
 * <p>Immutable; each method returns a changed copy: {@code SearchRequest.of("Soldaten in
 * Kursk").between("2024-10-28", "2024-10-31").source("tagesschau").limit(20)}.
 *
 * @param query the query, in the language described in DESIGN.md; never an error
 * @param dates the stretch of time the articles must or may be from
 * @param sources the publishers the articles must be from; empty for all
 * @param sort the order of the hits
 * @param limit how many hits at most, 1 to 1000
 * @param perArticle how many hits of one article at most, at least 1
 * @param after the {@link SearchResult#next} of the page before; none for the first page
 * @param exact whether every word is verbatim, as in quotes, in any order
 * @param kinds the kinds of match that count
 * @param copies whether each copy of a passage is a hit of its own, instead of being named in
 *     {@link Hit#alsoIn}
 * @param halfLifeDays in how many days an article loses half its score, at least 1; none if age
 *     does not count
 * @param timeline the unit of the timeline; none to choose it by the span of the dates
 * @param like a passage that the hits must resemble, besides answering the query if there is one
 * @param timeLimit how long the search may take; then it stops with what it has, and says so
 * @param maxTerms how many words and names are looked for in all, with all their forms, 1 to 1000
 * @param maxExpansions how many forms and other names of one word are looked for, 1 to 1000
 * @since 0.1
 */
public record SearchRequest(
    String query,
    DateRange dates,
    List<String> sources,
    Sort sort,
    int limit,
    int perArticle,
    Optional<String> after,
    boolean exact,
    Set<MatchKind> kinds,
    boolean copies,
    OptionalInt halfLifeDays,
    Optional<CalendarUnit> timeline,
    Optional<Place> like,
    Duration timeLimit,
    int maxTerms,
    int maxExpansions) {

  /**
   * A place in an article.
   *
   * @param article the article's id
   * @param offset where in its text, in UTF-16 code units; any place inside a passage means it
   */
  public record Place(String article, int offset) {
    /**
     * Checks the offset.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Place {
      Objects.requireNonNull(article, "article");
      if (offset < 0) {
        throw new IllegalArgumentException("offset must be at least 0, was " + offset);
      }
    }
  }

  /** The order of hits. Hits that certainly lie in the asked dates always precede the others. */
  public enum Sort {
    /** Best first. */
    RELEVANCE,
    /** Latest first; undated articles last. */
    NEWEST,
    /** Earliest first; undated articles last. */
    OLDEST
  }

  private static final int MAX = 1000;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
  private static final int MAX_TERMS = 320;
  private static final int MAX_EXPANSIONS = 200;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a number is out of range or the time limit not positive
   */
  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(after, "after");
    sources = List.copyOf(sources);
    requireRange("limit", limit);
    if (perArticle < 1) {
      throw new IllegalArgumentException("hits per article must be at least 1, were " + perArticle);
    }
    kinds = Collections.unmodifiableSet(copyOf(kinds));
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(like, "like");
    requireRange("maxTerms", maxTerms);
    requireRange("maxExpansions", maxExpansions);
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("time limit must be positive, was " + timeLimit);
    }
    if (halfLifeDays.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "half-life must be at least 1 day, was " + halfLifeDays.getAsInt());
    }
  }

  /**
   * A request for the ten best passages of all articles, at most three of one article, within 10
   * seconds.
   */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        DateRange.ALL,
        List.of(),
        Sort.RELEVANCE,
        10,
        3,
        Optional.empty(),
        false,
        EnumSet.allOf(MatchKind.class),
        false,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        TIME_LIMIT,
        MAX_TERMS,
        MAX_EXPANSIONS);
  }

  /**
   * A request like {@link #of} for the words of a text that knows nothing of the query language,
   * such as a headline: no sign, quotation mark or field name in it is an operator.
   */
  public static SearchRequest ofText(String text) {
    return of(PlainText.query(text));
  }

  /**
   * A request for the passages of other articles that are most like a passage, ranked by the words
   * they share.
   *
   * @param article the id of the passage's article
   * @param offset any place inside the passage, in UTF-16 code units of the article's text
   * @throws IllegalArgumentException if the offset is negative
   */
  public static SearchRequest like(String article, int offset) {
    return of("").with(draft -> draft.like = Optional.of(new Place(article, offset)));
  }

  /** Asks another query, with the same limits. */
  public SearchRequest query(String other) {
    return with(draft -> draft.query = other);
  }

  /**
   * Limits the answer to dates as {@link DateRange#parse} reads them, both inclusive: a month as
   * {@code to} means to its end. {@code gestern} counts from today, the day of this call.
   *
   * @throws IllegalArgumentException if one is no date, or {@code to} lies before {@code from}
   */
  public SearchRequest between(String from, String to) {
    return dates(new DateRange(parse(from).from(), parse(to).until()));
  }

  /**
   * Limits the answer to a date and all later ones.
   *
   * @throws IllegalArgumentException if it is no date, or lies after the end of the range
   */
  public SearchRequest from(String date) {
    return dates(new DateRange(parse(date).from(), dates.until()));
  }

  /**
   * Limits the answer to a date and all earlier ones.
   *
   * @throws IllegalArgumentException if it is no date, or lies before the start of the range
   */
  public SearchRequest to(String date) {
    return dates(new DateRange(dates.from(), parse(date).until()));
  }

  /** Limits the answer to a stretch of time. */
  public SearchRequest dates(DateRange range) {
    return with(draft -> draft.dates = range);
  }

  /** Limits the answer to a publisher; called again, to one more. */
  public SearchRequest source(String source) {
    Objects.requireNonNull(source, "source");
    List<String> more = new ArrayList<>(sources);
    more.add(source);
    return with(draft -> draft.sources = more);
  }

  /** Limits the answer to some publishers; none for all. */
  public SearchRequest sources(List<String> any) {
    return with(draft -> draft.sources = any);
  }

  /** Sets the order of the hits. */
  public SearchRequest sort(Sort order) {
    return with(draft -> draft.sort = order);
  }

  /** Sets how many hits are returned at most, 1 to 1000. */
  public SearchRequest limit(int hits) {
    return with(draft -> draft.limit = hits);
  }

  /** Sets how many hits of one article are returned at most, at least 1; 3 if not set. */
  public SearchRequest perArticle(int hits) {
    return with(draft -> draft.perArticle = hits);
  }

  /** Asks for the page after the one that handed out this token. */
  public SearchRequest after(String token) {
    Objects.requireNonNull(token, "token");
    return with(draft -> draft.after = Optional.of(token));
  }

  /** Makes every word verbatim, as in quotes, in any order. */
  public SearchRequest exact(boolean verbatim) {
    return with(draft -> draft.exact = verbatim);
  }

  /** Switches a kind of match off. {@link MatchKind#EXACT} cannot be switched off. */
  public SearchRequest without(MatchKind kind) {
    Set<MatchKind> fewer = copyOf(kinds);
    fewer.remove(kind);
    return with(draft -> draft.kinds = fewer);
  }

  /** Sets the kinds of match that count; {@link MatchKind#EXACT} always does. */
  public SearchRequest kinds(Set<MatchKind> wanted) {
    return with(draft -> draft.kinds = wanted);
  }

  /** Makes each copy of a passage a hit of its own. */
  public SearchRequest copies(boolean each) {
    return with(draft -> draft.copies = each);
  }

  /** Lets an article lose half its score in so many days, at least 1. */
  public SearchRequest halfLifeDays(int days) {
    return with(draft -> draft.halfLifeDays = OptionalInt.of(days));
  }

  /** Sets the unit of the timeline. */
  public SearchRequest timeline(CalendarUnit unit) {
    return with(draft -> draft.timeline = Optional.of(unit));
  }

  /**
   * Sets how long the search may take, 10 seconds if not set. Then it stops: {@link
   * SearchResult#complete} is false, and the hits are the best of what it saw. {@code
   * NewsIndex.hits} takes the time it needs.
   */
  public SearchRequest timeLimit(Duration limit) {
    return with(draft -> draft.timeLimit = limit);
  }

  /**
   * Sets how many words and names are looked for in all, with all their forms, 1 to 1000; 320 if
   * not set. A query that asks for more loses what is farthest from its words, then its end: {@link
   * SearchResult#complete} is false. Memory and time of a search grow with this number.
   */
  public SearchRequest maxTerms(int terms) {
    return with(draft -> draft.maxTerms = terms);
  }

  /**
   * Sets how many forms and other names of one word are looked for, the closest first, 1 to 1000;
   * 200 if not set. If one has more in the index, {@link SearchResult#complete} is false.
   */
  public SearchRequest maxExpansions(int forms) {
    return with(draft -> draft.maxExpansions = forms);
  }

  private SearchRequest with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.request();
  }

  /** A request that can be changed, so that each change names only what it changes. */
  private static final class Draft {
    private String query;
    private DateRange dates;
    private List<String> sources;
    private Sort sort;
    private int limit;
    private int perArticle;
    private Optional<String> after;
    private boolean exact;
    private Set<MatchKind> kinds;
    private boolean copies;
    private OptionalInt halfLifeDays;
    private Optional<CalendarUnit> timeline;
    private Optional<Place> like;
    private Duration timeLimit;
    private int maxTerms;
    private int maxExpansions;

    Draft(SearchRequest request) {
      query = request.query;
      dates = request.dates;
      sources = request.sources;
      sort = request.sort;
      limit = request.limit;
      perArticle = request.perArticle;
      after = request.after;
      exact = request.exact;
      kinds = request.kinds;
      copies = request.copies;
      halfLifeDays = request.halfLifeDays;
      timeline = request.timeline;
      like = request.like;
      timeLimit = request.timeLimit;
      maxTerms = request.maxTerms;
      maxExpansions = request.maxExpansions;
    }

    SearchRequest request() {
      return new SearchRequest(
          query,
          dates,
          sources,
          sort,
          limit,
          perArticle,
          after,
          exact,
          kinds,
          copies,
          halfLifeDays,
          timeline,
          like,
          timeLimit,
          maxTerms,
          maxExpansions);
    }
  }

  private static Set<MatchKind> copyOf(Set<MatchKind> kinds) {
    Set<MatchKind> copy = EnumSet.of(MatchKind.EXACT);
    copy.addAll(kinds);
    return copy;
  }

  private static DateRange parse(String date) {
    return DateRange.parse(date, LocalDate.now(PartialDate.ZONE))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a date: "
                        + date
                        + " (write 2024, 2024-10, 28.10.2024, Oktober 2024, 2024-W44 or gestern)"));
  }

  private static void requireRange(String name, int value) {
    if (value < 1 || value > MAX) {
      throw new IllegalArgumentException(name + " must be 1.." + MAX + ", was " + value);
    }
  }
}
