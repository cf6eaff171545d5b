package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.article.Article;

/**
 * Builds an index anew from the articles stored in it.
 *
 * <p>Until it has succeeded, and if it fails or is killed, the index is what it was before: the new
 * segments grow beside the old ones in the same directory, and one commit exchanges them.
 *
 * @since 0.1
 */
public final class Reindexing {
  private final Path path;
  private final IndexWriter writer;
  private final LongConsumer progress;
  private long articles;

  private Reindexing(Path path, IndexWriter writer, LongConsumer progress) {
    this.path = path;
    this.writer = writer;
    this.progress = progress;
  }

  /**
   * Rebuilds an index of this version or an older one.
   *
   * @param path its directory
   * @param progress is told how many articles were taken over so far
   * @return how many articles there are
   * @throws IndexException if it is missing, being written or damaged, or its articles cannot be
   *     read
   * @throws IOException if the disk fails
   */
  public static long of(Path path, LongConsumer progress) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexException.Missing(path);
    }
    return of(path, FSDirectory.open(path), progress);
  }

  static long of(Path path, Directory directory, LongConsumer progress) throws IOException {
    try (directory) {
      // Asked first, so that no lock is left in a directory of something else.
      IndexFiles.requireReadable(path, directory);
      IndexWriter writer =
          new IndexWriter(
              directory, ArticleWriter.config().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
      try {
        long articles = new Reindexing(path, writer, progress).takeOver(directory);
        writer.setLiveCommitData(IndexFiles.signature().entrySet());
        writer.close();
        return articles;
      } catch (IllegalStateException e) {
        IOUtils.closeWhileHandlingException(writer::rollback);
        // The writer tells by it that a merge has failed.
        if (writer.getTragicException() instanceof IOException first) {
          throw first;
        }
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        IOUtils.closeWhileHandlingException(writer::rollback);
        throw e;
      }
    } catch (IOException e) {
      throw IndexFiles.explain(path, e);
    }
  }

  private long takeOver(Directory directory) throws IOException {
    // Asked again: until the lock was ours, another version may have written.
    IndexFiles.requireReadable(path, directory);
    try (DirectoryReader old = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : old.leaves()) {
        leaf.reader().checkIntegrity();
        takeOver(leaf.reader());
      }
    }
    return articles;
  }

  /** Needs of older schemas only that an article follows its passages, and the stored fields. */
  private void takeOver(LeafReader segment) throws IOException {
    StoredFields stored = segment.storedFields();
    Bits live = segment.getLiveDocs();
    List<Document> passages = new ArrayList<>();
    for (int i = 0; i < segment.maxDoc(); i++) {
      if (live == null || live.get(i)) {
        Document document = stored.document(i);
        if (document.get(Fields.ID) == null) {
          passages.add(document);
        } else {
          add(article(passages, document));
          passages.clear();
        }
      }
    }
  }

  private Article article(List<Document> passages, Document article) throws IOException {
    try {
      return Block.article(passages, article);
    } catch (RuntimeException e) {
      // What a schema we do not know leaves out shows in more than one way.
      throw new IndexException.Unreadable(
          path, "%s: %s".formatted(article.get(Fields.ID), e.getMessage()), e);
    }
  }

  private void add(Article article) throws IOException {
    writer.updateDocuments(
        new Term(Fields.ID, article.id()),
        ArticleDocuments.of(article, ArticleDocuments.digest(article)));
    articles++;
    progress.accept(articles);
  }
}
