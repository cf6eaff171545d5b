package org.fundstelle.gazetteer;

/**
 * How a name stands to the thing it names.
 *
 * @since 0.1
 */
public enum Relation {
  /** The usual name: Nordkorea, Wladimir Putin. */
  NAME,
  /** Another name of the same thing: DVRK, Vereinigte Staaten, Putin. */
  ALIAS,
  /** The adjective or the inhabitants: nordkoreanisch, Nordkoreanerin. */
  DEMONYM,
  /** The capital, or the seat or nickname of the government: Pjöngjang, Kreml, Kremlchef. */
  METONYM,
  /** A wording of a region: Gebiet Kursk, Oblast Kursk, Kursker Region. */
  REGION
}
