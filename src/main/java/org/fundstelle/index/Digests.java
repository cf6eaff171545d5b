package org.fundstelle.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.util.Bits;

/** The digest of each article by its id, also of those that no reader sees yet. Thread-safe. */
final class Digests extends LiveFieldValues<IndexSearcher, String> {
  /** The digest of an article that is not there. */
  static final String NONE = "";

  Digests(ReferenceManager<IndexSearcher> searchers) {
    super(searchers, NONE);
  }

  @Override
  public String get(String id) throws IOException {
    return Objects.requireNonNullElse(super.get(id), NONE);
  }

  @Override
  protected String lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum block = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
      if (block == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      int article = -1;
      for (int doc = block.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = block.nextDoc()) {
        if (live == null || live.get(doc)) {
          article = doc;
        }
      }
      if (article >= 0) {
        return Objects.requireNonNullElse(
            leaf.reader().storedFields().document(article).get(Fields.DIGEST), NONE);
      }
    }
    return NONE;
  }
}
