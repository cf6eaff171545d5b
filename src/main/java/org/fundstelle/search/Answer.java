package org.fundstelle.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Passage;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** The answer to one request from one state of an index. Not thread-safe. */
final class Answer {
  private final long began = System.nanoTime();
  private final SearchRequest request;
  private final Understood query;
  private final IndexTerms terms;
  private final Scan scan;
  private final WantedWords wanted;
  private final Deadline deadline;

  /** What of the query was too much, in whole sentences. */
  private final List<String> cuts;

  /** What was typed, as far as the index holds it. */
  private final Plan.Group asked;

  /** The same, and what makes passages like the one that was named. */
  private final Plan.Group plan;

  /**
   * Prepares an answer.
   *
   * @param now what the age of articles counts from
   * @param articles which documents are articles
   * @param deadline when to stop with what was found
   * @throws IllegalArgumentException if there is no passage to be like
   */
  Answer(
      IndexSearcher shared,
      SearchRequest request,
      Understood query,
      Instant now,
      BitSetProducer articles,
      Deadline deadline)
      throws IOException {
    this.request = request;
    this.query = query;
    this.deadline = deadline;
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(new Frequency());
    terms = new IndexTerms(searcher);
    Budget.Fitting fitting = query.fitting(terms, request);
    asked = fitting.plan();
    cuts = fitting.cuts();
    plan = Likeness.added(searcher, request, asked);
    wanted = new WantedWords(plan);
    scan =
        new Scan(
            plan, filters(request), Ranking.TUNED, Age.of(request, now), articles, terms, deadline);
  }

  private static List<Query> filters(SearchRequest request) {
    List<Query> filters = new ArrayList<>();
    if (!request.dates().equals(DateRange.ALL)) {
      filters.add(ArticleFilter.maybeFrom(request.dates()));
    }
    if (!request.sources().isEmpty()) {
      filters.add(ArticleFilter.ofSources(request.sources()));
    }
    request.like().ifPresent(place -> filters.add(ArticleFilter.allBut(place.article())));
    return filters;
  }

  /** How many passages are hits; 0 if there was no time to count them. */
  long passages() throws IOException {
    PassageCollector hits = collector(1, Optional.empty());
    scan.run(hits);
    return deadline.missed() ? 0 : hits.passages();
  }

  /**
   * The page that was asked for.
   *
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   */
  SearchResult page() throws IOException {
    Optional<PageToken> page = request.after().map(token -> PageToken.decode(token, request));
    PassageCollector hits = collector(request.limit(), page.map(PageToken::last));
    scan.run(hits);
    List<Ranked> ranked = hits.page();
    int before = page.map(PageToken::shown).orElse(0);
    List<Hit> shown = shown(ranked, before);
    boolean more = hits.hasNextPage() || shown.size() < ranked.size();
    Optional<String> next =
        more
            ? Optional.of(
                new PageToken(ranked.get(shown.size() - 1), before + shown.size()).encode(request))
            : Optional.empty();
    List<String> unmatched = unmatched();
    List<String> warnings = new ArrayList<>(query.warnings());
    warnings.addAll(limits());
    return new SearchResult(
        request.query(),
        hits.articles(),
        hits.passages(),
        limits().isEmpty(),
        request.limit(),
        next,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
        warnings,
        unmatched,
        Optional.empty(),
        List.of(),
        shown,
        hits.facets().sources(),
        hits.facets().credits(),
        hits.facets().timeline().periods(request.timeline()),
        hits.facets().undated());
  }

  /** The limits of the request that something was left out for. */
  private List<String> limits() {
    List<String> limits = new ArrayList<>(cuts);
    if (deadline.missed()) {
      limits.add(
          "The search stopped after %s; not everything was looked at."
              .formatted(Deadline.inWords(request.timeLimit())));
    }
    return limits;
  }

  /** As many hits as there is time for, but one at least, so that the next page goes on. */
  private List<Hit> shown(List<Ranked> ranked, int before) throws IOException {
    List<Hit> shown = new ArrayList<>();
    for (Ranked each : ranked) {
      if (!shown.isEmpty() && deadline.passed()) {
        break;
      }
      shown.add(hit(each, before + shown.size() + 1));
    }
    return shown;
  }

  private PassageCollector collector(int limit, Optional<Ranked> after) {
    Plan.Dates dates = new Plan.Dates(request.dates());
    return new PassageCollector(
        Ranked.by(request.sort()),
        limit,
        request.perArticle(),
        after,
        (from, until) -> dates.certain(from, until) && plan.certain(from, until),
        deadline);
  }

  private Hit hit(Ranked ranked, int rank) throws IOException {
    StoredPassage stored =
        StoredPassage.read(terms.searcher().getIndexReader(), ranked.passage(), ranked.article());
    Marker marker = new Marker(stored.text(), stored.title(), wanted);
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

  private List<String> unmatched() throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (Plan.Leaf leaf : asked.positiveLeaves().toList()) {
      if (deadline.passed()) {
        break;
      }
      if (!occurs(leaf)) {
        words.add(leaf.term());
      }
    }
    return List.copyOf(words);
  }

  /** Whether a word is found in any passage or title at all. */
  private boolean occurs(Plan.Leaf leaf) throws IOException {
    for (Plan.Alternative alternative : leaf.alternatives()) {
      if (alternative.outside().isEmpty()
          && alternative.evidence() instanceof Evidence.Terms any
          && terms.occurs(any)) {
        return true;
      }
    }
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      if (new WordScan(leaf, false, Ranking.TUNED, segment, terms).next(0)
          != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }
}
