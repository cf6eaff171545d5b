package org.fundstelle.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Word;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryNode.Occur;
import org.fundstelle.search.Evidence.Near;
import org.fundstelle.search.Evidence.Sequence;
import org.fundstelle.search.Evidence.Terms;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;
import org.fundstelle.search.Plan.Role;

/**
 * Says for every word of a query what counts as finding it.
 *
 * <p>The literal word comes first: as written, inflected, in or as a compound. Then, on a branch of
 * their own, the other names of the thing that it, alone or with its neighbours, names. Not
 * thread-safe: one for each query.
 */
final class Expander {
  /** Other words between the parts of a compound that is written as several words. */
  private static final int GAPS_IN_COMPOUND = 4;

  /** Other words between a verb and its particle. */
  private static final int GAPS_IN_CLAUSE = 24;

  /** Longer phrases are looked for in the spelling they were typed in. */
  private static final int LONGEST_RESPELLED = 5;

  /** What starts with fewer letters is half the dictionary. */
  private static final int SHORTEST_PREFIX = 2;

  private final NameTable names;
  private final Set<MatchKind> kinds;
  private final boolean verbatim;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Makes an expander.
   *
   * @param names the names known
   * @param kinds the kinds of match wanted
   * @param verbatim whether every word is verbatim, as in quotes
   */
  Expander(NameTable names, Set<MatchKind> kinds, boolean verbatim) {
    this.names = names;
    this.kinds = kinds;
    this.verbatim = verbatim;
  }

  /** What of the query was left out, and why. */
  List<String> warnings() {
    return warnings;
  }

  Plan.Group expand(QueryNode.Group group) {
    List<Plan.Clause> clauses = new ArrayList<>();
    List<QueryNode.Clause> asked = group.clauses();
    for (int i = 0; i < asked.size(); ) {
      List<String> neighbours = new ArrayList<>();
      while (i < asked.size()
          && asked.get(i).occur() == Occur.SHOULD
          && asked.get(i).node() instanceof QueryNode.Word word) {
        neighbours.add(word.text());
        i++;
      }
      if (neighbours.isEmpty()) {
        clauses.add(clause(asked.get(i)));
        i++;
      } else {
        words(neighbours).forEach(leaf -> clauses.add(new Plan.Clause(Role.ANY, leaf)));
      }
    }
    clauses.removeIf(c -> c.plan().isEmpty());
    return new Plan.Group(functionWordsAside(clauses));
  }

  private Plan.Clause clause(QueryNode.Clause asked) {
    Plan plan = expand(asked.node());
    if (plan.isEmpty() && asked.occur() != Occur.SHOULD) {
      warnings.add("There is nothing to search for in one of the signed words; it was left out.");
    }
    return switch (asked.occur()) {
      case MUST -> new Plan.Clause(Role.REQUIRED, plan);
      case MUST_NOT -> new Plan.Clause(Role.EXCLUDED, plan);
      case SHOULD -> new Plan.Clause(plan.filters() ? Role.REQUIRED : Role.ANY, plan);
    };
  }

  /** Function words make no hit beside other words. */
  private static List<Plan.Clause> functionWordsAside(List<Plan.Clause> clauses) {
    boolean others =
        clauses.stream()
            .filter(c -> c.role() != Role.EXCLUDED)
            .anyMatch(c -> !c.plan().filters() && !c.plan().functionOnly());
    return others
        ? clauses.stream()
            .map(
                c ->
                    c.role() == Role.ANY && c.plan().functionOnly()
                        ? new Plan.Clause(Role.BONUS, c.plan())
                        : c)
            .toList()
        : clauses;
  }

