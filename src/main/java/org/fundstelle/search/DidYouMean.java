package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Word;
import org.fundstelle.index.Fields;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryNode.Occur;
import org.fundstelle.query.Rewording;
import org.fundstelle.search.NearTerms.Near;

/**
 * Mends the words of a query that are found in no form and look misspelt.
 *
 * <p>When nothing is found at all, words that hyphens join are looked for apart. Otherwise never
 * one that the dictionary or the gazetteer knows, nor what stands verbatim, excluded or as the
 * start of other words. A word of the dictionary that the index lacks is no mistake, and the
 * nearest word it has is mostly another thing. Not thread-safe: one for each query.
 */
final class DidYouMean {
  /** So many passages tell how a word is spelled. */
  private static final int PASSAGES = 8;

  /** A single letter before a hyphen is no word: E-Mail. */
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}{2,}(?:-\\p{L}{2,})+");

  /** A shorter part of a compound is one by accident. */
  private static final int SHORTEST_PART = 4;

  private static final int MOST_COMPOUNDS = 5;

  /** In a longer query one letter must do: to look for two takes ten times as long. */
  private static final int FEW = 4;

  /** Where more words are found nowhere, the query is of another language. */
  private static final int MOST_WORDS = 5;

  private final IndexReader reader;
  private final NameTable names;
  private final Finds finds;
  private final Deadline deadline;
  private final NearTerms near;
  private final Surface surface;

  /** Whether a query finds something, each of some words included. */
  @FunctionalInterface
  interface Finds {
    boolean with(String query, Set<String> words) throws IOException;
  }

  /** Whether the query finds nothing at all. */
  private final boolean nothing;

  /** How many words the query has that are no function words. */
  private int asked;

  DidYouMean(IndexReader reader, NameTable names, Finds finds, boolean nothing, Deadline deadline) {
    this.reader = reader;
    this.names = names;
    this.finds = finds;
    this.nothing = nothing;
    this.deadline = deadline;
    this.near = new NearTerms(reader, Fields.TEXT);
    this.surface = new Surface(reader, PASSAGES);
  }

  /**
   * The query with its misspelt words mended, if it finds something then.
   *
   * @param query as typed
   * @param root as understood
   * @param unmatched its words that are found in no form
   */
  Optional<String> suggestion(String query, QueryNode.Group root, List<String> unmatched)
      throws IOException {
    Set<String> candidates = new LinkedHashSet<>();
    collect(root, false, Set.copyOf(unmatched), candidates);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    candidates.removeAll(namesIn(query));
    Map<String, String> mended = new LinkedHashMap<>();
    for (String word : candidates.stream().limit(MOST_WORDS).toList()) {
      if (deadline.passed()) {
        return Optional.empty();
      }
      mend(word).ifPresent(better -> mended.put(word, better));
    }
    if (mended.isEmpty()) {
      return Optional.empty();
    }
    String better = Rewording.of(query, mended);
    Set<String> words = new LinkedHashSet<>();
    mended.values().forEach(each -> words.addAll(List.of(each.split(" "))));
    return finds.with(better, words) ? Optional.of(better) : Optional.empty();
  }

  /** The words that may be mended: found nowhere, or in a title that may not have them. */
  private void collect(QueryNode node, boolean inTitle, Set<String> unmatched, Set<String> found) {
    switch (node) {
      case QueryNode.Word word -> collect(word.text(), inTitle, unmatched, found);
      case QueryNode.Near close -> collect(close.text(), inTitle, unmatched, found);
      case QueryNode.Title title -> collect(title.node(), true, unmatched, found);
      case QueryNode.Either either ->
          either.nodes().forEach(each -> collect(each, inTitle, unmatched, found));
      case QueryNode.Group group ->
          group.clauses().stream()
              .filter(clause -> clause.occur() != Occur.MUST_NOT)
              .forEach(clause -> collect(clause.node(), inTitle, unmatched, found));
      case QueryNode.Verbatim v -> {}
      case QueryNode.Prefix p -> {}
      case QueryNode.Source s -> {}
      case QueryNode.Dates d -> {}
    }
  }

  private void collect(String text, boolean inTitle, Set<String> unmatched, Set<String> found) {
    for (Word word : GermanChain.words(text)) {
      String typed = text.substring(word.start(), word.end());
      asked += word.function() ? 0 : 1;
      if ((inTitle || unmatched.contains(typed))
          && !word.function()
          && typed.length() <= NearTerms.LONGEST
          && (typed.codePoints().allMatch(Character::isLetter) || isApart(typed))) {
        found.add(typed);
      }
    }
  }

  /** The words of a query that are part of a name, as typed. */
  private Set<String> namesIn(String query) {
    List<Word> words = GermanChain.words(query);
    Set<String> inNames = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (Word word : words.subList(i, i + names.find(words, i).length())) {
        inNames.add(query.substring(word.start(), word.end()));
      }
    }
    return inNames;
  }

  /** Whether a word's parts should be looked for as words: they make no hit where it stands. */
  private boolean isApart(String typed) {
    return nothing && HYPHENATED.matcher(typed).matches();
  }

  private Optional<String> mend(String typed) throws IOException {
    if (isApart(typed)) {
      return Optional.of(typed.replace('-', ' '));
    }
    String form = GermanChain.fold(typed);
    if (occurs(Layer.EXACT, form)) {
      return Optional.empty();
    }
    Optional<String> dotted = withDots(form);
    if (dotted.isPresent()) {
      return surface.of(Layer.EXACT, dotted.get()).map(s -> withCapitalOf(typed, s));
    }
    if (GermanChain.isKnown(typed)) {
      return Optional.empty();
    }
    List<Near> all = asked > FEW ? near.nextTo(Layer.EXACT, form) : near.of(Layer.EXACT, form);
    Optional<Near> whole = all.stream().findFirst();
    if (whole.isEmpty() || whole.get().cost() > NearTerms.NEAR) {
      Optional<String> compound = mendPart(typed);
      if (compound.isPresent()) {
        return compound;
      }
    }
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    return surface.of(Layer.EXACT, whole.get().form()).map(s -> withCapitalOf(typed, s));
  }

  /** Who types Uber means über, though the dictionary has that as a name. */
  private Optional<String> withDots(String form) throws IOException {
    for (int i = 0; i < form.length(); i++) {
      if ("aou".indexOf(form.charAt(i)) >= 0) {
        String dotted = form.substring(0, i + 1) + "e" + form.substring(i + 1);
        if (occurs(Layer.EXACT, dotted)
            && GermanChain.words(dotted).stream().anyMatch(Word::function)) {
          return Optional.of(dotted);
        }
      }
    }
    return Optional.empty();
  }

  /** A compound with one of its two halves mended. */
  private record Mended(String word, double cost, int docFreq) {
    static final Comparator<Mended> NEAREST =
        Comparator.comparingDouble(Mended::cost)
            .thenComparing(Comparator.comparingInt(Mended::docFreq).reversed());
  }

  /**
   * The index may lack a compound as a whole, and have its parts: one of two halves is mended. What
   * is two words as it stands is a compound that no article has.
   */
  private Optional<String> mendPart(String typed) throws IOException {
    String lower = typed.toLowerCase(Locale.GERMAN);
    List<Integer> knownLeft = new ArrayList<>();
    List<Integer> knownRight = new ArrayList<>();
    for (int seam = SHORTEST_PART; seam <= lower.length() - SHORTEST_PART; seam++) {
      boolean left = isPart(lower.substring(0, seam));
      boolean right = isPart(lower.substring(seam));
      if (left && right) {
        return Optional.empty();
      }
      if (left) {
        knownLeft.add(seam);
      }
      if (right) {
        knownRight.add(seam);
      }
    }
    List<Mended> compounds = new ArrayList<>();
    for (int seam : knownLeft) {
      for (Near part : nearParts(lower.substring(seam))) {
        String better = lower.substring(0, seam) + spelled(part);
        compounds.add(new Mended(better, part.cost(), part.docFreq()));
      }
    }
    for (int seam : knownRight) {
      for (Near part : nearParts(lower.substring(0, seam))) {
        String better = spelled(part) + lower.substring(seam);
        compounds.add(new Mended(better, part.cost(), part.docFreq()));
      }
    }
    return found(compounds);
  }

  private Optional<String> found(List<Mended> compounds) throws IOException {
    for (Mended each :
        compounds.stream().sorted(Mended.NEAREST).limit(MOST_COMPOUNDS).distinct().toList()) {
      String noun = capitalised(each.word);
      List<Word> words = GermanChain.words(noun);
      if (words.size() == 1
          && words.getFirst().parts().size() > 1
          && GermanChain.isKnown(noun)
          && finds.with(noun, Set.of(noun))) {
        return Optional.of(noun);
      }
    }
    return Optional.empty();
  }

  /** Whether half a compound is a word, with or without linking letters, that the index has. */
  private boolean isPart(String half) throws IOException {
    for (String form :
        half.endsWith("s") ? List.of(half, half.substring(0, half.length() - 1)) : List.of(half)) {
      String noun = capitalised(form);
      if (form.length() >= SHORTEST_PART - 1 && GermanChain.isKnown(noun)) {
        for (Word word : GermanChain.words(noun)) {
          for (String lemma : word.lemmas()) {
            if (occurs(Layer.LEMMA, lemma) || occurs(Layer.PART, lemma)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private List<Near> nearParts(String half) throws IOException {
    String form = GermanChain.fold(half);
    return Stream.concat(
            near.nextTo(Layer.EXACT, form).stream(), near.nextTo(Layer.PART, form).stream())
        .filter(part -> part.cost() <= NearTerms.NEAR)
        .limit(MOST_COMPOUNDS)
        .toList();
  }

  private String spelled(Near part) throws IOException {
    Optional<String> word = surface.of(Layer.EXACT, part.form());
    return (word.isPresent() ? word : surface.of(Layer.PART, part.form()))
        .orElse(part.form())
        .toLowerCase(Locale.GERMAN);
  }

  private boolean occurs(Layer layer, String form) throws IOException {
    return reader.docFreq(new Term(Fields.TEXT, layer.term(form))) > 0;
  }

  /** At the start of a sentence anything has a capital. */
  private static String withCapitalOf(String typed, String spelled) {
    return Character.isUpperCase(typed.charAt(0)) ? capitalised(spelled) : spelled;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
  }
}
