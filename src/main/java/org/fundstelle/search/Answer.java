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

  /** What was typed, as far as the index holds it. */
  private final Plan.Group asked;

  /** The same, and what makes passages like the one that was named. */
  private final Plan.Group plan;

  /**
   * Prepares an answer.
   *
   * @param now what the age of articles counts from
   * @param articles which documents are articles
   * @throws IllegalArgumentException if there is no passage to be like
   */
  Answer(
      IndexSearcher shared,
      SearchRequest request,
      Understood query,
      Instant now,
      BitSetProducer articles)
      throws IOException {
    this.request = request;
    this.query = query;
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(new Frequency());
    terms = new IndexTerms(searcher);
    asked = query.fitting(terms);
    plan = Likeness.added(searcher, request, asked);
    wanted = new WantedWords(plan);
    scan = new Scan(plan, filters(request), Ranking.TUNED, Age.of(request, now), articles, terms);
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

  /** How many passages are hits. */
  long passages() throws IOException {
    PassageCollector hits = collector(1, Optional.empty());
    scan.run(hits);
    return hits.passages();
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
    int shown = page.map(PageToken::shown).orElse(0);
    Optional<String> next =
        hits.hasNextPage()
            ? Optional.of(new PageToken(ranked.getLast(), shown + ranked.size()).encode(request))
            : Optional.empty();
    List<Hit> shownHits = new ArrayList<>();
    for (Ranked each : ranked) {
      shownHits.add(hit(each, shown + shownHits.size() + 1));
    }
    return new SearchResult(
        request.query(),
        hits.articles(),
        hits.passages(),
        true,
        request.limit(),
        next,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
        query.warnings(),
        unmatched(),
        Optional.empty(),
        List.of(),
        shownHits,
        hits.facets().sources(),
        hits.facets().credits(),
        hits.facets().timeline().periods(request.timeline()),
        hits.facets().undated());
  }

  private PassageCollector collector(int limit, Optional<Ranked> after) {
    Plan.Dates dates = new Plan.Dates(request.dates());
    return new PassageCollector(
        Ranked.by(request.sort()),
        limit,
        request.perArticle(),
        after,
        (from, until) -> dates.certain(from, until) && plan.certain(from, until));
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
