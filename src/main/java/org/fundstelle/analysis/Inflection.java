package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rare forms the dictionary leaves out of words it knows: superlatives, subjunctives, verbs with a
 * prefix (naschhaftestem, umflögst, durchgesickert).
 */
final class Inflection {
  private static final int SHORTEST_BASE = 4;

  private static final List<String> ADJECTIVE_ENDINGS = withCaseEndings("est", "st", "er", "");

  private static final List<String> VERB_ENDINGS =
      List.of("test", "ten", "tet", "est", "te", "st", "en", "et", "n", "t", "e");

  /** What makes a known form of a verb out of a base whose ending was taken off. */
  private static final List<String> VERB_RESTORED = List.of("en", "e", "n", "te", "");

  private static final List<String> PREFIXES =
      List.of(
          "auseinander",
          "aufeinander",
          "gegenüber",
          "zusammen",
          "entgegen",
          "hinterher",
          "vorwärts",
          "rückwärts",
          "herunter",
          "hinunter",
          "herüber",
          "hinüber",
          "bekannt",
          "kennen",
          "bereit",
          "hinweg",
          "vorüber",
          "fertig",
          "sicher",
          "herbei",
          "hinzu",
          "bevor",
          "offen",
          "preis",
          "still",
          "zurecht",
          "zurück",
          "wieder",
          "weiter",
          "nieder",
          "vorbei",
          "voraus",
          "vorweg",
          "heraus",
          "hinaus",
          "herein",
          "hinein",
          "herauf",
          "hinauf",
          "hinter",
          "herum",
          "herab",
          "hinab",
          "heran",
          "hervor",
          "durch",
          "empor",
          "dabei",
          "inne",
          "fern",
          "klar",
          "wahr",
          "leid",
          "raus",
          "rein",
          "runter",
          "daran",
          "dahin",
          "davon",
          "dazu",
          "fehl",
          "fest",
          "fort",
          "frei",
          "heim",
          "leer",
          "voll",
          "hoch",
          "miss",
          "nach",
          "statt",
          "teil",
          "über",
          "unter",
          "wider",
          "auf",
          "aus",
          "bei",
          "ein",
          "ent",
          "her",
          "hin",
          "los",
          "dar",
          "da",
          "mit",
          "tot",
          "um",
          "ver",
          "vor",
          "weg",
          "zer",
          "ab",
          "an",
          "be",
          "er",
          "zu");

  private final PosDictionary dictionary;

  Inflection(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The folded lemmas of the adjective or verb a word can be a form of; often none. */
  Set<String> lemmas(String word) {
    String lower = Spelling.lower(word);
    Set<String> lemmas = adjectives(lower);
    if (lemmas.isEmpty()) {
      lemmas = verbs(lower);
    }
    if (!lemmas.isEmpty()) {
      return lemmas;
    }
    return prefixedVerbs(lower, !Spelling.startsLower(word));
  }

  private Set<String> adjectives(String word) {
    return withoutEnding(word, ADJECTIVE_ENDINGS, List.of(""), Reading::isAdjective);
  }

  private Set<String> verbs(String word) {
    Set<String> lemmas = withoutEnding(word, VERB_ENDINGS, VERB_RESTORED, Reading::isVerb);
    if (lemmas.isEmpty() && word.startsWith("ge") && (word.endsWith("t") || word.endsWith("en"))) {
      String bare = word.substring(2);
      return withoutEnding(bare, VERB_ENDINGS, VERB_RESTORED, Reading::isVerb);
    }
    return lemmas;
  }

  /** How long the verbal prefix is that a word starts with; 0 if it has none. */
  static int prefixLength(String word) {
    String lower = Spelling.lower(word);
    return PREFIXES.stream().filter(lower::startsWith).findFirst().map(String::length).orElse(0);
  }

  /** Whether a word can be the particle of a verb that stands apart from it: rief … an. */
  static boolean isParticle(String word) {
    return PREFIXES.contains(word);
  }

  private Set<String> prefixedVerbs(String word, boolean capitalised) {
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_BASE) {
        String rest = word.substring(prefix.length());
        if (capitalised && !known(Spelling.capitalised(rest), Reading::isPlainNoun).isEmpty()) {
          // Teilabnahme is made of Abnahme, not of teilabnehmen.
          continue;
        }
        String verb = rest.startsWith("zu") ? rest.substring(2) : rest;
        Set<String> bases = known(verb, r -> r.isVerb() && !r.isImperative());
        if (bases.isEmpty()) {
          bases = verbs(verb);
        }
        if (!bases.isEmpty()) {
          Set<String> lemmas = new LinkedHashSet<>();
          bases.forEach(base -> lemmas.add(Folding.fold(prefix) + base));
          return lemmas;
        }
      }
    }
    return Set.of();
  }

  private Set<String> withoutEnding(
      String word, List<String> endings, List<String> restored, Predicate<Reading> test) {
    int reach = dictionary.knownPrefix(word);
    for (String ending : endings) {
      int base = word.length() - ending.length();
      if (base < SHORTEST_BASE || base > reach || !word.endsWith(ending)) {
        continue;
      }
      for (String tail : restored) {
        Set<String> lemmas = known(word.substring(0, base) + tail, test);
        if (!lemmas.isEmpty()) {
          return lemmas;
        }
      }
    }
    return Set.of();
  }

  /** The basic form itself, or what a form of another word is taken for: tränken, not trinken. */
  private Set<String> known(String form, Predicate<Reading> test) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (Reading reading : dictionary.readings(form)) {
      if (test.test(reading)) {
        if (reading.lemma().equals(form)) {
          return Set.of(Folding.fold(form));
        }
        lemmas.add(Folding.fold(reading.lemma()));
      }
    }
    return lemmas;
  }

  private static List<String> withCaseEndings(String... grades) {
    return Arrays.stream(grades)
        .flatMap(grade -> List.of("em", "en", "er", "es", "e", "").stream().map(grade::concat))
        .filter(ending -> !ending.isEmpty())
        .toList();
  }
}
