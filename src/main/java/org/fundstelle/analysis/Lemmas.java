package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fundstelle.analysis.Reading.Kind;

/** Which dictionary forms does a word have? Words without hyphens, cut into no parts. */
final class Lemmas {
  private static final List<String> LINKS = List.of("s", "es", "n", "en");

  /** Schul- is Schule. */
  private static final String CUT = "e";

  private static final int LONGEST_ABBREVIATION = 5;

  private final PosDictionary dictionary;
  private final NameGenitive genitive;

  Lemmas(PosDictionary dictionary, NameGenitive genitive) {
    this.dictionary = dictionary;
    this.genitive = genitive;
  }

  /**
   * The folded lemmas of the last part of a compound, which is a noun unless it is written small.
   */
  List<String> ofHead(String part, boolean lower) {
    List<Reading> nouns = readings(Spelling.capitalised(part));
    nouns.removeIf(r -> !r.isNoun());
    if (!lower && !nouns.isEmpty()) {
      return List.copyOf(lemmas(nouns).keySet());
    }
    List<Reading> any = readings(part);
    if (lower) {
      List<Reading> adjectives = new ArrayList<>(any);
      adjectives.removeIf(r -> !r.isAdjective());
      if (!adjectives.isEmpty()) {
        return List.copyOf(lemmas(adjectives).keySet());
      }
    }
    return List.copyOf(lemmas(nouns.isEmpty() ? any : nouns).keySet());
  }

  /** Whether a word is the basic form of a masculine noun, as Schüler is. */
  boolean isMasculine(String word) {
    return readings(word).stream().anyMatch(r -> r.isMasculine() || r.isNominalisedAdjective());
  }

  /** The folded lemmas of a part that others follow: without its linking letters. */
  List<String> ofModifier(String part) {
    String noun = Spelling.capitalised(part);
    Prefixes prefixes = new Prefixes(noun, dictionary);
    if (isModifier(prefixes.entry(noun.length()))) {
      return ofModifier(prefixes.entry(noun.length()), noun);
    }
    for (String link : LINKS) {
      int length = noun.length() - link.length();
      if (noun.endsWith(link) && isModifier(prefixes.entry(length))) {
        return ofModifier(prefixes.entry(length), noun.substring(0, length));
      }
    }
    Entry cut = prefixes.entry(noun.length(), CUT);
    if (isModifier(cut)) {
      return ofModifier(cut, noun + CUT);
    }
    if (noun.endsWith("s")) {
      // Geschichts-, Hilfs-: an s stands for the e.
      int length = noun.length() - 1;
      Entry replaced = prefixes.entry(length, CUT);
      if (isModifier(replaced)) {
        return ofModifier(replaced, noun.substring(0, length) + CUT);
      }
    }
    List<String> known = List.copyOf(lemmas(readings(part)).keySet());
    return known.isEmpty() && SeamFinder.isLinkedByS(Spelling.lower(part))
        ? List.of(Folding.fold(part.substring(0, part.length() - 1)))
        : known;
  }

  private static boolean isModifier(Entry entry) {
    return entry.isPlainNoun() || entry.has(Kind.INFINITIVE) || entry.has(Kind.NAME);
  }

  private List<String> ofModifier(Entry entry, String form) {
    List<Reading> nouns = entry.readings(form);
    nouns.removeIf(r -> !(r.isPlainNoun() || r.isInfinitive() || r.isName()));
    return List.copyOf(lemmas(nouns).keySet());
  }

  /**
   * How a part that others follow may stand in a list of words: with and without linking letters.
   */
  List<String> modifierForms(String part) {
    List<String> forms = new ArrayList<>(List.of(part));
    for (String link : LINKS) {
      if (part.endsWith(link)) {
        forms.add(part.substring(0, part.length() - link.length()));
      }
    }
    forms.add(part + CUT);
    return forms;
  }

  /** The folded lemmas of a word that neither the dictionary nor the splitter knows. */
  Map<String, Reason> unknown(String word) {
    String form = Folding.fold(word);
    Map<String, Reason> lemmas = new LinkedHashMap<>();
    for (String base : genitive.bases(word)) {
      lemmas.put(base, base.equals(form) ? Reason.WRITTEN : Reason.GENITIVE);
    }
    if (Spelling.isCapitals(word)) {
      return lemmas;
    }
    for (String base : List.copyOf(lemmas.keySet())) {
      if (base.endsWith("anern")) {
        lemmas.put(base.substring(0, base.length() - 1), Reason.STEM);
      } else if (!genitive.isOwn(base) && !base.endsWith("us") && !base.endsWith("aner")) {
        // The stem of Südkoreaner would be the country, that of Cottbus is the town.
        lemmas.putIfAbsent(Stemmer.stem(base), Reason.STEM);
      }
    }
    return lemmas;
  }

