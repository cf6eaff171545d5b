package org.fundstelle.analysis;

/**
 * Why the chain gives a word a form.
 *
 * @since 0.1
 */
public enum Reason {
  /** The word as written, folded. */
  WRITTEN("as written"),
  /** One of the two words in a gender form (Schüler:innen). */
  GENDER("gender form"),
  /** The dictionary knows the word. */
  DICTIONARY("dictionary"),
  /** The verb of a participle. */
  PARTICIPLE("verb of a participle"),
  /** The dictionary knows other forms of the word. */
  INFLECTION("inflection"),
  /** A name without the -s of its genitive. */
  GENITIVE("genitive of a name"),
  /** The particle of a verb that stands before it: rief … an. */
  SEPARATED("separated verb"),
  /** A compound whose last part was brought to its dictionary form. */
  HEAD("compound head"),
  /** Nothing is known of the word: its endings were cut off. */
  STEM("stem"),
  /** A smallest part of a compound. */
  PART("compound part"),
  /** Neighbouring parts of a compound that are a word themselves. */
  INNER("inner compound"),
  /** A compound whose other half stands with a neighbour: Landtags- und Bundestagswahl. */
  ELIDED("elided compound");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** A few lower-case English words that a person can be shown. */
  public String label() {
    return label;
  }
}
