package org.fundstelle.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;

/** Adds the articles of a set to an index, each id once, and counts them. */
final class Corpus {
  private final BeirSet set;
  private final LongConsumer watcher;
  private final Set<String> ids = new HashSet<>();
  private long bytes;

  Corpus(BeirSet set, LongConsumer watcher) {
    this.set = set;
    this.watcher = watcher;
  }

  IngestReport addTo(NewsIndex news) throws IOException {
    try (Stream<ReadResult> results = set.articles().results()) {
      return news.addAll(results.map(this::first));
    }
  }

  /** The ids of the articles. */
  Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  /** How many bytes of UTF-8 their titles and texts have. */
  long bytes() {
    return bytes;
  }

  private ReadResult first(ReadResult result) {
    if (!(result instanceof ReadResult.Read(var article))) {
      return result;
    }
    if (!ids.add(article.id())) {
      return new ReadResult.Problem(
          set.corpus().toString(),
          0,
          "article " + article.id() + " is there more than once; the first one counts");
    }
    bytes += bytes(article.title()) + bytes(article.text());
    watcher.accept(ids.size());
    return result;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
