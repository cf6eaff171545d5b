package org.fundstelle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.Copy;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.Passage;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** The answer to one request from one state of an index. Not thread-safe. */
final class Answer {
  /** In the order of dates; undated last. */
  private static final Comparator<Copy> EARLIEST =
      Comparator.comparing((Copy copy) -> copy.date().until())
          .thenComparing(copy -> copy.date().from())
          .thenComparing(Copy::article);

  /** The copies of several hits are found by one scan. */
  private static final int COMPARED_TOGETHER = 8;

  private final long began = System.nanoTime();
  private final SearchRequest request;
  private final Understood query;
  private final IndexTerms terms;
  private final Scan scan;
  private final Deadline deadline;
  private final Extracts extracts;
  private final Copies copies;

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
   * @param articles the articles of the segments
   * @param deadline when to stop with what was found
   * @throws IllegalArgumentException if there is no passage to be like
   */
  Answer(
      IndexSearcher searcher,
      SearchRequest request,
      Understood query,
      Instant now,
      BlockCache articles,
      Deadline deadline)
      throws IOException {
    this.request = request;
    this.query = query;
    this.deadline = deadline;
    terms = new IndexTerms(searcher);
    Budget.Fitting fitting;
    try {
      fitting = query.fitting(new Present(term -> terms.docFreq(term) > 0), request);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    asked = fitting.plan();
    cuts = fitting.cuts();
    plan = Likeness.added(searcher, request, asked);
    scan =
        new Scan(
            plan, filters(request), Ranking.TUNED, Age.of(request, now), articles, terms, deadline);
    extracts = new Extracts(searcher.getIndexReader(), plan, asked);
    Sketches sketches = new Sketches(searcher.getIndexReader());
    copies = new Copies(Ranked.by(request.sort()), extracts, sketches, this::hitsOf);
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
    PassageCollector hits = collector(1, Optional.empty(), Optional.empty());
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
    Facets facets = new Facets();
    PassageCollector hits =
        collector(request.limit() + 1, page.map(PageToken::last), Optional.of(facets));
    scan.run(hits);
    List<Ranked> ranked = request.copies() ? hits.page() : withoutCopies(hits);
    List<Ranked> best = ranked.stream().limit(request.limit()).toList();
    int before = page.map(PageToken::shown).orElse(0);
    List<Hit> shown = shown(best, before);
    boolean more = best.size() < ranked.size() || shown.size() < best.size();
    Optional<String> next =
        more
            ? Optional.of(
                new PageToken(best.get(shown.size() - 1), before + shown.size()).encode(request))
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
        facets.sources(),
        facets.credits(),
        facets.timeline().periods(request.timeline()),
        facets.undated());
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
  private List<Hit> shown(List<Ranked> best, int before) throws IOException {
    if (!request.copies()) {
      copies.of(best);
    }
    List<Hit> shown = new ArrayList<>();
    for (Ranked each : best) {
      if (!shown.isEmpty() && deadline.passed()) {
        break;
      }
      shown.add(hit(each, before + shown.size() + 1));
    }
    return shown;
  }

  /** One hit more than the page has, if there are as many that are no copies of better ones. */
  private List<Ranked> withoutCopies(PassageCollector first) throws IOException {
    for (Ranked likely : first.page().stream().limit(request.limit()).toList()) {
      extracts.of(likely);
    }
    List<Ranked> originals = new ArrayList<>(copies.without(first.page()));
    PassageCollector last = first;
    int size = request.limit() + 1;
    while (originals.size() <= request.limit() && last.hasNextPage()) {
      size *= 2;
      PassageCollector next = collector(size, Optional.of(last.page().getLast()), Optional.empty());
      scan.run(next);
      addOriginals(next.page(), originals);
      last = next;
    }
    return originals;
  }

  /**
   * Adds as many as the page lacks: to look for the copies of a hit takes longer than to find it.
   */
  private void addOriginals(List<Ranked> hits, List<Ranked> originals) throws IOException {
    int done = 0;
    while (done < hits.size() && originals.size() <= request.limit()) {
      int missing = request.limit() + 1 - originals.size();
      int end = Math.min(hits.size(), done + Math.max(COMPARED_TOGETHER, missing));
      originals.addAll(copies.without(hits.subList(done, end)));
      done = end;
    }
  }

  /** All hits of the articles that some passages are of. */
  private List<Ranked> hitsOf(SortedSet<Integer> passages) throws IOException {
    PassageCollector hits = collector(Integer.MAX_VALUE, Optional.empty(), Optional.empty());
    scan.run(hits, passages);
    return hits.page();
  }

  private PassageCollector collector(int limit, Optional<Ranked> after, Optional<Facets> facets) {
    return new PassageCollector(
        Ranked.by(request.sort()),
        limit,
        request.perArticle(),
        after,
        certainty(),
        deadline,
        facets);
  }

  private PassageCollector.Certainty certainty() {
    if (request.dates().equals(DateRange.ALL) && !plan.asksForDates()) {
      return (from, until) -> true;
    }
    Plan.Dates dates = new Plan.Dates(request.dates());
    return (from, until) -> dates.certain(from, until) && plan.certain(from, until);
  }

  private Hit hit(Ranked ranked, int rank) throws IOException {
    Extracts.Extract extract = extracts.of(ranked);
    StoredPassage stored = extract.stored();
    Passage passage =
        new Passage(
            ranked.start(),
            ranked.start() + stored.text().length(),
            stored.heading(),
            stored.text(),
            moved(extract.matches(), ranked.start()));
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
        extract.titleMatches(),
        extract.missing(),
        request.copies() ? List.of() : alsoIn(ranked));
  }

  private static List<Match> moved(List<Match> matches, int by) {
    return matches.stream()
        .map(m -> new Match(m.start() + by, m.end() + by, m.text(), m.term(), m.kind()))
        .toList();
  }

  /** The other articles that have a copy of a hit. */
  private List<Copy> alsoIn(Ranked hit) throws IOException {
    IndexReader reader = terms.searcher().getIndexReader();
    Set<Copy> others = new TreeSet<>(EARLIEST);
    for (Ranked copy : copies.of(List.of(hit))) {
      if (copy.article() != hit.article()) {
        StoredPassage stored = StoredPassage.read(reader, copy.passage(), copy.article());
        others.add(new Copy(stored.article(), stored.source(), stored.date()));
      }
    }
    return List.copyOf(others);
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
          && occurs(any)) {
        return true;
      }
    }
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      if (new WordScan(leaf, false, Ranking.TUNED, new SegmentTerms(segment, terms)).next(0)
          != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  private boolean occurs(Evidence.Terms any) throws IOException {
    for (String term : any.anyOf()) {
      if (terms.docFreq(term) > 0) {
        return true;
      }
    }
    return false;
  }
}
