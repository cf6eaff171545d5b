package org.fundstelle.gazetteer;

import java.util.Locale;

/**
 * How a name stands to the thing it names, and how much a match by such a name counts.
 *
 * @since 0.1
 */
public enum Relation {
  /** The usual name: Nordkorea, Wladimir Putin. */
  NAME(0.45),
  /** Another name of the same thing: DVRK, Vereinigte Staaten, Putin, Kremlchef. */
  ALIAS(0.45),
  /** The adjective or the inhabitants: nordkoreanisch, Nordkoreanerin. */
  DEMONYM(0.4),
  /** The capital, or the seat or nickname of the government: Pjöngjang, Kreml. */
  METONYM(0.2),
  /** A wording of a region: Gebiet Kursk, Oblast Kursk, Kursker Region. */
  REGION(0.4);

  private final double defaultWeight;

  Relation(double defaultWeight) {
    this.defaultWeight = defaultWeight;
  }

  /** The weight of names that state none of their own, above 0, below 1. */
  public double defaultWeight() {
    return defaultWeight;
  }

  /** What files of names call it, such as {@code alias}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
