package org.fundstelle.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.index.Snapshot;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** The hits of a request from the first to the last, however many: pages of one snapshot. */
final class AllHits {
  /** As many as a page can have: each page costs a search. */
  private static final int PAGE = 1000;

  private AllHits() {}

  /** Finds a page. */
  @FunctionalInterface
  interface Search {
    SearchResult page(Snapshot state, SearchRequest request) throws IOException;
  }

  /**
   * The hits, a page at a time in memory.
   *
   * @param state what is searched; closed with the stream, or at once if the first page fails
   */
  static Stream<Hit> of(Snapshot state, SearchRequest request, Search search) throws IOException {
    SearchRequest pages = request.limit(PAGE).perArticle(Integer.MAX_VALUE);
    SearchResult first;
    try {
      first = search.page(state, pages);
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(state);
      throw e;
    }
    return Stream.iterate(
            Optional.of(first),
            Optional::isPresent,
            page ->
                page.flatMap(SearchResult::next)
                    .map(after -> next(state, pages.after(after), search)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.hits().stream())
        .onClose(() -> close(state));
  }

  private static SearchResult next(Snapshot state, SearchRequest page, Search search) {
    try {
      return search.page(state, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Closeable state) {
    try {
      state.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
