package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.ArticleIndex;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.Completion;
import org.fundstelle.query.Hit;
import org.fundstelle.query.MatchResult;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.Passage;
import org.fundstelle.query.QueryNode;
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

  /**
   * Makes a search.
   *
   * @param gazetteer the names it knows; those of the built-in one are read once for all
   * @param maxQueryLength how many UTF-16 code units of a query are read
   */
  public PassageSearch(Gazetteer gazetteer, int maxQueryLength) {
    this.names = gazetteer.equals(Gazetteer.builtIn()) ? BuiltIn.NAMES : new NameTable(gazetteer);
    this.maxQueryLength = maxQueryLength;
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
    SearchResult found = find(index, request);
    if (request.after().isPresent()) {
      return found;
    }
    ParsedQuery parsed = QueryParser.parse(limited(request.query(), new ArrayList<>()));
    return new Advice(index, names, asking(index)).on(request, parsed.root(), found);
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
        searcher -> new Completer(searcher, names.starts()).completions(typed, limit));
  }

  /** How advice is verified: by the same search. */
  private Advice.Asking asking(ArticleIndex index) {
    return new Advice.Asking() {
      @Override
      public SearchResult find(SearchRequest request) throws IOException {
        return PassageSearch.this.find(index, request);
      }

      @Override
      public long count(SearchRequest request, QueryNode.Group query) throws IOException {
        Understood other =
            understand(request, new ParsedQuery(query, List.of()), new ArrayList<>());
        return index.read(
            searcher -> {
              Plan.Group plan = other.fitting(searcher.getIndexReader());
              Plan.Group all = Likeness.added(searcher, request, plan);
              Scoring scoring = new Scoring(searcher.getIndexReader());
              return (long) searcher.count(scoring.hits(all, filter(request)));
            });
      }
    };
  }

  private SearchResult find(ArticleIndex index, SearchRequest request) throws IOException {
    long began = System.nanoTime();
    Understood query = understand(request);
    Optional<PageToken> page = request.after().map(token -> PageToken.decode(token, request));
    Plan.Dates dates = new Plan.Dates(request.dates());
    return index.read(
        shared -> {
          IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
          searcher.setSimilarity(Scoring.similarity());
          Scoring scoring = new Scoring(searcher.getIndexReader());
          Plan.Group asked = query.fitting(searcher.getIndexReader());
          Plan.Group plan = Likeness.added(searcher, request, asked);
          PassageCollector hits =
              new PassageCollector(
                  Ranked.by(request.sort()),
                  request.limit(),
                  request.perArticle(),
                  page.map(PageToken::last),
                  (from, until) -> dates.certain(from, until) && plan.certain(from, until));
          searcher.search(scoring.hits(plan, filter(request)), hits.alone());
          List<Ranked> ranked = hits.page();
          int shown = page.map(PageToken::shown).orElse(0);
          Optional<String> next =
              hits.hasNextPage()
                  ? Optional.of(
                      new PageToken(ranked.getLast(), shown + ranked.size()).encode(request))
                  : Optional.empty();
          List<Hit> shownHits = new ArrayList<>();
          for (Ranked each : ranked) {
            shownHits.add(hit(searcher, plan, asked, each, shown + shownHits.size() + 1));
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
              unmatched(searcher, asked),
              Optional.empty(),
              List.of(),
              shownHits,
              hits.facets().sources(),
              hits.facets().credits(),
              hits.facets().timeline().periods());
        });
  }

  /**
   * Tells whether a query finds a text, and why.
   *
   * <p>It does when every word and phrase that is neither negated nor a function word is found in
   * some form, and nothing negated is.
   */
  public MatchResult match(String query, String text) {
    Understood understood = understand(SearchRequest.of(query));
    Marker marker = new Marker(text, "");
    Budget budget = new Budget();
    Plan plan = budget.fit(new Present(marker.reader()).of(understood.plan));
    understood.warnings.addAll(budget.warnings());
    return new MatchResult(marker.holds(plan), marker.inText(plan, 0), understood.warnings);
  }

  /** What is looked for, and what of the query was read otherwise or left out. */
  private record Understood(Plan.Group plan, List<String> warnings) {

    /** What of the plan an index holds and Lucene takes; adds a warning where that is not all. */
    Plan.Group fitting(IndexReader reader) throws IOException {
      Plan.Group present = new Present(reader).of(plan);
      Scoring scoring = new Scoring(reader);
      Budget budget = new Budget();
      Plan.Group fitting = budget.fit(present);
      for (Optional<Budget> smaller = budget.smaller();
          smaller.isPresent() && !Clauses.fit(scoring.hits(fitting, MatchAllDocsQuery.INSTANCE));
          smaller = budget.smaller()) {
        budget = smaller.get();
        fitting = budget.fit(present);
      }
      warnings.addAll(budget.warnings());
      return fitting;
    }
  }

  private Understood understand(SearchRequest request) {
    List<String> warnings = new ArrayList<>();
    return understand(request, QueryParser.parse(limited(request.query(), warnings)), warnings);
  }

  private Understood understand(SearchRequest request, ParsedQuery parsed, List<String> warnings) {
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

  private static Query filter(SearchRequest request) {
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    filter.add(Scoring.mayBeFrom(request.dates()), BooleanClause.Occur.FILTER);
    if (!request.sources().isEmpty()) {
      filter.add(Scoring.from(request.sources()), BooleanClause.Occur.FILTER);
    }
    request
        .like()
        .ifPresent(place -> filter.add(Likeness.own(place), BooleanClause.Occur.MUST_NOT));
    return filter.build();
  }

  private static Hit hit(IndexSearcher searcher, Plan plan, Plan asked, Ranked ranked, int rank)
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
        marker.missing(asked),
        List.of());
  }

  private static List<String> unmatched(IndexSearcher searcher, Plan plan) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (Plan.Leaf leaf : Scoring.positiveLeaves(plan).toList()) {
      if (!Scoring.occurs(searcher, leaf)) {
        words.add(leaf.term());
      }
    }
    return List.copyOf(words);
  }
}