  /**
   * As written, then in lower case, then capitalised, then with ä, ö, ü and ß restored.
   *
   * @return the readings of the first spelling that is known
   */
  List<Reading> readings(String word) {
    List<Reading> readings = inAnyCase(word);
    if (readings.isEmpty()) {
      for (String variant : Spelling.restored(word)) {
        readings = inAnyCase(variant);
        if (!readings.isEmpty()) {
          return readings;
        }
      }
    }
    return readings;
  }

  private List<Reading> inAnyCase(String word) {
    if (Spelling.startsLower(word)) {
      return writtenSmall(word);
    }
    if (Spelling.isCapitals(word)) {
      List<Reading> asWritten = dictionary.readings(word);
      return asWritten.isEmpty() ? capitalised(Spelling.capitalised(word)) : asWritten;
    }
    return capitalised(word);
  }

  private List<Reading> writtenSmall(String word) {
    Entry entry = dictionary.entry(word);
    if (entry.isImperativeAtMost()) {
      // People type nouns and names in lower case; hardly anybody gives orders.
      List<Reading> nouns = capitalised(Spelling.capitalised(word));
      if (!nouns.isEmpty()) {
        return nouns;
      }
    }
    if (entry.isEmpty() && word.length() <= LONGEST_ABBREVIATION) {
      return dictionary.readings(word.toUpperCase(Locale.ROOT));
    }
    return entry.readings(word);
  }

  private List<Reading> capitalised(String word) {
    Entry entry = dictionary.entry(word);
    List<Reading> readings = entry.readings(word);
    if (genitive.isNameInS(word)) {
      readings.removeIf(r -> !r.lemma().equals(word));
      return readings;
    }
    if (entry.isPlainNoun()) {
      // Angriff is a noun, though "angriff" is a form of angreifen.
      readings.removeIf(Reading::isVerb);
    }
    if (entry.has(Kind.MASCULINE)) {
      // Der Wagen is not das Wagen, which nobody writes.
      readings.removeIf(Reading::isInfinitive);
    }
    if (readings.contains(new Reading(word, Kind.NAME))) {
      // Thomas is not the genitive of Thoma.
      readings.removeIf(r -> r.isName() && !r.lemma().equals(word));
    }
    if (entry.has(Kind.NOMINALISED_ADJECTIVE)) {
      // Auswärtige and Auswärtiges: only the adjective joins them.
      List<Reading> adjectives = dictionary.readings(Spelling.lower(word));
      adjectives.removeIf(r -> !r.isAdjective());
      if (!adjectives.isEmpty()) {
        readings.removeIf(Reading::isNominalisedAdjective);
        readings.addAll(adjectives);
      }
    } else if (readings.isEmpty() || entry.isOnly(Kind.INFINITIVE)) {
      String small = Spelling.lower(word);
      Entry smallEntry = dictionary.entry(small);
      if (!smallEntry.isImperativeAtMost()) {
        readings.addAll(smallEntry.readings(small));
        readings.removeIf(Reading::isImperative);
      }
    }
    return readings;
  }

  /** The folded lemmas of some readings, each with its reason. */
  Map<String, Reason> lemmas(List<Reading> readings) {
    Map<String, Reason> lemmas = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (reading.lemma().indexOf(' ') >= 0) {
        continue;
      }
      if (lemmas.putIfAbsent(form(reading), Reason.DICTIONARY) == null) {
        verbsOf(reading).forEach(verb -> lemmas.putIfAbsent(Folding.fold(verb), Reason.PARTICIPLE));
      }
    }
    return lemmas;
  }

  /** Folded, but with its capital where it keeps a noun apart: Wagen and wagen, Ernst and ernst. */
  private String form(Reading reading) {
    String form = Folding.fold(reading.lemma());
    return (reading.isPlainNoun() || reading.isName())
            && isVerbOrAdjective(Spelling.lower(reading.lemma()))
        ? Spelling.capitalised(form)
        : form;
  }

  private boolean isVerbOrAdjective(String lemma) {
    Entry entry = dictionary.entry(lemma);
    if (entry.isVerb() || entry.isAdjective()) {
      for (Reading reading : entry.readings(lemma)) {
        if ((reading.isVerb() || reading.isAdjective()) && reading.lemma().equals(lemma)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The infinitives of some readings, those of participles too, as the dictionary writes them. */
  List<String> verbs(List<Reading> readings) {
    Set<String> verbs = new LinkedHashSet<>(0);
    for (Reading reading : readings) {
      if (reading.isVerb()) {
        verbs.add(reading.lemma());
      } else {
        verbs.addAll(verbsOf(reading));
      }
    }
    return List.copyOf(verbs);
  }

  private List<String> verbsOf(Reading reading) {
    return reading.isParticiple()
        ? dictionary.readings(reading.lemma()).stream()
            .filter(Reading::isVerb)
            .map(Reading::lemma)
            .toList()
        : List.of();
  }
}
