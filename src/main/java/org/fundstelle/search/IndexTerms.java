package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of terms; each is looked up once, however often a query asks. Not
 * thread-safe: one for each query.
 */
final class IndexTerms {
  private final IndexSearcher searcher;
  private final Map<String, Dictionary> dictionaries = new HashMap<>();

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A term.
   *
   * @param states where it is, by segment; null where a segment lacks it
   * @param docFreq in how many documents it occurs
   * @param totalTermFreq how often it occurs in them
   */
  private record Found(
      BytesRef term, List<@Nullable TermState> states, int docFreq, long totalTermFreq) {}

  /** The terms of a field, each segment's opened once: that takes longer than to look one up. */
  private static final class Dictionary {
    private final List<TermsEnum> segments = new ArrayList<>();
    private final Map<String, Found> known = new HashMap<>();

    Dictionary(String field, List<LeafReaderContext> leaves) throws IOException {
      for (LeafReaderContext segment : leaves) {
        Terms terms = segment.reader().terms(field);
        segments.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
      }
    }

    Found find(String term) throws IOException {
      Found found = known.get(term);
      if (found == null) {
        found = lookUp(new BytesRef(term));
        known.put(term, found);
      }
      return found;
    }

    private Found lookUp(BytesRef term) throws IOException {
      List<@Nullable TermState> states = new ArrayList<>(segments.size());
      int docFreq = 0;
      long totalTermFreq = 0;
      for (TermsEnum terms : segments) {
        boolean found = terms.seekExact(term);
        states.add(found ? terms.termState() : null);
        docFreq += found ? terms.docFreq() : 0;
        totalTermFreq += found ? terms.totalTermFreq() : 0;
      }
      return new Found(term, states, docFreq, totalTermFreq);
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** In how many documents a field has a term; 0 if in none. */
  int docFreq(String field, String term) throws IOException {
    return dictionary(field).find(term).docFreq;
  }

  /** How often a field has a term in all documents together. */
  long totalTermFreq(String field, String term) throws IOException {
    return dictionary(field).find(term).totalTermFreq;
  }

  /** Whether a term occurs in a text or title. */
  boolean occurs(String term) throws IOException {
    return docFreq(Fields.TEXT, term) > 0 || docFreq(Fields.TITLE, term) > 0;
  }

  /** A term's postings in a segment; none if it lacks the term. */
  Optional<PostingsEnum> postings(String field, String term, LeafReaderContext segment, int flags)
      throws IOException {
    Dictionary dictionary = dictionary(field);
    Found found = dictionary.find(term);
    TermState state = found.states.get(segment.ord);
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum terms = dictionary.segments.get(segment.ord);
    terms.seekExact(found.term, state);
    return Optional.of(terms.postings(null, flags));
  }

  private Dictionary dictionary(String field) throws IOException {
    Dictionary dictionary = dictionaries.get(field);
    if (dictionary == null) {
      dictionary = new Dictionary(field, searcher.getLeafContexts());
      dictionaries.put(field, dictionary);
    }
    return dictionary;
  }
}
