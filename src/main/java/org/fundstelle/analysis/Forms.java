package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything the chain makes of one raw token. Offsets count from the start of the token.
 *
 * @param token the raw token
 * @param stacked what the filter emits at the token's position, ordered by start
 * @param exact the folded spellings
 * @param lemmas the distinct lemmas; empty for a function word that is no auxiliary verb
 * @param parts the smallest parts in order, if it is a compound
 * @param verbs the infinitives, as the dictionary writes them, of the verbs it can be a form of
 * @param function whether it is a function word
 */
record Forms(
    String token,
    List<Form> stacked,
    List<String> exact,
    List<String> lemmas,
    List<Word.Part> parts,
    List<String> verbs,
    boolean function) {

  /** Puts what is stacked in order, each form once. */
  Forms {
    stacked = inOrder(stacked);
    exact = List.copyOf(exact);
  }

  private static List<Form> inOrder(List<Form> forms) {
    List<Form> ordered = new ArrayList<>(forms.size());
    for (Form form : forms) {
      // There are few: a set would take longer.
      if (!ordered.contains(form)) {
        ordered.add(form);
      }
    }
    ordered.sort(Comparator.comparingInt(Form::start));
    return List.copyOf(ordered);
  }

  /** Where what is written of the word starts in the token: behind a hyphen that stands first. */
  int start() {
    return stacked.getFirst().start();
  }

  /** Where it ends, exclusive. */
  int end() {
    return stacked.getFirst().end();
  }

  /** The same forms counted from another place. */
  Forms shifted(int by) {
    return new Forms(
        token,
        stacked.stream().map(f -> f.shifted(by)).toList(),
        exact,
        lemmas,
        parts.stream()
            .map(p -> new Word.Part(p.start() + by, p.end() + by, p.exact(), p.lemmas()))
            .toList(),
        verbs,
        function);
  }

  /** The forms of a particle, with the verb it is part of. */
  Forms with(Word.Separated separated) {
    List<Form> more = new ArrayList<>(stacked);
    more.add(new Form(separated.form(), Layer.LEMMA, start(), end(), Reason.SEPARATED));
    return new Forms(token, more, exact, lemmas, parts, verbs, function);
  }

  /** One term of the index. */
  record Form(String form, Layer layer, int start, int end, Reason reason) {
    Form shifted(int by) {
      return new Form(form, layer, start + by, end + by, reason);
    }
  }
}
