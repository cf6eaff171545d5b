package org.fundstelle.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.analysis.Reading.Kind;

/**
 * What the dictionary says of a form. Thousands of forms share one, for it tells a lemma by the
 * letters in which it differs from the form. Immutable.
 */
final class Entry {
  /** Nothing. */
  static final Entry NONE = new Entry(List.of());

  private final List<Ending> endings;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  Entry(List<Ending> endings) {
    this.endings = endings;
    endings.forEach(ending -> kinds.addAll(ending.kinds));
  }

  /** How a form becomes one of its lemmas. */
  static final class Ending {
    private final int cut;
    private final byte[] added;
    private final List<Kind> kinds;

    /**
     * Keeps what it is given.
     *
     * @param cut how many bytes of the form fall away
     * @param added what follows instead, in UTF-8
     */
    Ending(int cut, byte[] added, List<Kind> kinds) {
      this.cut = cut;
      this.added = added;
      this.kinds = kinds;
    }

    private String lemma(byte[] form) {
      int kept = Math.max(0, form.length - cut);
      byte[] lemma = new byte[kept + added.length];
      System.arraycopy(form, 0, lemma, 0, kept);
      System.arraycopy(added, 0, lemma, kept, added.length);
      return new String(lemma, StandardCharsets.UTF_8);
    }
  }

  boolean isEmpty() {
    return endings.isEmpty();
  }

  /** Whether some reading is of a kind. */
  boolean has(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether there are readings, all of a kind. */
  boolean isOnly(Kind kind) {
    return kinds.size() == 1 && has(kind);
  }

  /** Whether no reading is anything but an imperative. */
  boolean isImperativeAtMost() {
    return isEmpty() || isOnly(Kind.IMPERATIVE);
  }

  /** Whether no reading is anything but a name. */
  boolean isNameAtMost() {
    return isEmpty() || isOnly(Kind.NAME);
  }

  boolean isNoun() {
    return isPlainNoun() || has(Kind.INFINITIVE) || has(Kind.NOMINALISED_ADJECTIVE);
  }

  boolean isPlainNoun() {
    return has(Kind.NOUN) || has(Kind.MASCULINE);
  }

  boolean isVerb() {
    return has(Kind.VERB) || has(Kind.IMPERATIVE);
  }

  boolean isAdjective() {
    return has(Kind.ADJECTIVE) || has(Kind.PARTICIPLE);
  }

  /** All readings of a form that has this entry, in a list of the caller's own. */
  List<Reading> readings(String form) {
    List<Reading> readings = new ArrayList<>(isEmpty() ? 0 : 4);
    if (isEmpty()) {
      return readings;
    }
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    for (Ending ending : endings) {
      String lemma = ending.lemma(bytes);
      for (Kind kind : ending.kinds) {
        readings.add(new Reading(lemma, kind));
      }
    }
    return readings;
  }
}
