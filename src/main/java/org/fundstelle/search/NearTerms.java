package org.fundstelle.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.fundstelle.analysis.Layer;

/**
 * Finds the terms of a field that are spelled almost like a word, or sound like it.
 *
 * <p>Walks Lucene's Levenshtein automata itself: DirectSpellChecker holds the first letter for sure
 * or else mistakes the marks of the layers for letters, and FuzzyTermsEnum makes an automaton for
 * each number of edits. Not thread-safe.
 */
final class NearTerms {
  /** Of fewer letters any can be meant. */
  private static final int SHORTEST = 4;

  /** Nobody means a longer word; memory for its automata grows with its length. */
  static final int LONGEST = 40;

  /** From this length on two letters may be wrong, but not the first. */
  private static final int LONG = 10;

  /** As Lucene counts them, to which ä is two letters. */
  private static final int MOST_EDITS = 2;

  /** One letter is wrong. */
  private static final double ONE = 1;

  /** Nobody mistypes the first letter so easily as the others. */
  private static final double FIRST = 0.25;

  /** What is at most so far is near any word. */
  static final double NEAR = ONE + FIRST;

  private static final double NEAR_LONG_WORD = 2;

  /** One letter is wrong, and one hears no difference. */
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
   * @param cost how many letters are wrong, from 0.5 for what sounds alike
   * @param docFreq how many documents have it
   */
  record Near(String form, double cost, int docFreq) {}

  NearTerms(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  /** The terms of a layer near a folded word, the nearest first, the more frequent of two first. */
  List<Near> of(Layer layer, String word) throws IOException {
    return of(layer, word, MOST_EDITS);
  }

  /** Only those that are one letter away, as Lucene counts them: they are found much faster. */
  List<Near> nextTo(Layer layer, String word) throws IOException {
    return of(layer, word, 1);
  }

  private List<Near> of(Layer layer, String word, int edits) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null || word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    Sound sound = new Sound(word);
    Map<String, Near> found = new HashMap<>();
    for (String spelled : sound.spellings()) {
      collect(terms, layer, spelled, edits, near -> found.putIfAbsent(near.form, near), sound);
    }
    found.remove(word);
    return found.values().stream().filter(n -> isNear(word, n)).sorted(NEAREST).toList();
  }

  private static boolean isNear(String word, Near near) {
    return near.cost <= NEAR || (near.cost <= NEAR_LONG_WORD && word.length() >= LONG);
  }

  private static void collect(
      Terms terms, Layer layer, String spelled, int edits, Consumer<Near> found, Sound sound)
      throws IOException {
    String mark = layer.term("");
    Automaton alike =
        new LevenshteinAutomata(spelled, /* withTranspositions= */ true).toAutomaton(edits, mark);
    TermsEnum near =
        terms.intersect(
            new CompiledAutomaton(alike, /* finite= */ true, /* simplify= */ false), null);
    for (BytesRef each = near.next(); each != null; each = near.next()) {
      String form = each.utf8ToString().substring(mark.length());
      // Without a mark of its own before it, that of another layer may be the first letter.
      if (!form.isEmpty() && Character.isLetter(form.charAt(0))) {
        found.accept(new Near(form, cost(sound, form), near.docFreq()));
      }
    }
  }

  private static double cost(Sound sound, String form) {
    double wrong = WrongLetters.between(sound.word(), form);
    if (sound.isThatOf(form)) {
      return wrong <= ONE ? ALIKE : ONE;
    }
    return sound.word().charAt(0) == form.charAt(0) ? wrong : wrong + FIRST;
  }
}
