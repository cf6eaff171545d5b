package org.fundstelle.gazetteer;

import java.util.List;

/**
 * One state, body, person, region or place with all its names; they find each other.
 *
 * @param id what entries refer to it by, such as {@code nordkorea}
 * @param type what kind of thing it is, such as {@code state}
 * @param names its names
 * @since 0.1
 */
public record Concept(String id, String type, List<Name> names) {
  /** Makes the list unmodifiable. */
  public Concept {
    names = List.copyOf(names);
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
    /** Makes the list unmodifiable. */
    public Name {
      spellings = List.copyOf(spellings);
    }
  }
}
