package org.fundstelle.index;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.ReferenceManager;

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
    Optional<Block> block = Block.find(searcher, id);
    return block.isPresent()
        ? Objects.requireNonNullElse(block.get().article().get(Fields.DIGEST), NONE)
        : NONE;
  }
}
