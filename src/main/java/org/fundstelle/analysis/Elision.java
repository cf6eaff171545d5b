package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.analysis.Forms.Form;

/**
 * Restores what a compound leaves to its neighbour: the head in "Landtags- und Bundestagswahl", the
 * modifier in "Obstanbau und -handel". Safe for many threads.
 */
final class Elision {
  /** A neighbour that is longer is no word. */
  private static final int LONGEST = 70;

  private final WordForms words;
  private final Lemmas lemmas;

  Elision(WordForms words, Lemmas lemmas) {
    this.words = words;
    this.lemmas = lemmas;
  }

  /** Whether a token ends in a hyphen, as "Landtags-" does. */
  static boolean lacksHead(String token) {
    int last = token.length() - 1;
    return last > 0 && token.charAt(last) == Folding.HYPHEN;
  }

  /** Whether a token starts with a hyphen, as "-handel" does. */
  static boolean lacksModifier(String token) {
    return token.length() > 1 && token.charAt(0) == Folding.HYPHEN && !lacksHead(token);
  }

  /** The forms of a token that {@link #lacksHead lacks its head}, which a later word has. */
  Forms withHeadOf(String later, String token) {
    String stem = token.substring(0, token.length() - 1);
    List<Whole> wholes =
        tailsOf(later, stem).stream().map(tail -> new Whole(joined(stem, tail), 0)).toList();
    return restored(token, 0, stem.length(), wholes);
  }

  /** The forms of a token that {@link #lacksModifier lacks its modifier}. */
  Forms withModifierOf(String earlier, String token) {
    String head = token.substring(1);
    List<Whole> wholes = new ArrayList<>();
    for (String modifier : modifiersOf(earlier, head)) {
      String word = joined(modifier, head);
      wholes.add(new Whole(word, token.length() - word.length()));
    }
    return restored(token, 1, token.length(), wholes);
  }

  /** What of a word a stem may share: the longest tail that makes a known word, or each part. */
  private List<String> tailsOf(String word, String stem) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    List<Integer> seams = seams(word);
    int limit = Math.min(seams.isEmpty() ? word.length() : seams.getFirst(), word.length() - 2);
    for (int from = 1; from < limit; from++) {
      if (isKnown(stem + word.substring(from))) {
        return List.of(word.substring(from));
      }
    }
    int prefix = Inflection.prefixLength(word);
    if (seams.isEmpty() && prefix > 0 && isKnown(word.substring(prefix))) {
      return List.of(word.substring(prefix));
    }
    return seams.stream().map(word::substring).toList();
  }

  /** What of a word a head may share: all parts up to one, or the longest start that fits. */
  private List<String> modifiersOf(String word, String head) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    List<Integer> seams = seams(word);
    for (int to = word.length() - 1; seams.isEmpty() && to > 1; to--) {
      if (isKnown(word.substring(0, to) + head)) {
        return List.of(word.substring(0, to));
      }
    }
    return seams.stream().map(seam -> word.substring(0, seam)).toList();
  }

  /** With a hyphen at the seam, unless the dictionary knows the word. */
  private String joined(String modifier, String head) {
    boolean hyphenated = modifier.charAt(modifier.length() - 1) == Folding.HYPHEN;
    return hyphenated || isKnown(modifier + head)
        ? modifier + head
        : modifier + Folding.HYPHEN + head;
  }

  private boolean isKnown(String word) {
    return !lemmas.readings(RawWord.of(word).letters()).isEmpty();
  }

  /** Where the parts of a compound begin, but for the first. */
  private List<Integer> seams(String token) {
    return words.of(token).parts().stream().skip(1).map(Word.Part::start).toList();
  }

  /**
   * A word with both its halves.
   *
   * @param word as it would be written
   * @param shift what takes an index in it to the same letter of the token
   */
  private record Whole(String word, int shift) {}

  /** What is there of a word, with its parts, and what it stands for. */
  private Forms restored(String token, int start, int end, List<Whole> wholes) {
    if (wholes.isEmpty()) {
      return words.of(token);
    }
    List<String> exact = words.of(token.substring(start, end)).exact();
    List<Form> stacked = new ArrayList<>();
    exact.forEach(f -> stacked.add(new Form(f, Layer.EXACT, start, end, Reason.WRITTEN)));
    Set<String> restored = new LinkedHashSet<>();
    Set<Word.Part> parts = new LinkedHashSet<>();
    for (Whole whole : wholes) {
      Forms forms = words.of(whole.word).shifted(whole.shift);
      restored.addAll(forms.lemmas());
      forms.parts().stream().filter(p -> start <= p.start() && p.end() <= end).forEach(parts::add);
      forms.stacked().stream()
          .filter(f -> f.layer() == Layer.PART && start <= f.start() && f.end() <= end)
          .forEach(stacked::add);
    }
    restored.forEach(f -> stacked.add(new Form(f, Layer.PART, start, end, Reason.ELIDED)));
    return new Forms(
        token, stacked, exact, List.copyOf(restored), List.copyOf(parts), List.of(), false);
  }
}
