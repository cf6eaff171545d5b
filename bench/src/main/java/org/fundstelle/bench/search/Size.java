package org.fundstelle.bench.search;

import java.nio.charset.StandardCharsets;
import org.fundstelle.article.Article;

/**
 * How much there is to index.
 *
 * @param articles how many articles
 * @param bytes the bytes of their texts in UTF-8
 */
record Size(int articles, long bytes) {
  static Size of(Iterable<Article> all) {
    int articles = 0;
    long bytes = 0;
    for (Article article : all) {
      articles++;
      bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
    }
    return new Size(articles, bytes);
  }

  /** Millions of bytes. */
  double megabytes() {
    return bytes / 1e6;
  }
}
