package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fundstelle.NewsIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;

/** The library, by its public interface and with its defaults but for copies. */
final class Fundstelle implements Engine {
  private final NewsIndex news;

  private final boolean copies;

  /**
   * Opens an index.
   *
   * @param copies whether each copy of a passage is a hit of its own, which is not the default
   */
  Fundstelle(Path directory, boolean copies) throws IOException {
    news = NewsIndex.openReadOnly(directory);
    this.copies = copies;
  }

  static void index(Path directory, Iterator<Article> articles) throws IOException {
    Stream<ReadResult> results =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(articles, 0), false)
            .map(ReadResult.Read::new);
    try (NewsIndex index = NewsIndex.open(directory)) {
      IngestReport report = index.addAll(results);
      if (report.problemCount() > 0) {
        throw new IllegalStateException("not all was indexed: " + report.problems());
      }
    }
  }

  @Override
  public int answer(String query) throws IOException {
    int shown = 0;
    SearchRequest request = SearchRequest.of(query).copies(copies);
    for (Hit hit : news.search(request).hits()) {
      shown += hit.passage().toHtml().length();
      shown += hit.article().length() + hit.title().length() + hit.source().length();
      shown += hit.date().toString().length();
    }
    return shown;
  }

  @Override
  public void close() throws IOException {
    news.close();
  }
}
