package org.fundstelle.analysis;

import java.util.List;

/**
 * One word of a text and everything the chain makes of it. Forms are folded: lower case, ä as ae, ß
 * as ss, no hyphens.
 *
 * @param start where it starts in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param exact its folded spellings; more than one for a gender form
 * @param lemmas its distinct lemmas; empty for a function word that is no auxiliary verb
 * @param parts its smallest parts in order, if it is a compound, else empty
 * @param function whether it is a function word (der, in, und)
 * @since 0.1
 */
public record Word(
    int start,
    int end,
    List<String> exact,
    List<String> lemmas,
    List<Part> parts,
    boolean function) {

  /**
   * A part of a compound.
   *
   * @param start where it starts in the text
   * @param end where it ends, exclusive, a linking -s- included
   * @param exact the part as written, folded
   * @param lemmas its distinct lemmas, without linking letters
   */
  public record Part(int start, int end, String exact, List<String> lemmas) {}
}