  private Plan expand(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> all(words(List.of(word.text())));
      case QueryNode.Verbatim phrase -> verbatim(phrase.text(), false);
      case QueryNode.Near near -> near(near);
      case QueryNode.Prefix prefix -> prefix(prefix.text());
      case QueryNode.Title title -> new Plan.InTitle(expand(title.node()));
      case QueryNode.Source source -> new Plan.Source(source.name());
      case QueryNode.Dates dates -> new Plan.Dates(dates.range());
      case QueryNode.Group group -> expand(group);
      case QueryNode.Either either -> either(either);
    };
  }

  private Plan either(QueryNode.Either either) {
    List<Plan> plans =
        either.nodes().stream().map(this::expand).filter(plan -> !plan.isEmpty()).toList();
    List<Plan> others = plans.stream().filter(plan -> !plan.functionOnly()).toList();
    return new Plan.Either(others.isEmpty() ? plans : others);
  }

  /** What is one word to the parser may be several to the chain: Müller/Schmidt. */
  private static Plan all(List<? extends Plan> plans) {
    return plans.size() == 1
        ? plans.getFirst()
        : new Plan.Group(plans.stream().map(p -> new Plan.Clause(Role.REQUIRED, p)).toList());
  }

  /** Neighbouring words of the query: each for itself, in pairs as a compound, in runs as names. */
  private List<Leaf> words(List<String> typed) {
    String text = String.join(" ", typed);
    List<Word> words = GermanChain.words(text);
    if (verbatim) {
      return words.stream()
          .map(w -> verbatim(text.substring(w.start(), w.end()), w.function()))
          .toList();
    }
    List<List<Alternative>> found = new ArrayList<>();
    for (Word word : words) {
      found.add(new ArrayList<>(literal(text.substring(word.start(), word.end()), word)));
    }
    addJoined(text, words, found);
    addNames(text, words, found);
    List<Leaf> leaves = new ArrayList<>();
    Set<Leaf> once = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Leaf leaf =
          leaf(
              text.substring(word.start(), word.end()),
              word.function(),
              found.get(i),
              word.parts().size() > 1 && kinds.contains(MatchKind.COMPOUND)
                  ? word.parts().stream().map(Expander::anyForm).toList()
                  : List.of());
      if (!leaf.alternatives().isEmpty() && once.add(leaf)) {
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  private Leaf leaf(String term, boolean function, List<Alternative> all, List<Terms> parts) {
    return new Leaf(
        term, function, all.stream().filter(a -> kinds.contains(a.kind())).toList(), parts);
  }

  private static List<Alternative> literal(String typed, Word word) {
    List<Alternative> found = new ArrayList<>();
    found.add(new Alternative(typed, MatchKind.EXACT, 1, terms(Layer.EXACT, word.exact())));
    if (word.parts().size() > 1 && typed.contains("-")) {
      found.add(new Alternative(typed, MatchKind.EXACT, 1, openSpelling(word)));
    }
    List<String> lemmas = lemmas(typed, word);
    if (!lemmas.isEmpty()) {
      found.add(new Alternative(typed, MatchKind.INFLECTION, 1, terms(Layer.LEMMA, lemmas)));
    }
    if (!word.function() && !lemmas.isEmpty()) {
      // "ist" is no part of Bewusstsein.
      found.add(new Alternative(typed, MatchKind.COMPOUND, 1, terms(Layer.PART, lemmas)));
    }
    for (Word.Separated separated : word.separated()) {
      Terms whole = terms(Layer.LEMMA, List.of(separated.form()));
      found.add(new Alternative(typed, MatchKind.INFLECTION, 1, whole));
      // Found by its particle, shown with its verb.
      found.add(
          new Alternative(
              typed,
              MatchKind.INFLECTION,
              0.5,
              new Near(
                  List.of(terms(Layer.LEMMA, List.of(separated.verb())), whole), GAPS_IN_CLAUSE)));
    }
    if (word.parts().size() > 1) {
      List<Terms> parts = word.parts().stream().map(Expander::anyForm).toList();
      found.add(
          new Alternative(
              typed,
              MatchKind.COMPOUND,
              0.5,
              new Near(parts, GAPS_IN_COMPOUND * (parts.size() - 1))));
    }
    return found;
  }

  /** Who types "wagen" may mean the Wagen; who types "wagte" does not. */
  private static List<String> lemmas(String typed, Word word) {
    if (!Character.isLowerCase(typed.charAt(0))) {
      return word.lemmas();
    }
    return word.lemmas().stream()
        .flatMap(
            lemma ->
                word.exact().contains(lemma)
                    ? Stream.of(lemma, GermanChain.asNoun(lemma))
                    : Stream.of(lemma))
        .toList();
  }

  private static Sequence openSpelling(Word word) {
    return new Sequence(
        word.parts().stream().map(p -> terms(Layer.EXACT, List.of(p.exact()))).toList());
  }

  private static Terms anyForm(Word.Part part) {
    return new Terms(
        Stream.concat(
                part.lemmas().stream().map(Layer.LEMMA::term),
                part.lemmas().stream().map(Layer.PART::term))
            .toList());
  }

  /** Two words side by side may be one compound in the text: EU Gipfel, EU-Gipfel. */
  private static void addJoined(String text, List<Word> words, List<List<Alternative>> found) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word left = words.get(i);
      Word right = words.get(i + 1);
      String between = text.substring(left.end(), right.start());
      if (left.function() || right.function() || !between.equals(" ")) {
        continue;
      }
      String typed = text.substring(left.start(), right.end());
      for (Word joined : joined(text, left, right)) {
        List<Alternative> whole =
            List.of(
                new Alternative(typed, MatchKind.EXACT, 1, terms(Layer.EXACT, joined.exact())),
                new Alternative(
                    typed, MatchKind.INFLECTION, 1, terms(Layer.LEMMA, joined.lemmas())));
        found.get(i).addAll(whole);
        found.get(i + 1).addAll(whole);
      }
    }
  }

  private static List<Word> joined(String text, Word left, Word right) {
    String hyphenated =
        text.substring(left.start(), left.end()) + "-" + text.substring(right.start(), right.end());
    List<Word> words = GermanChain.words(hyphenated);
    return words.size() == 1 && !words.getFirst().lemmas().isEmpty() ? words : List.of();
  }

  private void addNames(String text, List<Word> words, List<List<Alternative>> found) {
    for (int i = 0; i < words.size(); ) {
      NameTable.Found name = names.find(words, i);
      int end = i + Math.max(1, name.length());
      for (int k = i; k < end; k++) {
        found.get(k).replaceAll(literal -> literal.outside(name.longer()));
      }
      addOthers(text, words.subList(i, end), name, found.subList(i, end));
      for (int k = i; k < end && name.length() > 1; ) {
        NameTable.Found shorter = names.inside(name, words.subList(i, end), k - i);
        int next = k + Math.max(1, shorter.length());
        addOthers(text, words.subList(k, next), shorter, found.subList(k, next));
        k = next;
      }
      i = end;
    }
  }

  /** Another name stands for all words of the name that was typed, so each has a share in it. */
  private static void addOthers(
      String text, List<Word> words, NameTable.Found name, List<List<Alternative>> found) {
    String typed = text.substring(words.getFirst().start(), words.getLast().end());
    double share = 1.0 / words.size();
    for (NameTable.Other other : name.others()) {
      Alternative alternative =
          new Alternative(
              typed, other.kind(), other.weight() * share, other.evidence(), other.longer());
      found.forEach(alternatives -> alternatives.add(alternative));
    }
  }

  private Leaf verbatim(String text, boolean function) {
    List<Word> words = GermanChain.words(text);
    List<Terms> spelled = words.stream().map(w -> terms(Layer.EXACT, w.exact())).toList();
    List<Alternative> found = new ArrayList<>();
    if (!words.isEmpty()) {
      found.add(verbatim(text, spelled));
    }
    for (int i = 0; i < words.size() && words.size() <= LONGEST_RESPELLED; i++) {
      List<Terms> otherwise = new ArrayList<>(spelled);
      Word word = words.get(i);
      if (word.parts().size() > 1 && text.substring(word.start(), word.end()).contains("-")) {
        otherwise.remove(i);
        otherwise.addAll(i, openSpelling(word).words());
        found.add(verbatim(text, otherwise));
      } else if (i + 1 < words.size()) {
        for (Word joined : joined(text, word, words.get(i + 1))) {
          otherwise.remove(i + 1);
          otherwise.set(i, terms(Layer.EXACT, joined.exact()));
          found.add(verbatim(text, otherwise));
        }
      }
    }
    return leaf(text, function, found, List.of());
  }

  private static Alternative verbatim(String text, List<Terms> words) {
    Evidence evidence = words.size() == 1 ? words.getFirst() : new Sequence(words);
    return new Alternative(text, MatchKind.EXACT, 1, evidence);
  }

  private Plan near(QueryNode.Near near) {
    List<Leaf> leaves =
        words(List.of(near.text())).stream()
            .map(
                leaf ->
                    new Leaf(
                        leaf.term(),
                        leaf.function(),
                        leaf.alternatives().stream()
                            .filter(a -> a.evidence() instanceof Terms)
                            .toList()))
            .filter(leaf -> !leaf.alternatives().isEmpty())
            .toList();
    // A word typed twice is looked for once.
    Map<String, Leaf> different = new LinkedHashMap<>();
    leaves.forEach(leaf -> different.putIfAbsent(GermanChain.fold(leaf.term()), leaf));
    return leaves.isEmpty()
        ? new Plan.Group(List.of())
        : new Plan.Close(List.copyOf(different.values()), near.distance());
  }

  /** The last word is the start of one; what stands before it, as in Müller/Schm*, is whole. */
  private Plan prefix(String text) {
    List<Leaf> leaves = new ArrayList<>();
    List<Word> words = GermanChain.words(text);
    for (int i = 0; i < words.size(); i++) {
      String typed = text.substring(words.get(i).start(), words.get(i).end());
      String start = GermanChain.fold(typed);
      boolean whole = i + 1 < words.size() || start.length() < SHORTEST_PREFIX;
      leaves.add(whole ? verbatim(typed, false) : prefix(typed + "*", start));
    }
    return all(leaves);
  }

  private Leaf prefix(String term, String start) {
    return leaf(
        term,
        false,
        List.of(new Alternative(term, MatchKind.EXACT, 1, new Evidence.Prefix(start))),
        List.of());
  }

  private static Terms terms(Layer layer, List<String> forms) {
    return new Terms(forms.stream().map(layer::term).toList());
  }
}
