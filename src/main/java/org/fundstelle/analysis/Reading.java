package org.fundstelle.analysis;

/**
 * One reading of a form in the dictionary.
 *
 * @param lemma its dictionary form
 * @param kind what it is
 */
record Reading(String lemma, Kind kind) {

  enum Kind {
    NOUN,
    MASCULINE,
    /** Das Lesen. */
    INFINITIVE,
    /** Die Neue. */
    NOMINALISED_ADJECTIVE,
    NAME,
    VERB,
    /** "Haus!": hardly ever meant. */
    IMPERATIVE,
    ADJECTIVE,
    PARTICIPLE,
    OTHER;

    /** The kind a tag such as {@code SUB:NOM:SIN:MAS} says. */
    static Kind ofTag(String tag) {
      if (tag.startsWith("SUB")) {
        return tag.endsWith(":ADJ")
            ? NOMINALISED_ADJECTIVE
            : tag.endsWith(":INF") ? INFINITIVE : tag.endsWith(":MAS") ? MASCULINE : NOUN;
      }
      if (tag.startsWith("VER")) {
        return tag.startsWith("VER:IMP") ? IMPERATIVE : VERB;
      }
      if (tag.startsWith("PA1") || tag.startsWith("PA2")) {
        return PARTICIPLE;
      }
      return tag.startsWith("ADJ") ? ADJECTIVE : tag.startsWith("EIG") ? NAME : OTHER;
    }
  }

  boolean isNoun() {
    return isPlainNoun() || isInfinitive() || isNominalisedAdjective();
  }

  /** A noun that is not made of a verb or an adjective. */
  boolean isPlainNoun() {
    return kind == Kind.NOUN || kind == Kind.MASCULINE;
  }

  boolean isMasculine() {
    return kind == Kind.MASCULINE;
  }

  boolean isInfinitive() {
    return kind == Kind.INFINITIVE;
  }

  boolean isNominalisedAdjective() {
    return kind == Kind.NOMINALISED_ADJECTIVE;
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isVerb() {
    return kind == Kind.VERB || kind == Kind.IMPERATIVE;
  }

  boolean isImperative() {
    return kind == Kind.IMPERATIVE;
  }

  boolean isAdjective() {
    return kind == Kind.ADJECTIVE || kind == Kind.PARTICIPLE;
  }

  boolean isParticiple() {
    return kind == Kind.PARTICIPLE;
  }
}
