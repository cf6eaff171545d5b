package org.fundstelle.analysis;

import java.util.List;

/**
 * Everything the chain makes of one raw token. Offsets count from the start of the token.
 *
 * @param stacked what the filter emits at the token's position, ordered by start
 * @param exact the folded spellings
 * @param lemmas the distinct lemmas; empty for a function word that is no auxiliary verb
 * @param parts the smallest parts in order, if it is a compound
 * @param function whether it is a function word
 */
record Forms(
    List<Form> stacked,
    List<String> exact,
    List<String> lemmas,
    List<Word.Part> parts,
    boolean function) {

  /** One term of the index. */
  record Form(String form, Layer layer, int start, int end, Reason reason) {}
}
