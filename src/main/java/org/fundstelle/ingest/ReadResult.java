package org.fundstelle.ingest;

import org.fundstelle.article.Article;

/**
 * What became of one article file or line: an article, or the reason why there is none.
 *
 * @since 0.1
 */
public sealed interface ReadResult {

  /**
   * An article that was read.
   *
   * @param article the article
   */
  record Read(Article article) implements ReadResult {}

  /**
   * Something that could not be read or stored; the rest goes on.
   *
   * @param file the file, as named by the caller or found below a named directory
   * @param line the line, counted from 1; 0 when the whole file is meant
   * @param reason one sentence that says what is wrong
   */
  record Problem(String file, long line, String reason) implements ReadResult {
    /** The problem on one line: {@code file:line: reason}. */
    @Override
    public String toString() {
      return file + (line == 0 ? ": " : ":" + line + ": ") + reason;
    }
  }
}
