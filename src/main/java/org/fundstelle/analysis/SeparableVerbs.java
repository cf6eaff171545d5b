package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Verbs whose first part may stand at the end of the clause: "rief ihn gestern an". */
final class SeparableVerbs {
  private static final int SHORTEST_VERB = 4;

  private final PosDictionary dictionary;

  SeparableVerbs(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What one of some verbs and a particle make, if anything. */
  Optional<Word.Separated> joined(String particle, Collection<String> verbs) {
    for (String verb : verbs) {
      if (isVerb(particle + verb)) {
        return Optional.of(separated(particle, verb));
      }
    }
    return Optional.empty();
  }

  /** How some verbs look when they stand apart; none for those that never do. */
  List<Word.Separated> apart(Collection<String> verbs) {
    List<Word.Separated> apart = new ArrayList<>();
    for (String whole : verbs) {
      int prefix = Inflection.prefixLength(whole);
      String verb = whole.substring(prefix);
      if (Inflection.isParticle(whole.substring(0, prefix))
          && verb.length() >= SHORTEST_VERB
          && isVerb(verb)) {
        apart.add(separated(whole.substring(0, prefix), verb));
      }
    }
    return List.copyOf(apart);
  }

  private static Word.Separated separated(String particle, String verb) {
    return new Word.Separated(Folding.fold(particle), Folding.fold(verb));
  }

  private boolean isVerb(String infinitive) {
    Entry entry = dictionary.entry(infinitive);
    return entry.isVerb()
        && entry.readings(infinitive).stream()
            .anyMatch(r -> r.isVerb() && r.lemma().equals(infinitive));
  }
}
