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
  private final Map<Dictionary, TermsEnum> dictionaries = new HashMap<>();

  /** The terms of a field in a segment, which take longer to open than to use. */
  private record Dictionary(int segment, String field) {}

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

  /** Whether one of some terms occurs in a text or title. */
  boolean occurs(Evidence.Terms terms) throws IOException {
    for (String term : terms.anyOf()) {
      if (docFreq(text(term)) > 0 || docFreq(new Term(Fields.TITLE, term)) > 0) {
        return true;
      }
    }
    return false;
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
    TermsEnum dictionary = dictionary(term.field(), segment);
    dictionary.seekExact(term.bytes(), state.get());
    return Optional.of(dictionary.postings(null, flags));
  }

  private TermsEnum dictionary(String field, LeafReaderContext segment) throws IOException {
    Dictionary key = new Dictionary(segment.ord, field);
    TermsEnum dictionary = dictionaries.get(key);
    if (dictionary == null) {
      dictionary = segment.reader().terms(field).iterator();
      dictionaries.put(key, dictionary);
    }
    return dictionary;
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
