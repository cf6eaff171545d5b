package org.fundstelle.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.fundstelle.index.Fields;
import org.fundstelle.index.StoredPassage;

/** All passages of an index that the library made, so that plain Lucene gets the same ones. */
final class StoredPassages implements Iterator<StoredPassage> {
  private final IndexReader reader;
  private final Iterator<LeafReaderContext> segments;
  private int docBase;
  private NumericDocValues toArticle;
  private int next = DocIdSetIterator.NO_MORE_DOCS;

  StoredPassages(IndexReader reader) throws IOException {
    this.reader = reader;
    this.segments = List.copyOf(reader.leaves()).iterator();
    advance();
  }

  private void advance() throws IOException {
    if (toArticle != null) {
      next = toArticle.nextDoc();
    }
    while (next == DocIdSetIterator.NO_MORE_DOCS && segments.hasNext()) {
      LeafReaderContext segment = segments.next();
      docBase = segment.docBase;
      toArticle = segment.reader().getNumericDocValues(Fields.TO_ARTICLE);
      next = toArticle.nextDoc();
    }
  }

  @Override
  public boolean hasNext() {
    return next != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public StoredPassage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      int passage = docBase + next;
      int article = passage + Math.toIntExact(toArticle.longValue());
      StoredPassage read = StoredPassage.read(reader, passage, article);
      advance();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
