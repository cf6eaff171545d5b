package org.fundstelle.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where evidence occurs in one segment, and how often in each document, in the order of documents.
 * Not thread-safe.
 */
abstract class Occurrences {
  private static final int BATCH = 64;

  private final DocIdSetIterator documents;

  private Occurrences(DocIdSetIterator documents) {
    this.documents = documents;
  }

  /** A term's; none if the segment lacks it. */
  static Optional<Occurrences> of(String term, SegmentTerms terms) throws IOException {
    return terms.postings(term, PostingsEnum.FREQS).map(OfTerm::new);
  }

  private static final class OfTerm extends Occurrences {
    private final PostingsEnum postings;

    OfTerm(PostingsEnum postings) {
      super(postings);
      this.postings = postings;
    }

    @Override
    void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
      postings.nextPostings(end, batch);
    }

    @Override
    float count() throws IOException {
      return postings.freq();
    }
  }

  /** A term's where it is not inside a longer name; none if the segment lacks it. */
  static Optional<Occurrences> of(String term, List<Evidence> outside, SegmentTerms terms)
      throws IOException {
    LongerNames longer = terms.longer(outside);
    Optional<Occurrences> anywhere = of(term, terms);
    if (longer.isEmpty() || anywhere.isEmpty()) {
      return anywhere;
    }
    Positions positions = Positions.of(List.of(term), terms);
    return Optional.of(new Elsewhere(anywhere.get(), positions, longer));
  }

  /** Most documents have no longer name: only where one is are positions looked at. */
  private static final class Elsewhere extends Occurrences {
    private final Occurrences anywhere;
    private final Positions positions;
    private final LongerNames longer;

    Elsewhere(Occurrences anywhere, Positions positions, LongerNames longer) {
      super(anywhere.documents);
      this.anywhere = anywhere;
      this.positions = positions;
      this.longer = longer;
    }

    @Override
    void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
      int kept = 0;
      while (kept == 0) {
        anywhere.next(end, batch);
        if (batch.size == 0) {
          return;
        }
        for (int i = 0; i < batch.size; i++) {
          float count = corrected(batch.docs[i], batch.features[i]);
          if (count > 0) {
            batch.docs[kept] = batch.docs[i];
            batch.features[kept++] = count;
          }
        }
        batch.size = kept;
      }
    }

    @Override
    float count() throws IOException {
      return corrected(anywhere.documents.docID(), anywhere.count());
    }

    @Override
    int advance(int document) throws IOException {
      int next = super.advance(document);
      while (next != DocIdSetIterator.NO_MORE_DOCS && corrected(next, 1) == 0) {
        next = super.advance(next + 1);
      }
      return next;
    }

    private float corrected(int document, float count) throws IOException {
      List<Spans.Span> names = longer.in(document);
      if (names.isEmpty()) {
        return count;
      }
      int elsewhere = 0;
      for (int position : positions.in(document)) {
        elsewhere += Spans.Span.at(position).isInside(names) ? 0 : 1;
      }
      return elsewhere;
    }
  }

  /** Of documents that have it once each. */
  static Occurrences of(DocIdSetIterator documents) {
    return new OneByOne(documents);
  }

  /** Of words side by side or close together. */
  static Occurrences of(Places places) {
    return new OneByOne(places) {
      @Override
      float count() {
        return places.count();
      }
    };
  }

  /** Of what finds its documents one after the other. */
  private static class OneByOne extends Occurrences {
    private final DocIdSetIterator documents;

    OneByOne(DocIdSetIterator documents) {
      super(documents);
      this.documents = documents;
    }

    @Override
    void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
      batch.growNoCopy(BATCH);
      int size = 0;
      while (size < BATCH && documents.docID() < end) {
        batch.docs[size] = documents.docID();
        batch.features[size++] = count();
        documents.nextDoc();
      }
      batch.size = size;
    }

    @Override
    float count() {
      return 1;
    }
  }

  /**
   * Fills a batch with counts from the document at hand on; with none if no document is left before
   * an end.
   */
  abstract void next(int end, DocAndFloatFeatureBuffer batch) throws IOException;

  /** How often the document at hand has it. */
  abstract float count() throws IOException;

  /** The first document from a given one on that has it; documents must be asked for in order. */
  int advance(int document) throws IOException {
    return documents.docID() < document ? documents.advance(document) : documents.docID();
  }

  /** How often a document has it; documents must be asked for in order. */
  float count(int document) throws IOException {
    return advance(document) == document ? count() : 0;
  }
}
