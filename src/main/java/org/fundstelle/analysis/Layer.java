package org.fundstelle.analysis;

/**
 * The three readings of a word, stacked at its position in one Lucene field.
 *
 * @since 0.1
 */
public enum Layer {
  /**
   * The word as written, but for case, umlaut transcription, hyphens, number and gender spelling.
   */
  EXACT(""),
  /** Its dictionary forms, or its stem. */
  LEMMA("\u0001"),
  /** The lemmas of its parts, if it is a compound. */
  PART("\u0002");

  private final String mark;

  Layer(String mark) {
    this.mark = mark;
  }

  /** What an index term of this layer starts with. */
  String mark() {
    return mark;
  }

  /** The index term of a form in this layer: no two layers share a term. */
  public String term(String form) {
    return mark + form;
  }
}
