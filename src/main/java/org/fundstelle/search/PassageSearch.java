package org.fundstelle.search;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.Unicode;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.ArticleIndex;
import org.fundstelle.index.Snapshot;
import org.fundstelle.query.Completion;
import org.fundstelle.query.Hit;
import org.fundstelle.query.MatchResult;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests: parses, expands, ranks, and marks what is shown. Thread-safe.
 *
 * @since 0.1
 */
public final class PassageSearch {
  /** How many UTF-16 code units of a query are read unless told otherwise. */
  public static final int MAX_QUERY_LENGTH = 100_000;

  private final Gazetteer gazetteer;
  private volatile @Nullable NameTable ownNames;
  private final int maxQueryLength;
  private final InstantSource clock;
  private final BlockCache articles = new BlockCache();

  /**
   * Makes a search.
   *
   * @param gazetteer the names it knows, read when they are first needed; those of the built-in one
   *     once for all
   * @param maxQueryLength how many UTF-16 code units of a query are read
   * @param clock what tells the day that {@code datum:gestern} counts from
   */
  public PassageSearch(Gazetteer gazetteer, int maxQueryLength, InstantSource clock) {
    this.gazetteer = gazetteer;
    this.maxQueryLength = maxQueryLength;
    this.clock = clock;
  }

  private static final class BuiltIn {
    private static final NameTable NAMES = new NameTable(Gazetteer.builtIn());
  }

  private NameTable names() {
    if (gazetteer.equals(Gazetteer.builtIn())) {
      return BuiltIn.NAMES;
    }
    NameTable known = ownNames;
    return known == null ? readNames() : known;
  }

  private synchronized NameTable readNames() {
    NameTable known = ownNames;
    if (known == null) {
      known = new NameTable(gazetteer);
      ownNames = known;
    }
    return known;
  }

  /**
   * Answers a request.
   *
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   */
  public SearchResult search(ArticleIndex index, SearchRequest request) throws IOException {
    Instant now = clock.instant();
    Deadline deadline = new Deadline(request.timeLimit(), System::nanoTime);
    try (Snapshot state = index.snapshot()) {
      SearchResult found = page(state, request, now, deadline);
      return request.after().isPresent() || deadline.missed()
          ? found
          : new Advice(state, names(), asking(state, now, deadline), deadline)
              .on(request, parsed(request, now, new ArrayList<>()).root(), found);
    }
  }

  /**
   * All hits of a request from {@link SearchRequest#after} on, in their order, on one state of the
   * index; the limits of hits, of hits per article and of time of the request do not count.
   *
   * @return the hits, found page after page as they are consumed; to be closed; throws {@link
   *     java.io.UncheckedIOException} if the index cannot be read
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   */
  public Stream<Hit> hits(ArticleIndex index, SearchRequest request) throws IOException {
    Instant now = clock.instant();
    return AllHits.of(
        index.snapshot(), request, (state, page) -> page(state, page, now, Deadline.none()));
  }

  /**
   * Completes the word or name that was typed last.
   *
   * @param limit how many completions at most, at least 1
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if the limit is below 1
   */
  public List<Completion> complete(ArticleIndex index, String typed, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    return index.read(
        searcher ->
            new Completer(searcher, names().starts())
                .completions(Unicode.wellFormed(typed), limit));
  }

  /**
   * Tells whether a query finds a text, and why.
   *
   * <p>It does when every word and phrase that is neither negated nor a function word is found in
   * some form, and nothing negated is.
   */
  public MatchResult match(String query, String text) {
    SearchRequest request = SearchRequest.of(query);
    Understood understood = understand(request, clock.instant());
    Marker marker = new Marker(Unicode.wellFormed(text), "", new WantedWords(understood.plan()));
    Budget.Fitting fitting = understood.fitting(new Present(marker::has), request);
    List<String> warnings = new ArrayList<>(understood.warnings());
    warnings.addAll(fitting.cuts());
    Plan plan = fitting.plan();
    return new MatchResult(marker.holds(plan), marker.inText(plan, 0), warnings);
  }

  private SearchResult page(Snapshot state, SearchRequest request, Instant now, Deadline deadline)
      throws IOException {
    Understood query = understand(request, now);
    return state.read(shared -> new Answer(shared, request, query, now, articles, deadline).page());
  }

  /** How advice is verified: by the same search. */
  private Advice.Asking asking(Snapshot state, Instant now, Deadline deadline) {
    return new Advice.Asking() {
      @Override
      public SearchResult find(SearchRequest request) throws IOException {
        return page(state, request, now, deadline);
      }

      @Override
      public long count(SearchRequest limits, QueryNode.Group query) throws IOException {
        ParsedQuery other = new ParsedQuery(query, List.of());
        Understood understood = Understood.of(other, limits, names(), List.of());
        return state.read(
            shared -> new Answer(shared, limits, understood, now, articles, deadline).passages());
      }
    };
  }

  private Understood understand(SearchRequest request, Instant now) {
    List<String> warnings = new ArrayList<>();
    return Understood.of(parsed(request, now, warnings), request, names(), warnings);
  }

  private ParsedQuery parsed(SearchRequest request, Instant now, List<String> warnings) {
    LocalDate today = LocalDate.ofInstant(now, PartialDate.ZONE);
    return QueryParser.parse(Unicode.wellFormed(limited(request.query(), warnings)), today);
  }

  private String limited(String query, List<String> warnings) {
    if (query.length() <= maxQueryLength) {
      return query;
    }
    warnings.add(
        "The query is too long; what follows its first "
            + maxQueryLength
            + " letters was left out.");
    return query.substring(0, maxQueryLength);
  }
}
