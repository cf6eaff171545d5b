package org.fundstelle.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** What one segment holds of terms. Not thread-safe: one for each query. */
final class SegmentTerms {
  private final LeafReaderContext segment;
  private final IndexTerms terms;
  private final Map<List<Evidence>, LongerNames> longer = new HashMap<>();

  SegmentTerms(LeafReaderContext segment, IndexTerms terms) {
    this.segment = segment;
    this.terms = terms;
  }

  LeafReaderContext segment() {
    return segment;
  }

  /** A term's postings; none if the segment lacks it. */
  Optional<PostingsEnum> postings(String term, int flags) throws IOException {
    return terms.postings(term, segment, flags);
  }

  /** The documents that a query finds. */
  DocIdSetIterator documents(Query query) throws IOException {
    Query rewritten = terms.searcher().rewrite(query);
    Scorer scorer =
        terms.searcher().createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(segment);
    return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
  }

  /** Forgets what was found before a document: nobody asks for it any more. */
  void forget(int before) {
    longer.values().forEach(names -> names.forget(before));
  }

  /** Where any of some names stand; all that ask for the same names share what was found. */
  LongerNames longer(List<Evidence> any) throws IOException {
    LongerNames known = longer.get(any);
    if (known == null) {
      known = LongerNames.of(any, this);
      longer.put(any, known);
    }
    return known;
  }
}
