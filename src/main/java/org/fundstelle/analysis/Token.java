package org.fundstelle.analysis;

/**
 * One form the chain makes of a word, as the index stores it.
 *
 * @param position which word of the text it belongs to, from 0
 * @param form the folded form, without the mark of its layer
 * @param layer its layer
 * @param start where it starts in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param reason why the chain gives the word this form
 * @since 0.1
 */
public record Token(int position, String form, Layer layer, int start, int end, Reason reason) {

  /** The index term. */
  public String term() {
    return layer.term(form);
  }
}
