package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Reason;
import org.fundstelle.analysis.Token;

/**
 * Does the lemma layer hold the lemma of nouns, verbs and adjectives? Form, lemma and part of
 * speech between tabs, in running text; each form is read by itself. A word without a lemma is
 * found by its exact form only, so that alone counts.
 */
final class LemmasMeasure implements Measure {
  private static final Set<String> COUNTED = Set.of("NOUN", "VERB", "ADJ");

  @Override
  public String name() {
    return "lemmas";
  }

  @Override
  public String gold() {
    return "lemma-gsd-dev.tsv";
  }

  @Override
  public String sample() {
    return "lemmas.tsv";
  }

  @Override
  public List<Wanted> wanted() {
    return List.of(
        Wanted.atLeast("nouns, verbs, adjectives with their lemma, %", "naive 96.3", 97, 98),
        Wanted.atLeast("auxiliaries with theirs, %", "", 97, 98));
  }

  @Override
  public Measured on(List<String> lines) {
    List<Boolean> content = new ArrayList<>();
    List<Boolean> auxiliaries = new ArrayList<>();
    List<Difference> errors = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      boolean counted = COUNTED.contains(fields[2]);
      if (counted || fields[2].equals("AUX")) {
        List<Token> held = held(fields[0]);
        String wanted = GermanChain.fold(fields[1]);
        boolean right = held.stream().anyMatch(token -> token.form().equalsIgnoreCase(wanted));
        (counted ? content : auxiliaries).add(right);
        if (!right) {
          errors.add(difference(fields, held));
        }
      }
    }
    return new Measured(
        List.of(share(content), share(auxiliaries)),
        content.size() + " words, " + auxiliaries.size() + " auxiliaries",
        errors);
  }

  private static List<Token> held(String form) {
    List<Token> all = GermanChain.tokens(form);
    List<Token> lemmas = all.stream().filter(t -> t.layer() == Layer.LEMMA).toList();
    return lemmas.isEmpty() ? all : lemmas;
  }

  private static Difference difference(String[] fields, List<Token> held) {
    String ours = held.stream().map(Token::form).collect(Collectors.joining(", "));
    String shown = fields[2] + " " + fields[0] + ": " + fields[1] + " → " + ours;
    return new Difference(kind(fields, held), fields[0] + " " + fields[1], shown);
  }

  private static String kind(String[] fields, List<Token> held) {
    if (held.stream().noneMatch(t -> t.layer() == Layer.LEMMA)) {
      return "function word without a lemma";
    }
    if (fields[0].equalsIgnoreCase(fields[1])) {
      return "the set gives the form itself";
    }
    return held.stream().anyMatch(t -> t.reason() == Reason.STEM)
        ? "unknown to the dictionary"
        : "another lemma";
  }

  private static double share(List<Boolean> answers) {
    return 100.0 * answers.stream().filter(right -> right).count() / answers.size();
  }
}
