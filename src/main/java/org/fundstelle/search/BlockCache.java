package org.fundstelle.search;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The articles of segments, read once and remembered as long as a segment is open. Thread-safe. */
final class BlockCache {
  private final Map<IndexReader.CacheKey, Blocks> known = new WeakHashMap<>();

  /** The articles of a segment, deleted ones included. */
  synchronized Blocks of(LeafReader segment) throws IOException {
    IndexReader.CacheKey key = segment.getCoreCacheHelper().getKey();
    Blocks blocks = known.get(key);
    if (blocks == null) {
      blocks = new Blocks(segment);
      known.put(key, blocks);
    }
    return blocks;
  }
}
