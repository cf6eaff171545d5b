package org.fundstelle.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.analysis.Layer;

/**
 * Finds the terms of a field that are spelled almost like a word, or sound like it.
 *
 * <p>Walks Lucene's Levenshtein automata itself: DirectSpellChecker holds the first letter for sure
 * or else mistakes the marks of the layers for letters. Not thread-safe.
 */
final class NearTerms {
  /** Of fewer letters any can be meant. */
  static final int SHORTEST = 4;

  /** From this length on two letters may be wrong. */
  private static final int LONG = 8;

  private static final int MOST_EDITS = 2;

  /** What sounds alike is nearer than any other letter. */
  private static final double ALIKE = 0.5;

  private static final Comparator<Near> NEAREST =
      Comparator.comparingDouble(Near::cost)
          .thenComparing(Comparator.comparingInt(Near::docFreq).reversed())
          .thenComparing(Near::form);

  private final IndexReader reader;
  private final String field;

  /**
   * A term near a word.
   *
   * @param form the term, without the mark of its layer
   * @param cost how far it is: letters added, dropped, replaced or swapped with their neighbours
   * @param docFreq how many documents have it
   */
  record Near(String form, double cost, int docFreq) {}

  NearTerms(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  /** The terms of a layer near a folded word, the nearest first, the more frequent of two first. */
  List<Near> of(Layer layer, String word) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null || word.length() < SHORTEST) {
      return List.of();
    }
    Map<String, Near> found = new HashMap<>();
    Sound sound = new Sound(word);
    for (String spelled : sound.spellings()) {
      for (int edits = 0; edits <= MOST_EDITS; edits++) {
        boolean allowed = spelled.equals(word) && edits <= mostEdits(word);
        collect(terms, layer.term(spelled), layer.term("").length(), edits, near -> {
          if (sound.isThatOf(near.form)) {
            found.putIfAbsent(near.form, new Near(near.form, ALIKE, near.docFreq));
          } else if (allowed) {
            found.putIfAbsent(near.form, near);
          }
        });
      }
    }
    found.remove(word);
    return found.values().stream().sorted(NEAREST).toList();
  }

  private static void collect(
      Terms terms, String term, int mark, int edits, Consumer<Near> found) throws IOException {
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(terms, new Term("", term), edits, mark, /* transpositions= */ true);
    for (BytesRef each = near.next(); each != null; each = near.next()) {
      String form = each.utf8ToString().substring(mark);
      // Without a mark of its own before it, that of another layer may be the first letter.
      if (!form.isEmpty() && Character.isLetter(form.charAt(0))) {
        found.accept(new Near(form, edits, near.docFreq()));
      }
    }
  }

  private static int mostEdits(String word) {
    return word.length() < LONG ? 1 : MOST_EDITS;
  }
}
