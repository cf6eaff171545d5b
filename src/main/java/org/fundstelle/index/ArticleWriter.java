package org.fundstelle.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.article.Article;
import org.jspecify.annotations.Nullable;

/** Changes the articles of an index, and knows which changes no reader sees yet. Thread-safe. */
final class ArticleWriter implements Closeable {
  /** So many changes are remembered before the reader is refreshed to see them. */
  private static final int UNSEEN = 10_000;

  private static final int SHARE_OF_HEAP = 16;
  private static final int MEGABYTE = 1 << 20;

  /** In megabytes, as in Lucene. */
  private static final int SMALLEST_BUFFER = 16;

  /** In megabytes. */
  private static final int LARGEST_BUFFER = 64;

  /** Half as many as Lucene's: each segment costs every query some hundred look-ups of terms. */
  private static final int SEGMENTS_PER_TIER = 4;

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Digests digests;

  /** Adding an article and remembering its digest is one step for each id. */
  private final Object[] idLocks = new Object[64];

  /** Shared by all changes, so that none falls between the last commit and the end. */
  private final ReadWriteLock end = new ReentrantReadWriteLock();

  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong changesSeen = new AtomicLong();

  /** Changes what the searchers show; closes the writer, but not the searchers. */
  ArticleWriter(IndexWriter writer, SearcherManager searchers) {
    this.writer = writer;
    this.searchers = searchers;
    this.digests = new Digests(searchers);
    Arrays.setAll(idLocks, i -> new Object());
  }

  /** How an index is written. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig(GermanChain.analyzer())
        .setMergeScheduler(new Merging())
        .setMergePolicy(
            new TieredMergePolicy()
                .setSegmentsPerTier(SEGMENTS_PER_TIER)
                .setFloorSegmentMB(LARGEST_BUFFER))
        .setRAMBufferSizeMB(bufferMegabytes(Runtime.getRuntime().maxMemory()));
  }

  /**
   * How much memory new articles take until they are written: where there is plenty, more than
   * Lucene's 16 MB, which are soon full of three layers. Fewer and larger segments are searched
   * faster.
   */
  static int bufferMegabytes(long heap) {
    return Math.clamp(heap / SHARE_OF_HEAP / MEGABYTE, SMALLEST_BUFFER, LARGEST_BUFFER);
  }

  Outcome add(Article article) throws IOException {
    String digest = ArticleDocuments.digest(article);
    if (changes.get() - changesSeen.get() >= UNSEEN) {
      seeChanges();
    }
    Lock change = end.readLock();
    change.lock();
    try {
      synchronized (lockOf(article.id())) {
        String before = digests.get(article.id());
        if (before.equals(digest)) {
          return Outcome.UNCHANGED;
        }
        writer.updateDocuments(
            new Term(Fields.ID, article.id()), ArticleDocuments.of(article, digest));
        digests.add(article.id(), digest);
        changes.incrementAndGet();
        return before.equals(Digests.NONE) ? Outcome.ADDED : Outcome.UPDATED;
      }
    } finally {
      change.unlock();
    }
  }

  boolean delete(String id) throws IOException {
    Lock change = end.readLock();
    change.lock();
    try {
      synchronized (lockOf(id)) {
        boolean there = !digests.get(id).equals(Digests.NONE);
        if (there) {
          writer.deleteDocuments(new Term(Fields.ID, id));
          digests.delete(id);
          changes.incrementAndGet();
        }
        return there;
      }
    } finally {
      change.unlock();
    }
  }

  void commit() throws IOException {
    writer.commit();
  }

  /** Lets the searchers show all changes so far. */
  void seeChanges() throws IOException {
    long now = changes.get();
    searchers.maybeRefreshBlocking();
    changesSeen.accumulateAndGet(now, Math::max);
  }

  boolean hasUnseenChanges() {
    return changesSeen.get() < changes.get();
  }

  /** What made the writer give up, if anything did. */
  @Nullable Throwable failure() {
    return writer.getTragicException();
  }

  /** Commits every change that was taken, and takes no more. */
  @Override
  public void close() throws IOException {
    Lock last = end.writeLock();
    last.lock();
    try {
      // A commit that failed in its second half lets Lucene refuse to close, and keep the lock.
      IOUtils.close(digests, writer, writer::rollback);
    } finally {
      last.unlock();
    }
  }

  private Object lockOf(String id) {
    return idLocks[Math.floorMod(id.hashCode(), idLocks.length)];
  }
}
