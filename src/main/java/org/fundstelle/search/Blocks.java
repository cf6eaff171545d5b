package org.fundstelle.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.fundstelle.index.Fields;

/**
 * Which documents of a segment are one article: its passages in order, then the article itself.
 * Documents must be asked for in order. Not thread-safe.
 */
final class Blocks {
  private final NumericDocValues toArticle;
  private final NumericDocValues passages;

  Blocks(LeafReader reader) throws IOException {
    toArticle = DocValues.getNumeric(reader, Fields.TO_ARTICLE);
    passages = DocValues.getNumeric(reader, Fields.PASSAGES);
  }

  /** The article that a document is, or is a passage of. */
  int article(int document) throws IOException {
    return toArticle.advanceExact(document)
        ? document + Math.toIntExact(toArticle.longValue())
        : document;
  }

  /** The first document of an article. */
  int start(int article) throws IOException {
    if (!passages.advanceExact(article)) {
      throw new IllegalStateException("document " + article + " is no whole block");
    }
    return article - Math.toIntExact(passages.longValue());
  }
}
