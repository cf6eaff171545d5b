package org.fundstelle.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Word;
import org.fundstelle.gazetteer.Concept.Name;

/**
 * A spelling of a name as the search reads it.
 *
 * @param words for each word what it is found by: its lemmas, else its exact forms
 */
record Reading(Concept concept, Name name, String spelling, List<Set<String>> words) {

  /** All names of all concepts, those with hyphens also in open spelling. */
  static List<Reading> of(List<Concept> concepts) {
    List<Reading> readings = new ArrayList<>();
    for (Concept concept : concepts) {
      for (Name name : concept.names()) {
        for (String spelling : name.spellings()) {
          Stream.of(spelling, spelling.replaceAll("[-/]", " "))
              .distinct()
              .map(s -> new Reading(concept, name, s, words(s)))
              .filter(reading -> !reading.words.isEmpty())
              .forEach(readings::add);
        }
      }
    }
    return readings;
  }

  /** The readings by each key of their first word. */
  static Map<String, List<Reading>> byFirstKey(List<Reading> readings) {
    Map<String, List<Reading>> byKey = new HashMap<>();
    for (Reading reading : readings) {
      for (String key : reading.words.getFirst()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(reading);
      }
    }
    return byKey;
  }

  /** Whether this name stands in another one from a word on. */
  boolean standsIn(Reading other, int at) {
    if (at + words.size() > other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Set<String> keys = other.words.get(at + i);
      if (words.get(i).stream().noneMatch(keys::contains)) {
        return false;
      }
    }
    return true;
  }

  private static List<Set<String>> words(String spelling) {
    return GermanChain.words(spelling).stream().map(Reading::keys).toList();
  }

  private static Set<String> keys(Word word) {
    return new TreeSet<>(word.lemmas().isEmpty() ? word.exact() : word.lemmas());
  }
}
