package org.fundstelle.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.fundstelle.index.Fields;

/**
 * Which documents of a segment are one article: its passages in order, then the article itself.
 * Thread-safe.
 */
final class Blocks {
  private final BitSet articles;
  private final int documents;

  private Blocks(BitSet articles, int documents) {
    this.articles = articles;
    this.documents = documents;
  }

  /** Tells the articles of any segment, and remembers them as long as the segment is open. */
  static BitSetProducer articles() {
    return new QueryBitSetProducer(new FieldExistsQuery(Fields.PASSAGES));
  }

  /** The blocks of a segment; none if it has no articles. */
  static Optional<Blocks> of(LeafReaderContext segment, BitSetProducer articles)
      throws IOException {
    return Optional.ofNullable(articles.getBitSet(segment))
        .map(found -> new Blocks(found, segment.reader().maxDoc()));
  }

  int documents() {
    return documents;
  }

  /** The article that a document is, or is a passage of. */
  int article(int document) {
    int article = articles.nextSetBit(document);
    if (article == DocIdSetIterator.NO_MORE_DOCS) {
      throw new IllegalStateException("document " + document + " is no whole block");
    }
    return article;
  }

  /** The first document of an article. */
  int start(int article) {
    return article == 0 ? 0 : articles.prevSetBit(article - 1) + 1;
  }
}
