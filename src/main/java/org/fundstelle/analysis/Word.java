package org.fundstelle.analysis;

import java.util.List;

/**
 * One word of a text and everything the chain makes of it. Forms are folded: lower case, ä as ae, ß
 * as ss, no hyphens. Only the lemma of a noun that is spelled like a verb or an adjective keeps its
 * capital: Wagen and wagen.
 *
 * @param start where it starts in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param exact its folded spellings; more than one for a gender form
 * @param lemmas its distinct lemmas; empty for a function word that is no auxiliary verb
 * @param parts its smallest parts in order, if it is a compound, else empty
 * @param separated how it looks when it is a verb that stands apart (rief … an); often none
 * @param function whether it is a function word (der, in, und)
 * @since 0.1
 */
public record Word(
    int start,
    int end,
    List<String> exact,
    List<String> lemmas,
    List<Part> parts,
    List<Separated> separated,
    boolean function) {

  /**
   * A verb in two words.
   *
   * @param particle the word at the end of the clause, folded: an
   * @param verb the lemma of the verb before it: rufen
   */
  public record Separated(String particle, String verb) {
    /** What stands for the whole verb in the lemma layer, at the position of the particle. */
    public String form() {
      return particle + " " + verb;
    }
  }

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
