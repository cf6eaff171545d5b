package org.fundstelle.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The verbs of the sentence being read whose particle may still follow: rief … an. */
final class OpenVerbs {
  /** How many words back a verb may stand. */
  private static final int FARTHEST = 25;

  private final SeparableVerbs separable;

  /** The nearest first. */
  private final Deque<Verb> verbs = new ArrayDeque<>();

  private int count;

  /**
   * A verb that was read.
   *
   * @param forms of the verb
   * @param at how many words had been read with it
   * @param open whether its clause goes on after it, as that of a verb with a particle does
   */
  private record Verb(PackedForms forms, int at, boolean open) {}

  OpenVerbs(SeparableVerbs separable) {
    this.separable = separable;
  }

  boolean isEmpty() {
    return verbs.isEmpty();
  }

  void clear() {
    verbs.clear();
    count = 0;
  }

  /**
   * Reads on by a word.
   *
   * @param startsSentence whether it seems to be the first of a sentence
   * @param afterMark whether punctuation stands before it
   */
  void follow(PackedForms forms, boolean startsSentence, boolean afterMark) {
    Verb last = verbs.peekFirst();
    if (startsSentence) {
      verbs.clear();
    } else if (afterMark && last != null && last.at == count) {
      verbs.removeFirst();
      verbs.addFirst(new Verb(last.forms, last.at, false));
    }
    count++;
    if (forms.isVerb()) {
      verbs.addFirst(new Verb(forms.copy(), count, true));
    }
    while (!verbs.isEmpty() && verbs.getLast().at < count - FARTHEST) {
      verbs.removeLast();
    }
  }

  /**
   * What a particle makes of the nearest verb it fits. A verb at the end of its clause comes last,
   * and of these the first: "nahm, bevor sie kam, den Vorschlag an".
   */
  Optional<Word.Separated> joined(String particle) {
    Optional<Word.Separated> joined = joined(particle, verbs, true);
    return joined.isPresent() ? joined : joined(particle, verbs.reversed(), false);
  }

  private Optional<Word.Separated> joined(String particle, Deque<Verb> ordered, boolean open) {
    for (Verb verb : ordered) {
      if (verb.open == open) {
        Optional<Word.Separated> joined = separable.joined(particle, verb.forms.verbs());
        if (joined.isPresent()) {
          return joined;
        }
      }
    }
    return Optional.empty();
  }
}
