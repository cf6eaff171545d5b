package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundstelle.analysis.PosDictionary.Reading;

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

  /** The folded lemmas the dictionary knows for a word, each with its reason; often empty. */
  Map<String, Reason> known(String word) {
    return lemmas(readings(word));
  }

  /** The folded lemmas of a part of a compound, which is a noun before it is anything else. */
  List<String> ofNoun(String part) {
    List<Reading> nouns =
        dictionary.readings(Spelling.capitalised(part)).stream().filter(Reading::isNoun).toList();
    return List.copyOf(lemmas(nouns.isEmpty() ? readings(part) : nouns).keySet());
  }

  /** Whether a word is the basic form of a masculine noun, as Schüler is. */
  boolean isMasculine(String word) {
    return readings(word).stream()
        .anyMatch(r -> r.isNoun() && (r.tag().endsWith(":MAS") || r.tag().endsWith(":ADJ")));
  }

  /** The folded lemmas of a part that others follow: without its linking letters. */
  List<String> ofModifier(String part) {
    for (String form : modifierForms(Spelling.lower(part))) {
      List<Reading> nouns =
          dictionary.readings(Spelling.capitalised(form)).stream()
              .filter(r -> (r.isNoun() && !r.tag().endsWith(":ADJ")) || r.isName())
              .toList();
      if (!nouns.isEmpty()) {
        return List.copyOf(lemmas(nouns).keySet());
      }
    }
    return List.copyOf(lemmas(readings(part)).keySet());
  }

  private static List<String> modifierForms(String part) {
    List<String> forms = new ArrayList<>(List.of(part));
    for (String link : LINKS) {
      if (part.endsWith(link)) {
        forms.add(part.substring(0, part.length() - link.length()));
      }
    }
    forms.add(part + "e");
    return forms;
  }

  /** The folded lemmas of a word that neither the dictionary nor the splitter knows. */
  Map<String, Reason> unknown(String word) {
    Map<String, Reason> lemmas = new LinkedHashMap<>();
    for (String base : genitive.bases(word)) {
      lemmas.put(base, base.equals(Folding.fold(word)) ? Reason.WRITTEN : Reason.GENITIVE);
    }
    for (String base : List.copyOf(lemmas.keySet())) {
      if (!genitive.isOwn(base)) {
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
    String lower = Spelling.lower(word);
    String capitalised = Spelling.capitalised(word);
    List<Reading> readings = new ArrayList<>(dictionary.readings(word));
    if (Spelling.isCapitals(word)) {
      addIfEmpty(readings, capitalised);
      addIfEmpty(readings, lower);
    } else if (Spelling.startsLower(word)) {
      if (readings.stream().allMatch(Reading::isImperative)) {
        readings.addAll(dictionary.readings(capitalised));
      }
      if (word.length() <= LONGEST_ABBREVIATION) {
        addIfEmpty(readings, word.toUpperCase(Locale.ROOT));
      }
    } else {
      if (readings.stream().allMatch(Reading::isNominalised)) {
        readings.addAll(dictionary.readings(lower));
      }
      addIfEmpty(readings, capitalised);
    }
    return readings;
  }

  private void addIfEmpty(List<Reading> readings, String form) {
    if (readings.isEmpty()) {
      readings.addAll(dictionary.readings(form));
    }
  }

  private Map<String, Reason> lemmas(List<Reading> readings) {
    Map<String, Reason> lemmas = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (lemmas.putIfAbsent(Folding.fold(reading.lemma()), Reason.DICTIONARY) == null
          && (reading.is("PA1") || reading.is("PA2"))) {
        for (Reading verb : dictionary.readings(reading.lemma())) {
          if (verb.isVerb()) {
            lemmas.putIfAbsent(Folding.fold(verb.lemma()), Reason.PARTICIPLE);
          }
        }
      }
    }
    return lemmas;
  }
}
