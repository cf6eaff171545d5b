package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.analysis.Reading.Kind;

/** Which dictionary forms does a word have? Words without hyphens, cut into no parts. */
final class Lemmas {
  private static final List<String> LINKS = List.of("s", "es", "n", "en");
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
    List<Reading> adjectives = any.stream().filter(Reading::isAdjective).toList();
    if (lower && !adjectives.isEmpty()) {
      return List.copyOf(lemmas(adjectives).keySet());
    }
    return List.copyOf(lemmas(nouns.isEmpty() ? any : nouns).keySet());
  }

  /** Whether a word is the basic form of a masculine noun, as Schüler is. */
  boolean isMasculine(String word) {
    return readings(word).stream().anyMatch(r -> r.isMasculine() || r.isNominalisedAdjective());
  }

  /** The folded lemmas of a part that others follow: without its linking letters. */
  List<String> ofModifier(String part) {
    for (String form : modifierForms(Spelling.lower(part))) {
      List<Reading> nouns =
          dictionary.readings(Spelling.capitalised(form)).stream()
              .filter(r -> (r.isNoun() && !r.isNominalisedAdjective()) || r.isName())
              .toList();
      if (!nouns.isEmpty()) {
        return List.copyOf(lemmas(nouns).keySet());
      }
    }
    Set<String> known = lemmas(readings(part)).keySet();
    return known.isEmpty() && SeamFinder.isLinkedByS(Spelling.lower(part))
        ? List.of(Folding.fold(part.substring(0, part.length() - 1)))
        : List.copyOf(known);
  }

  /** How a part that others follow may stand in the dictionary: with and without linking letters. */
  List<String> modifierForms(String part) {
    List<String> forms = new ArrayList<>(List.of(part));
    for (String link : LINKS) {
      if (part.endsWith(link)) {
        forms.add(part.substring(0, part.length() - link.length()));
      }
    }
    forms.add(part + "e");
    if (part.endsWith("s")) {
      // Geschichts-, Hilfs-: an s stands for the e.
      forms.add(part.substring(0, part.length() - 1) + "e");
    }
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
    List<Reading> readings = dictionary.readings(word);
    if (readings.stream().allMatch(Reading::isImperative)) {
      // People type nouns and names in lower case; hardly anybody gives orders.
      List<Reading> nouns = capitalised(Spelling.capitalised(word));
      if (!nouns.isEmpty()) {
        return nouns;
      }
    }
    if (readings.isEmpty() && word.length() <= LONGEST_ABBREVIATION) {
      return dictionary.readings(word.toUpperCase(Locale.ROOT));
    }
    return readings;
  }

  private List<Reading> capitalised(String word) {
    List<Reading> readings = dictionary.readings(word);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean name = false;
    for (Reading reading : readings) {
      kinds.add(reading.kind());
      name |= reading.isName() && reading.lemma().equals(word);
    }
    if (kinds.contains(Kind.NOUN) || kinds.contains(Kind.MASCULINE)) {
      // Angriff is a noun, though "angriff" is a form of angreifen.
      readings.removeIf(Reading::isVerb);
    }
    if (kinds.contains(Kind.MASCULINE)) {
      // Der Wagen is not das Wagen, which nobody writes.
      readings.removeIf(Reading::isInfinitive);
    }
    if (name) {
      // Thomas is not the genitive of Thoma.
      readings.removeIf(r -> r.isName() && !r.lemma().equals(word));
    }
    if (kinds.contains(Kind.NOMINALISED_ADJECTIVE)) {
      // Auswärtige and Auswärtiges: only the adjective joins them.
      List<Reading> adjectives = dictionary.readings(Spelling.lower(word));
      adjectives.removeIf(r -> !r.isAdjective());
      if (!adjectives.isEmpty()) {
        readings.removeIf(Reading::isNominalisedAdjective);
        readings.addAll(adjectives);
      }
    } else if (readings.isEmpty() || kinds.equals(EnumSet.of(Kind.INFINITIVE))) {
      for (Reading reading : dictionary.readings(Spelling.lower(word))) {
        if (!reading.isImperative()) {
          readings.add(reading);
        }
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
        verbsOf(reading)
            .forEach(verb -> lemmas.putIfAbsent(Folding.fold(verb), Reason.PARTICIPLE));
      }
    }
    return lemmas;
  }

  /** Folded, but with its capital where it keeps a noun apart: Wagen and wagen, Ernst and ernst. */
  private String form(Reading reading) {
    String form = Folding.fold(reading.lemma());
    return reading.isPlainNoun() && isVerbOrAdjective(Spelling.lower(reading.lemma()))
        ? Spelling.capitalised(form)
        : form;
  }

  private boolean isVerbOrAdjective(String lemma) {
    return dictionary.readings(lemma).stream()
        .anyMatch(r -> (r.isVerb() || r.isAdjective()) && r.lemma().equals(lemma));
  }

  /** The infinitives of some readings, those of participles too, as the dictionary writes them. */
  List<String> verbs(List<Reading> readings) {
    return readings.stream()
        .flatMap(r -> r.isVerb() ? Stream.of(r.lemma()) : verbsOf(r))
        .distinct()
        .toList();
  }

  private Stream<String> verbsOf(Reading reading) {
    return reading.isParticiple()
        ? dictionary.readings(reading.lemma()).stream()
            .filter(Reading::isVerb)
            .map(Reading::lemma)
        : Stream.of();
  }
}
