package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Where a word stands in the documents of a segment, in any of some forms. Documents must be asked
 * for in order. Not thread-safe.
 */
final class Positions {
  private final List<PostingsEnum> forms;
  private int passage = -1;
  private int[] positions = new int[0];

  private Positions(List<PostingsEnum> forms) {
    this.forms = forms;
  }

  static Positions of(Collection<String> forms, SegmentTerms terms) throws IOException {
    List<PostingsEnum> found = new ArrayList<>();
    for (String form : forms) {
      terms.postings(form, PostingsEnum.POSITIONS).ifPresent(found::add);
    }
    return new Positions(found);
  }

  boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The first document from a given one on that has the word; no more if there is none. */
  int advance(int target) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (PostingsEnum form : forms) {
      next = Math.min(next, form.docID() < target ? form.advance(target) : form.docID());
    }
    return next;
  }

  long cost() {
    return forms.stream().mapToLong(PostingsEnum::cost).sum();
  }

  /** The word's positions in a passage, ascending; some may stand there twice. */
  int[] in(int document) throws IOException {
    if (document != passage) {
      passage = document;
      int size = 0;
      for (PostingsEnum form : forms) {
        int at = form.docID() < document ? form.advance(document) : form.docID();
        if (at == document) {
          int more = form.freq();
          positions = Arrays.copyOf(positions, size + more);
          for (int i = 0; i < more; i++) {
            positions[size++] = form.nextPosition();
          }
        }
      }
      positions = Arrays.copyOf(positions, size);
      Arrays.sort(positions);
    }
    return positions;
  }

  /** Whether two words stand near each other, in any order, but not at one position. */
  static boolean near(int[] left, int[] right, int gaps) {
    for (int i = 0, k = 0; i < left.length && k < right.length; ) {
      int distance = right[k] - left[i];
      if (distance != 0 && Math.abs(distance) <= gaps + 1) {
        return true;
      }
      // At one position: the next place of either word may be near the other.
      if (distance < 0 || (distance == 0 && after(right, k) <= after(left, i))) {
        k++;
      } else {
        i++;
      }
    }
    return false;
  }

  private static int after(int[] positions, int index) {
    return index + 1 < positions.length ? positions[index + 1] : Integer.MAX_VALUE;
  }
}
