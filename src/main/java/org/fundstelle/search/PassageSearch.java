package org.fundstelle.search;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.fundstelle.article.PartialDate;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.ArticleIndex;
import org.fundstelle.index.Snapshot;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.Hit;
import org.fundstelle.query.MatchResult;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.Passage;
import org.fundstelle.query.QueryParser;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/**
 * Answers requests: parses, expands, ranks, and marks what is shown. Thread-safe.
 *
 * @since 0.1
 */
public final class PassageSearch {
  /** How many UTF-16 code units of a query are read unless told otherwise. */
  public static final int MAX_QUERY_LENGTH = 100_000;

  private final NameTable names;
  private final int maxQueryLength;
  private final InstantSource clock;

  /**
   * Makes a search.
   *
   * @param gazetteer the names it knows; those of the built-in one are read once for all
   * @param maxQueryLength how many UTF-16 code units of a query are read
   * @param clock what tells the day that {@code datum:gestern} counts from
   */
  public PassageSearch(Gazetteer gazetteer, int maxQueryLength, InstantSource clock) {
    this.names = gazetteer.equals(Gazetteer.builtIn()) ? BuiltIn.NAMES : new NameTable(gazetteer);
    this.maxQueryLength = maxQueryLength;
    this.clock = clock;
  }

  private static final class BuiltIn {
    private static final NameTable NAMES = new NameTable(Gazetteer.builtIn());
  }

  /**
   * Answers a request.
   *
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   */
  public SearchResult search(ArticleIndex index, SearchRequest request) throws IOException {
    try (Snapshot now = index.snapshot()) {
      return page(now, request, clock.instant());
    }
  }

  /**
   * All hits of a request from {@link SearchRequest#after} on, in their order, on one state of the
   * index; the limit of the request does not count.
   *
   * @return the hits, found page after page as they are consumed; to be closed; throws {@link
   *     java.io.UncheckedIOException} if the index cannot be read
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   */
  public Stream<Hit> hits(ArticleIndex index, SearchRequest request) throws IOException {
    Instant now = clock.instant();
    return AllHits.of(index.snapshot(), request, (state, page) -> page(state, page, now));
  }

  private SearchResult page(Snapshot index, SearchRequest request, Instant now) throws IOException {
    long began = System.nanoTime();
    Understood query = understand(request, now);
    Optional<PageToken> page = request.after().map(token -> PageToken.decode(token, request));
    Plan.Dates dates = new Plan.Dates(request.dates());
    return index.read(
        shared -> {
          IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
          searcher.setSimilarity(new Frequency());
          IndexTerms terms = new IndexTerms(searcher);
          Plan.Group plan = query.fitting(terms);
          PassageCollector hits =
              new PassageCollector(
                  Ranked.by(request.sort()),
                  request.limit(),
                  request.perArticle(),
                  page.map(PageToken::last),
                  (from, until) -> dates.certain(from, until) && plan.certain(from, until));
          new Scan(plan, filters(request), Ranking.TUNED, terms).run(hits);
          List<Ranked> ranked = hits.page();
          int shown = page.map(PageToken::shown).orElse(0);
          Optional<String> next =
              hits.hasNextPage()
                  ? Optional.of(
                      new PageToken(ranked.getLast(), shown + ranked.size()).encode(request))
                  : Optional.empty();
          List<Hit> shownHits = new ArrayList<>();
          for (Ranked each : ranked) {
            shownHits.add(hit(searcher, plan, each, shown + shownHits.size() + 1));
          }
          return new SearchResult(
              request.query(),
              hits.articles(),
              hits.passages(),
              true,
              request.limit(),
              next,
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
              query.warnings,
              unmatched(terms, plan),
              Optional.empty(),
              shownHits,
              hits.facets().sources(),
              hits.facets().credits(),
              hits.facets().timeline().periods(request.timeline()),
              hits.facets().undated());
        });
  }

  /**
   * Tells whether a query finds a text, and why.
   *
   * <p>It does when every word and phrase that is neither negated nor a function word is found in
   * some form, and nothing negated is.
   */
  public MatchResult match(String query, String text) {
    Understood understood = understand(SearchRequest.of(query), clock.instant());
    Marker marker = new Marker(text, "");
    Plan plan = understood.fitting(new IndexTerms(marker.searcher()));
    return new MatchResult(marker.holds(plan), marker.inText(plan, 0), understood.warnings);
  }

  /** What is looked for, and what of the query was read otherwise or left out. */
  private record Understood(Plan.Group plan, List<String> warnings) {

    /** What of the plan an index holds, and is no more than too much. */
    Plan.Group fitting(IndexTerms terms) {
      Budget budget = new Budget();
      Plan.Group fitting = budget.fit(new Present(terms).of(plan));
      warnings.addAll(budget.warnings());
      return fitting;
    }
  }

  private Understood understand(SearchRequest request, Instant now) {
    List<String> warnings = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(now, PartialDate.ZONE);
    ParsedQuery parsed = QueryParser.parse(limited(request.query(), warnings), today);
    Expander expander = new Expander(names, request.kinds(), request.exact());
    Plan.Group plan = expander.expand(parsed.root());
    warnings.addAll(parsed.warnings());
    warnings.addAll(expander.warnings());
    return new Understood(plan, warnings);
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

  private static List<Query> filters(SearchRequest request) {
    List<Query> filters = new ArrayList<>();
    if (!request.dates().equals(DateRange.ALL)) {
      filters.add(ArticleFilter.maybeFrom(request.dates()));
    }
    if (!request.sources().isEmpty()) {
      filters.add(ArticleFilter.ofSources(request.sources()));
    }
    return filters;
  }

  private static Hit hit(IndexSearcher searcher, Plan plan, Ranked ranked, int rank)
      throws IOException {
    StoredPassage stored =
        StoredPassage.read(searcher.getIndexReader(), ranked.passage(), ranked.article());
    Marker marker = new Marker(stored.text(), stored.title());
    Passage passage =
        new Passage(
            ranked.start(),
            ranked.start() + stored.text().length(),
            stored.heading(),
            stored.text(),
            marker.inText(plan, ranked.start()));
    return new Hit(
        rank,
        ranked.score(),
        stored.article(),
        stored.file(),
        stored.title(),
        stored.source(),
        stored.credits(),
        stored.date(),
        ranked.certain(),
        passage,
        marker.inTitle(plan),
        marker.missing(plan),
        List.of());
  }

  private static List<String> unmatched(IndexTerms terms, Plan plan) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (Plan.Leaf leaf : plan.positiveLeaves().toList()) {
      if (!occurs(terms, leaf)) {
        words.add(leaf.term());
      }
    }
    return List.copyOf(words);
  }

  /** Whether a word is found in any passage or title at all. */
  private static boolean occurs(IndexTerms terms, Plan.Leaf leaf) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      if (new WordScan(leaf, false, Ranking.TUNED, segment, terms).next(0)
          != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }
}
