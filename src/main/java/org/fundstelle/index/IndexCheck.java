package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every file of an index, as Lucene does, and at every article, as only we can.
 *
 * @since 0.1
 */
public final class IndexCheck {
  private final IndexReader reader;
  private final List<String> problems = new ArrayList<>();
  private long articles;
  private long documents;

  private IndexCheck(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Checks an index that nobody writes meanwhile.
   *
   * @param path its directory
   * @return what is wrong with it, if anything
   * @throws IndexException if it is missing, being written, too damaged to be opened at all, or of
   *     another version
   * @throws IOException if the disk fails
   */
  public static CheckReport of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexException.Missing(path);
    }
    return of(path, FSDirectory.open(path));
  }

  static CheckReport of(Path path, Directory directory) throws IOException {
    try (directory) {
      IndexFiles.requireExists(path, directory);
      // It holds the lock of the writer until it is closed.
      try (CheckIndex lucene = new CheckIndex(directory)) {
        lucene.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
        CheckIndex.Status status = lucene.checkIndex();
        if (!status.clean) {
          return new CheckReport(0, 0, problems(status));
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          return new IndexCheck(reader).report();
        }
      }
    } catch (IOException e) {
      throw IndexFiles.explain(path, e);
    }
  }

  private static List<String> problems(CheckIndex.Status status) {
    List<String> problems = new ArrayList<>();
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null && problems.size() < CheckReport.MAX_PROBLEMS) {
        problems.add("segment " + segment.name + ": " + segment.error.getMessage());
      }
    }
    if (problems.isEmpty()) {
      problems.add("the list of segments is damaged");
    }
    return problems;
  }

  private CheckReport report() throws IOException {
    Terms ids = MultiTerms.getTerms(reader, Fields.ID);
    if (ids != null) {
      Bits live = MultiBits.getLiveDocs(reader);
      TermsEnum each = ids.iterator();
      PostingsEnum postings = null;
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        postings = each.postings(postings, PostingsEnum.NONE);
        check(id.utf8ToString(), live(postings, live));
      }
    }
    if (documents != reader.numDocs()) {
      say((reader.numDocs() - documents) + " documents belong to no article");
    }
    return new CheckReport(articles, documents - articles, problems);
  }

  private static List<Integer> live(PostingsEnum postings, @Nullable Bits live) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        found.add(doc);
      }
    }
    return found;
  }

  private void check(String id, List<Integer> found) throws IOException {
    if (found.isEmpty()) {
      return;
    }
    documents += found.size();
    articles++;
    int first = found.getFirst();
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(first, leaves));
    int last = found.getLast();
    if (last - first != found.size() - 1 || last >= leaf.docBase + leaf.reader().maxDoc()) {
      say("article " + id + ": its passages do not stand together, or it is there twice");
      return;
    }
    Block block = new Block(leaf.reader(), found.stream().map(doc -> doc - leaf.docBase).toList());
    try {
      check(id, block);
    } catch (RuntimeException e) {
      // Whatever reading it threw, it is the article that is broken.
      say("article " + id + ": " + e.getMessage());
    }
  }

  private void check(String id, Block block) throws IOException {
    Document stored = block.article();
    int passages = block.documents().size() - 1;
    if (!id.equals(stored.get(Fields.ID)) || number(block, Fields.PASSAGES, passages) != passages) {
      say("article " + id + ": it is not whole");
      return;
    }
    Article article = block.toArticle();
    if (number(block, Fields.LENGTH, passages) != article.text().length()
        || !startsAreRight(block, article.text())) {
      say("article " + id + ": its passages are not its text");
    }
    if (!counted(block, Fields.PUBLISHER).equals(new BytesRef(article.source()))
        || !counted(block, Fields.DAY).equals(IndexedDay.of(article.date()).term())) {
      say("article " + id + ": it is counted under another source or date");
    }
    if (!ArticleDocuments.digest(article).equals(stored.get(Fields.DIGEST))) {
      say("article " + id + ": it is not as it was added");
    }
  }

  /** Whether each passage knows where it starts. */
  private static boolean startsAreRight(Block block, String text) throws IOException {
    int passages = block.documents().size() - 1;
    for (int i = 0; i < passages; i++) {
      String passage = StoredPassage.text(block.reader(), block.documents().get(i));
      if (!text.startsWith(passage, (int) number(block, Fields.START, i))) {
        return false;
      }
    }
    return true;
  }

  private static long number(Block block, String field, int index) throws IOException {
    NumericDocValues values = block.reader().getNumericDocValues(field);
    return values != null && values.advanceExact(block.documents().get(index))
        ? values.longValue()
        : -1;
  }

  /** What an article is counted under; nothing if it lacks the column. */
  private static BytesRef counted(Block block, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(block.reader(), field);
    return values.advanceExact(block.documents().getLast())
        ? values.lookupOrd(values.ordValue())
        : new BytesRef();
  }

  private void say(String problem) {
    if (problems.size() < CheckReport.MAX_PROBLEMS) {
      problems.add(problem);
    }
  }
}
