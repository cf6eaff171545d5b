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

/**
 * Finds the passages that may have a copy of a paragraph: those that share two terms of its sketch,
 * or one that few have. Not thread-safe.
 */
final class Sketches {
  /** What more passages have is a house's standing phrase. */
  static final int MOST = 100;

  /** What more passages have may be a few words of everyone's. */
  private static final int FEW = 8;

  private static final int LINK = 2;

  private final IndexReader reader;

  /** Opened when the first paragraph is looked for: who wants each copy looks for none. */
  private final List<Segment> segments = new ArrayList<>();

  private final Map<BytesRef, Set<Integer>> known = new HashMap<>();

  private record Segment(LeafReaderContext context, TermsEnum terms) {}

  Sketches(IndexReader reader) {
    this.reader = reader;
  }

  private void open() throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      Terms terms = context.reader().terms(Fields.SKETCH);
      if (terms != null) {
        segments.add(new Segment(context, terms.iterator()));
      }
    }
  }

  /** The terms of a paragraph's sketch that lead to other passages, with what each counts. */
  Map<BytesRef, Integer> leading(Paragraph paragraph) throws IOException {
    Map<BytesRef, Integer> leading = new HashMap<>();
    for (BytesRef term : paragraph.sketch()) {
      int passages = passages(term).size();
      if (passages > 1 && passages <= MOST) {
        leading.put(term, passages > FEW ? 1 : LINK);
      }
    }
    return leading;
  }

  /** The passages that some terms lead to. */
  Set<Integer> linked(Map<BytesRef, Integer> leading) throws IOException {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Map.Entry<BytesRef, Integer> term : leading.entrySet()) {
      for (int passage : passages(term.getKey())) {
        counts.merge(passage, term.getValue(), Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < LINK);
    return counts.keySet();
  }

  /** Whether one paragraph's terms lead to the other's passage, and so the other way round. */
  static boolean link(Map<BytesRef, Integer> leading, Map<BytesRef, Integer> others) {
    return leading.keySet().stream().filter(others::containsKey).mapToInt(leading::get).sum()
        >= LINK;
  }

  /** The passages that have a term, if it is not one alone; at most one more than the most. */
  private Set<Integer> passages(BytesRef term) throws IOException {
    Set<Integer> passages = known.get(term);
    if (passages == null) {
      if (known.isEmpty()) {
        open();
      }
      passages = find(term);
      known.put(term, passages);
    }
    return passages;
  }

  private Set<Integer> find(BytesRef term) throws IOException {
    List<Segment> having = new ArrayList<>();
    int most = 0;
    for (Segment segment : segments) {
      if (segment.terms.seekExact(term)) {
        having.add(segment);
        most += segment.terms.docFreq();
      }
    }
    Set<Integer> passages = new HashSet<>();
    // One alone is the paragraph that was looked up, and leads nowhere.
    if (most > 1) {
      for (Segment each : having) {
        add(each, passages);
      }
    }
    return passages;
  }

  private static void add(Segment segment, Set<Integer> to) throws IOException {
    Bits live = segment.context.reader().getLiveDocs();
    PostingsEnum passages = segment.terms.postings(null, PostingsEnum.NONE);
    while (to.size() <= MOST && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(passages.docID())) {
        to.add(segment.context.docBase + passages.docID());
      }
    }
  }
}
