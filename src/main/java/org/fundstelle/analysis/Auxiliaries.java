package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The verbs among the function words: auxiliaries and modals. They say little, but they are
 * inflected as other verbs are, so that können finds konnte.
 */
final class Auxiliaries {
  private static final Set<String> INFINITIVES =
      Set.of("sein", "haben", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen");

  private final PosDictionary dictionary;

  Auxiliaries(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The folded lemmas of a form of such a verb; none for any other word. */
  List<String> lemmas(String word) {
    String lower = Spelling.lower(word);
    List<String> spellings = new ArrayList<>(List.of(lower));
    spellings.addAll(Spelling.restored(lower));
    return spellings.stream()
        .flatMap(spelling -> dictionary.readings(spelling).stream())
        .filter(reading -> reading.isVerb() && INFINITIVES.contains(reading.lemma()))
        .map(reading -> Folding.fold(reading.lemma()))
        .distinct()
        .toList();
  }
}
