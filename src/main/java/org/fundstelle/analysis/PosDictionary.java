package org.fundstelle.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** The full-form dictionary german-pos-dict, case-sensitive. Safe for many threads. */
final class PosDictionary {
  static final List<String> RESOURCES =
      List.of(
          "/org/languagetool/resource/de/german.dict", "/org/languagetool/resource/de/german.info");

  private final ThreadLocal<DictionaryLookup> lookup;

  PosDictionary() {
    URL resource = Objects.requireNonNull(PosDictionary.class.getResource(RESOURCES.get(0)));
    try {
      Dictionary dictionary = Dictionary.read(resource);
      lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    } catch (IOException e) {
      throw new UncheckedIOException("The German dictionary cannot be read: " + resource, e);
    }
  }

  /**
   * One reading of a form.
   *
   * @param lemma its dictionary form
   * @param tag its part of speech and inflection, as in {@code SUB:NOM:SIN:MAS}
   */
  record Reading(String lemma, String tag) {
    boolean is(String partOfSpeech) {
      return tag.startsWith(partOfSpeech);
    }

    boolean isNoun() {
      return is("SUB");
    }

    boolean isName() {
      return is("EIG");
    }

    boolean isVerb() {
      return is("VER");
    }

    boolean isAdjective() {
      return is("ADJ") || is("PA1") || is("PA2");
    }

    /** Das Lesen, die Neue: a noun made of a verb or an adjective. */
    boolean isNominalised() {
      return isNoun() && (tag.endsWith(":INF") || tag.endsWith(":ADJ"));
    }

    /** "Haus!": hardly ever meant. */
    boolean isImperative() {
      return is("VER:IMP");
    }
  }

  /** All readings of a form as written; empty when the dictionary does not know it. */
  List<Reading> readings(String form) {
    List<Reading> readings = new ArrayList<>();
    for (WordData data : lookup.get().lookup(form)) {
      CharSequence lemma = data.getStem();
      if (lemma != null) {
        CharSequence tag = data.getTag();
        readings.add(new Reading(lemma.toString(), tag == null ? "" : tag.toString()));
      }
    }
    return readings;
  }
}
