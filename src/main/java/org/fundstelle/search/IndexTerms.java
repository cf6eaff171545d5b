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

  /** Each segment's terms, opened once: that takes longer than to look one up. */
  private final List<TermsEnum> segments = new ArrayList<>();

  private final Map<String, Found> known = new HashMap<>();

  IndexTerms(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      Terms terms = segment.reader().terms(Fields.TEXT);
      segments.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
    }
  }

  /**
   * A term.
   *
   * @param states where it is, by segment; null where a segment lacks it
   * @param docFreq how many passages and titles have it
   */
  private record Found(BytesRef term, List<@Nullable TermState> states, int docFreq) {}

  private Found find(String term) throws IOException {
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
    for (TermsEnum terms : segments) {
      boolean found = terms.seekExact(term);
      states.add(found ? terms.termState() : null);
      docFreq += found ? terms.docFreq() : 0;
    }
    return new Found(term, states, docFreq);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** How many passages and titles have a term; 0 if none. */
  int docFreq(String term) throws IOException {
    return find(term).docFreq;
  }

  /** A term's postings in a segment; none if it lacks the term. */
  Optional<PostingsEnum> postings(String term, LeafReaderContext segment, int flags)
      throws IOException {
    Found found = find(term);
    TermState state = found.states.get(segment.ord);
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum terms = segments.get(segment.ord);
    terms.seekExact(found.term, state);
    return Optional.of(terms.postings(null, flags));
  }
}
