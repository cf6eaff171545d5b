package org.fundstelle.eval;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/**
 * What a search found for each judged query of a set: articles, ranked by their best passage.
 *
 * @param rankings what was found, in the order of the queries
 * @param took how long all the searches took, one after the other
 * @since 0.1
 */
public record Run(List<Ranking> rankings, Duration took) {
  /** How many articles are asked for. */
  public static final int DEPTH = 100;

  /** Makes the list unmodifiable. */
  public Run {
    rankings = List.copyOf(rankings);
  }

  /**
   * What was found for a query.
   *
   * @param query the query's id
   * @param articles the articles, best first, each once
   */
  public record Ranking(String query, List<Found> articles) {
    /** Makes the list unmodifiable. */
    public Ranking {
      articles = List.copyOf(articles);
    }
  }

  /**
   * An article that was found.
   *
   * @param article its id
   * @param score that of its best passage; comparable within one ranking only
   */
  public record Found(String article, double score) {}

  /** Something that answers requests, such as {@code news::search}. */
  @FunctionalInterface
  public interface Search {
    /** Answers a request. */
    SearchResult search(SearchRequest request) throws IOException;
  }

  /**
   * Asks the judged queries of a set.
   *
   * @throws IOException if the index cannot be read
   */
  public static Run of(BeirSet set, Search search) throws IOException {
    return of(set, search, asked -> {});
  }

  /**
   * Asks the judged queries of a set.
   *
   * @param set the set, whose articles the search knows
   * @param search what is measured
   * @param watcher is told after each query how many were asked
   * @throws IOException if the index cannot be read
   */
  public static Run of(BeirSet set, Search search, IntConsumer watcher) throws IOException {
    List<Ranking> rankings = new ArrayList<>();
    long began = System.nanoTime();
    for (BeirSet.Query query : set.judgedQueries()) {
      SearchRequest request =
          SearchRequest.ofText(query.text()).perArticle(1).limit(DEPTH).copies(true);
      SearchResult result = search.search(request);
      rankings.add(
          new Ranking(
              query.id(),
              result.hits().stream().map(hit -> new Found(hit.article(), hit.score())).toList()));
      watcher.accept(rankings.size());
    }
    return new Run(rankings, Duration.ofNanos(System.nanoTime() - began));
  }

  /**
   * The run in the format that trec_eval reads: query, Q0, article, rank, score, tag.
   *
   * <p>trec_eval orders by score, in single precision, and equal scores by id. So each score is
   * below the one before, if need be by the smallest step: it reads the order found.
   *
   * @throws IllegalArgumentException if an id has a space, which the format cannot hold
   */
  public String toTrec(String tag) {
    StringBuilder lines = new StringBuilder();
    for (Ranking ranking : rankings) {
      float last = Float.POSITIVE_INFINITY;
      int rank = 0;
      for (Found found : ranking.articles()) {
        rank++;
        last = Math.min((float) found.score(), Math.nextDown(last));
        lines.append(field(ranking.query())).append(" Q0 ").append(field(found.article()));
        lines.append(' ').append(rank).append(' ').append(last).append(' ').append(tag);
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  private static String field(String id) {
    Optional<String> bare = Optional.of(id).filter(i -> i.chars().noneMatch(Run::isSpace));
    return bare.orElseThrow(
        () ->
            new IllegalArgumentException(
                "a TREC run cannot hold an id with a space: “" + id + "”"));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
