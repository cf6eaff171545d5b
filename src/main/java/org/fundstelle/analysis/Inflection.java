package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /** These never stand apart from their verb. */
  private static final Set<String> INSEPARABLE = Set.of("be", "ent", "er", "ver", "zer", "miss");

  /** By first letter: hardly any can start a given word. */
  private static final Map<Character, List<String>> PREFIXES_BY_LETTER =
      PREFIXES.stream().collect(Collectors.groupingBy(prefix -> prefix.charAt(0)));

  private static final Set<String> PARTICLES =
      PREFIXES.stream()
          .filter(p -> !INSEPARABLE.contains(p))
          .collect(Collectors.toUnmodifiableSet());

  private final PosDictionary dictionary;

  Inflection(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The folded lemmas of the adjective or verb a word can be a form of; often none. */
  Set<String> lemmas(String word) {
    String lower = Spelling.lower(word);
    Prefixes prefixes = new Prefixes(lower, dictionary);
    Set<String> lemmas = adjectives(lower, prefixes);
    if (lemmas.isEmpty()) {
      lemmas = verbs(lower, prefixes);
    }
    if (!lemmas.isEmpty()) {
      return lemmas;
    }
    return prefixedVerbs(lower, !Spelling.startsLower(word));
  }

  private Set<String> adjectives(String word, Prefixes prefixes) {
    for (String ending : ADJECTIVE_ENDINGS) {
      int base = baseOf(word, ending, prefixes);
      if (base > 0 && prefixes.entry(base).isAdjective()) {
        return folded(prefixes.entry(base), word.substring(0, base), Reading::isAdjective);
      }
    }
    return Set.of();
  }

  private Set<String> verbs(String word, Prefixes prefixes) {
    Set<String> lemmas = withoutVerbEnding(word, prefixes);
    if (lemmas.isEmpty() && word.startsWith("ge") && (word.endsWith("t") || word.endsWith("en"))) {
      String bare = word.substring(2);
      return withoutVerbEnding(bare, new Prefixes(bare, dictionary));
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
    return PARTICLES.contains(word);
  }

  private Set<String> withoutVerbEnding(String word, Prefixes prefixes) {
    for (String ending : VERB_ENDINGS) {
      int base = baseOf(word, ending, prefixes);
      for (String tail : base > 0 ? VERB_RESTORED : List.<String>of()) {
        Entry entry = prefixes.entry(base, tail);
        if (entry.isVerb()) {
          return folded(entry, word.substring(0, base) + tail, Reading::isVerb);
        }
      }
    }
    return Set.of();
  }

  private Set<String> prefixedVerbs(String word, boolean capitalised) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    for (String prefix : PREFIXES_BY_LETTER.getOrDefault(first, List.of())) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_BASE) {
        String rest = word.substring(prefix.length());
        if (capitalised && dictionary.entry(Spelling.capitalised(rest)).isPlainNoun()) {
          // Teilabnahme is made of Abnahme, not of teilabnehmen.
          continue;
        }
        Set<String> bases = verbsBehindPrefix(rest.startsWith("zu") ? rest.substring(2) : rest);
        if (!bases.isEmpty()) {
          Set<String> lemmas = new LinkedHashSet<>();
          bases.forEach(base -> lemmas.add(Folding.fold(prefix) + base));
          return lemmas;
        }
      }
    }
    return Set.of();
  }

  private Set<String> verbsBehindPrefix(String word) {
    Prefixes prefixes = new Prefixes(word, dictionary);
    Entry entry = prefixes.entry(word.length());
    return entry.has(Reading.Kind.VERB)
        ? folded(entry, word, r -> r.isVerb() && !r.isImperative())
        : verbs(word, prefixes);
  }

  /** The length of a word without an ending, 0 if that can be no word. */
  private static int baseOf(String word, String ending, Prefixes prefixes) {
    int base = word.length() - ending.length();
    return base >= SHORTEST_BASE && base <= prefixes.reach() && word.endsWith(ending) ? base : 0;
  }

  /** The basic form itself, or what a form of another word is taken for: tränken, not trinken. */
  private static Set<String> folded(Entry entry, String form, Predicate<Reading> test) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (Reading reading : entry.readings(form)) {
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
