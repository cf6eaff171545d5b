package org.fundstelle.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

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
  static Optional<Occurrences> of(
      String field, String term, LeafReaderContext segment, IndexTerms terms) throws IOException {
    return terms
        .postings(field, term, segment, PostingsEnum.FREQS)
        .map(
            postings ->
                new Occurrences(postings) {
                  @Override
                  void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
                    postings.nextPostings(end, batch);
                  }

                  @Override
                  float count() throws IOException {
                    return postings.freq();
                  }
                });
  }

  /** A query's, whose score is the count; none if the segment has no match. */
  static Optional<Occurrences> of(Query query, LeafReaderContext segment, IndexTerms terms)
      throws IOException {
    Scorer scorer =
        terms
            .searcher()
            .createWeight(terms.searcher().rewrite(query), ScoreMode.COMPLETE, 1)
            .scorer(segment);
    if (scorer == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Occurrences(scorer.iterator()) {
          @Override
          void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
            scorer.nextDocsAndScores(end, null, batch);
          }

          @Override
          float count() throws IOException {
            return scorer.score();
          }
        });
  }

  /** Of words side by side, or outside longer names. */
  static Occurrences of(Places places) {
    return new Occurrences(places) {
      @Override
      void next(int end, DocAndFloatFeatureBuffer batch) throws IOException {
        batch.growNoCopy(BATCH);
        int size = 0;
        while (size < BATCH && places.docID() < end) {
          batch.docs[size] = places.docID();
          batch.features[size++] = places.count();
          places.nextDoc();
        }
        batch.size = size;
      }

      @Override
      float count() {
        return places.count();
      }
    };
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
