package org.fundstelle.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.fundstelle.article.Article;

/** The articles of one open file, one after the other. */
interface Articles extends Closeable {
  /**
   * Reads the next article, or nothing at the end.
   *
   * @throws Rejected if what comes next is no article; the one after it may be asked for
   * @throws IOException if the file cannot be read any further
   */
  Optional<Article> next() throws IOException, Rejected;
}
