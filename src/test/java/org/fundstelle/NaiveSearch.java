package org.fundstelle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Group;
import org.fundstelle.query.QueryNode.Occur;
import org.fundstelle.query.QueryParser;

/**
 * What a query finds, by the rules of DESIGN.md and nothing else: sets of passages, made by looking
 * at each word of each passage. Knows no inflection, so the words must have none.
 */
final class NaiveSearch {
  private final List<Passage> passages;

  /** A passage of an article; the lead is its first. */
  record Passage(Article article, int start, String text, boolean lead) {
    private List<String> words() {
      return NaiveSearch.words(text);
    }

    private List<String> title() {
      return NaiveSearch.words(article.title());
    }
  }

  NaiveSearch(List<Passage> passages) {
    this.passages = List.copyOf(passages);
  }

  Set<Passage> hits(String query) {
    Group root = QueryParser.parse(query, LocalDate.of(2024, 12, 1)).root();
    List<Predicate<List<String>>> positive = new ArrayList<>();
    positive(root, positive);
    return find(root, false).stream()
        .filter(p -> p.lead || positive.stream().anyMatch(word -> word.test(p.words())))
        .collect(Collectors.toSet());
  }

  private Set<Passage> find(QueryNode node, boolean inTitle) {
    return switch (node) {
      case Group group -> find(group, inTitle);
      case QueryNode.Title title -> find(title.node(), true);
      case QueryNode.Source source -> all(p -> p.article.source().equals(source.name()));
      case QueryNode.Dates dates ->
          all(
              p -> {
                PartialDate date = p.article.date();
                return date.from().isBefore(dates.range().until())
                    && dates.range().from().isBefore(date.until());
              });
      case QueryNode.Either either -> {
        Set<Passage> any = new LinkedHashSet<>();
        either.nodes().forEach(each -> any.addAll(find(each, inTitle)));
        yield any;
      }
      case QueryNode.Word w -> text(node, inTitle);
      case QueryNode.Verbatim v -> text(node, inTitle);
      case QueryNode.Near n -> text(node, inTitle);
      case QueryNode.Prefix p -> text(node, inTitle);
    };
  }

  private Set<Passage> find(Group group, boolean inTitle) {
    boolean needsAny =
        group.clauses().stream().anyMatch(c -> c.occur() == Occur.SHOULD)
            && group.clauses().stream()
                .noneMatch(c -> c.occur() == Occur.MUST && !limits(c.node()));
    Set<Passage> any = new LinkedHashSet<>();
    Set<Passage> found = new LinkedHashSet<>(passages);
    boolean asks = needsAny;
    for (Clause clause : group.clauses()) {
      Set<Passage> each = find(clause.node(), inTitle);
      switch (clause.occur()) {
        case MUST -> {
          asks = true;
          found.retainAll(each);
        }
        case MUST_NOT -> found.removeAll(each);
        case SHOULD -> any.addAll(each);
      }
    }
    if (needsAny) {
      found.retainAll(any);
    }
    return asks ? found : Set.of();
  }

  private static boolean limits(QueryNode node) {
    return switch (node) {
      case QueryNode.Title t -> true;
      case QueryNode.Source s -> true;
      case QueryNode.Dates d -> true;
      case QueryNode.Either either -> either.nodes().stream().allMatch(NaiveSearch::limits);
      case Group group -> group.clauses().stream().allMatch(c -> limits(c.node()));
      default -> false;
    };
  }

  private Set<Passage> text(QueryNode node, boolean inTitle) {
    Predicate<List<String>> word = word(node);
    return all(p -> word.test(p.title()) || (!inTitle && word.test(p.words())));
  }

  private Set<Passage> all(Predicate<Passage> wanted) {
    return passages.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void positive(QueryNode node, List<Predicate<List<String>>> found) {
    switch (node) {
      case Group group ->
          group.clauses().stream()
              .filter(c -> c.occur() != Occur.MUST_NOT)
              .forEach(c -> positive(c.node(), found));
      case QueryNode.Either either -> either.nodes().forEach(each -> positive(each, found));
      case QueryNode.Title t -> {}
      case QueryNode.Source s -> {}
      case QueryNode.Dates d -> {}
      default -> found.add(word(node));
    }
  }

  private static Predicate<List<String>> word(QueryNode node) {
    return switch (node) {
      case QueryNode.Word(String text) -> words -> words.contains(lower(text));
      case QueryNode.Prefix(String text) ->
          words -> words.stream().anyMatch(w -> w.startsWith(lower(text)));
      case QueryNode.Verbatim(String text) ->
          words -> {
            List<String> phrase = words(text);
            return IntStream.rangeClosed(0, words.size() - phrase.size())
                .anyMatch(i -> words.subList(i, i + phrase.size()).equals(phrase));
          };
      case QueryNode.Near(String text, int distance) ->
          words -> {
            Set<String> all = new LinkedHashSet<>(words(text));
            return IntStream.range(0, words.size())
                .anyMatch(
                    i ->
                        words
                            .subList(i, Math.min(words.size(), i + all.size() + distance))
                            .containsAll(all));
          };
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static List<String> words(String text) {
    return List.of(lower(text).split("[^a-zäöüß]+"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
