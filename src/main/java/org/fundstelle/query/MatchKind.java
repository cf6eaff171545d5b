package org.fundstelle.query;

import java.util.Locale;

/**
 * Why a place in the text matches a word of the query, from the closest reason to the farthest.
 *
 * @since 0.1
 */
public enum MatchKind {
  /** The word itself: also ä as ae, ß as ss, number, hyphen and gender spellings, and prefixes. */
  EXACT,
  /** Another form of the word: genitive, plural, participle, any form of one lemma. */
  INFLECTION,
  /** A part of a compound, a compound's parts close together, or an elided compound. */
  COMPOUND,
  /** Another spelling of a name: Selenskyj, Zelensky. */
  SPELLING,
  /** Another name of the same thing: Nordkorea, DVRK. */
  ALIAS,
  /** Another wording of the same region: Gebiet Kursk, Kursker Region. */
  REGION,
  /** The adjective or the inhabitants of a place: Nordkorea, nordkoreanisch. */
  DEMONYM,
  /** The seat or nickname of a government: Russland, Kreml. */
  METONYM;

  /** The name used in JSON and on the command line, such as {@code inflection}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
