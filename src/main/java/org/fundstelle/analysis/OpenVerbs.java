package org.fundstelle.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
   * @param infinitives of which it can be a form
   * @param at how many words had been read with it
   * @param open whether its clause goes on after it, as that of a verb with a particle does
   */
  private record Verb(List<String> infinitives, int at, boolean open) {}

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
  void follow(Forms forms, boolean startsSentence, boolean afterMark) {
    Verb last = verbs.peekFirst();
    if (startsSentence) {
      verbs.clear();
    } else if (afterMark && last != null && last.at == count) {
      verbs.removeFirst();
      verbs.addFirst(new Verb(last.infinitives, last.at, false));
    }
    count++;
    if (!forms.verbs().isEmpty()) {
      verbs.addFirst(new Verb(forms.verbs(), count, true));
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
    List<Verb> nearest = List.copyOf(verbs);
    return Stream.concat(
            nearest.stream().filter(Verb::open),
            nearest.reversed().stream().filter(verb -> !verb.open))
        .flatMap(verb -> separable.joined(particle, verb.infinitives).stream())
        .findFirst();
  }
}
