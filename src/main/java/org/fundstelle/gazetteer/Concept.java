package org.fundstelle.gazetteer;

import java.util.List;

/**
 * One state, body, person, region or place with all its names; they find each other.
 *
 * @param id what entries refer to it by, such as {@code nordkorea}
 * @param type what kind of thing it is, such as {@code state}
 * @param names its names, one at least
 * @param code the ISO 3166-1 code of a state, such as {@code KP}; empty when it has none
 * @param within the ids of what it lies in or belongs to, nearest first; told, but finds nothing:
 *     Kursk lies in Russland and is no name of it
 * @since 0.1
 */
public record Concept(
    String id, String type, List<Name> names, String code, List<String> within) {

  /**
   * Makes the lists unmodifiable.
   *
   * @throws IllegalArgumentException when there is no name
   */
  public Concept {
    names = List.copyOf(names);
    within = List.copyOf(within);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a concept needs a name, " + id + " has none");
    }
  }

  /** A concept without a code that lies in nothing. */
  public Concept(String id, String type, List<Name> names) {
    this(id, type, names, "", List.of());
  }

  /**
   * A name of a concept in all its spellings.
   *
   * @param relation how the name stands to the thing
   * @param spellings how it is written, the usual spelling first: Selenskyj, Zelensky; never empty;
   *     one to many words each
   * @param weight how much a match by this name counts against the literal word, above 0, at most 1
   */
  public record Name(Relation relation, List<String> spellings, double weight) {
    /**
     * Makes the list unmodifiable.
     *
     * @throws IllegalArgumentException when there is no spelling, or the weight is out of range
     */
    public Name {
      spellings = List.copyOf(spellings);
      if (spellings.isEmpty()) {
        throw new IllegalArgumentException("a name needs a spelling");
      }
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight must be above 0 and at most 1, was " + weight);
      }
    }
  }
}
