package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Fields;
import org.fundstelle.index.Paragraph;

/** Finds the passages that may have a copy of a paragraph. Not thread-safe. */
final class Sketches {
  /** What more passages have is a house's standing phrase, or a few words of everyone's. */
  static final int MOST = 100;

  private final List<Segment> segments = new ArrayList<>();
  private final Map<BytesRef, Set<Integer>> known = new HashMap<>();

  private record Segment(LeafReaderContext context, TermsEnum terms) {}

  Sketches(IndexReader reader) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      Terms terms = context.reader().terms(Fields.SKETCH);
      if (terms != null) {
        segments.add(new Segment(context, terms.iterator()));
      }
    }
  }

  /** The terms of a paragraph's sketch that lead to other passages, but not to very many. */
  Set<BytesRef> leading(Paragraph paragraph) throws IOException {
    Set<BytesRef> leading = new HashSet<>();
    for (BytesRef term : paragraph.sketch()) {
      int passages = passages(term).size();
      if (passages > 1 && passages <= MOST) {
        leading.add(term);
      }
    }
    return leading;
  }

  /** The passages that have a term; one more than the most, if there are more. */
  Set<Integer> passages(BytesRef term) throws IOException {
    Set<Integer> passages = known.get(term);
    if (passages == null) {
      passages = new HashSet<>();
      for (Segment segment : segments) {
        add(segment, term, passages);
      }
      known.put(term, passages);
    }
    return passages;
  }

  private static void add(Segment segment, BytesRef term, Set<Integer> to) throws IOException {
    if (segment.terms.seekExact(term)) {
      Bits live = segment.context.reader().getLiveDocs();
      PostingsEnum passages = segment.terms.postings(null, PostingsEnum.NONE);
      while (to.size() <= MOST && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(passages.docID())) {
          to.add(segment.context.docBase + passages.docID());
        }
      }
    }
  }
}
