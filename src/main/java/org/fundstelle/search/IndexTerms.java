package org.fundstelle.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOSupplier;
import org.fundstelle.index.Fields;

/**
 * What an index holds of terms; each is looked up once, however often a query asks. Not
 * thread-safe: one for each query.
 */
final class IndexTerms {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new HashMap<>();

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** A term of the text of passages. */
  static Term text(String term) {
    return new Term(Fields.TEXT, term);
  }

  /** In how many documents a term occurs; 0 if in none. */
  int docFreq(Term term) throws IOException {
    return states(term).docFreq();
  }

  /** How often a term occurs in all documents together. */
  long totalTermFreq(Term term) throws IOException {
    return states(term).totalTermFreq();
  }

  /** A term's postings in a segment; none if it lacks the term. */
  Optional<PostingsEnum> postings(Term term, LeafReaderContext segment, int flags)
      throws IOException {
    IOSupplier<TermState> state = states(term).get(segment);
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum dictionary = segment.reader().terms(term.field()).iterator();
    dictionary.seekExact(term.bytes(), state.get());
    return Optional.of(dictionary.postings(null, flags));
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      known.put(term, states);
    }
    return states;
  }
}
