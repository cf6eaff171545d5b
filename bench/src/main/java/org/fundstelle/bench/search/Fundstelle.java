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

/** The library, by its public interface and with its defaults. */
final class Fundstelle implements Engine {
  private final NewsIndex news;

  Fundstelle(Path directory) throws IOException {
    news = NewsIndex.openReadOnly(directory);
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
    // The articles are made of the same lines, several times over; the other engines show all, too.
    SearchRequest request = SearchRequest.of(query);
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
