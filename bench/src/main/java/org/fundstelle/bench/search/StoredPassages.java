package org.fundstelle.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.fundstelle.index.Fields;
import org.fundstelle.index.StoredPassage;

/** All passages of an index that the library made, so that plain Lucene gets the same ones. */
final class StoredPassages implements Iterator<StoredPassage> {
  private final IndexReader reader;
  private final Iterator<LeafReaderContext> segments;
  private int docBase;

  /** Stands on the article whose passages come next; they stand before it. */
  private DocIdSetIterator articles = DocIdSetIterator.empty();

  private int next;

  StoredPassages(IndexReader reader) throws IOException {
    this.reader = reader;
    this.segments = List.copyOf(reader.leaves()).iterator();
    articles.nextDoc();
    settle();
  }

  /** Goes on until a passage comes next, if there is one. */
  private void settle() throws IOException {
    while (next == articles.docID() || articles.docID() == DocIdSetIterator.NO_MORE_DOCS) {
      if (articles.docID() != DocIdSetIterator.NO_MORE_DOCS) {
        next++;
        articles.nextDoc();
      } else if (segments.hasNext()) {
        LeafReaderContext segment = segments.next();
        docBase = segment.docBase;
        articles = DocValues.getNumeric(segment.reader(), Fields.PASSAGES);
        articles.nextDoc();
        next = 0;
      } else {
        return;
      }
    }
  }

  @Override
  public boolean hasNext() {
    return articles.docID() != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public StoredPassage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      StoredPassage read = StoredPassage.read(reader, docBase + next, docBase + articles.docID());
      next++;
      settle();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
