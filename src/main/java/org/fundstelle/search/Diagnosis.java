package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.Hint;
import org.fundstelle.query.Hint.Cause;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Group;
import org.fundstelle.query.QueryNode.Occur;
import org.fundstelle.query.SearchRequest;

/**
 * Says why a search found nothing: asks again without one condition at a time, then without all of
 * them. Not thread-safe: one for each search.
 */
final class Diagnosis {
  /** More conditions than these are not tried one by one. */
  private static final int MOST_CONDITIONS = 12;

  private static final int LONGEST_QUOTE = 60;

  private static final Set<MatchKind> ALL_KINDS = EnumSet.allOf(MatchKind.class);

  private final SearchRequest request;
  private final Group root;
  private final Passages passages;
  private final List<Hint> hints = new ArrayList<>();

  /** How many passages a query finds. */
  @FunctionalInterface
  interface Passages {
    long of(SearchRequest limits, Group query) throws IOException;
  }

  Diagnosis(SearchRequest request, Group root, Passages passages) {
    this.request = request;
    this.root = root;
    this.passages = passages;
  }

  /** What there is without each condition; nothing if words are all that is missing. */
  List<Hint> hints() throws IOException {
    if (root.clauses().isEmpty() && request.like().isEmpty()) {
      return List.of(new Hint(Cause.QUERY, "There is nothing to search for; type a word.", 0));
    }
    tryLimits();
    for (Clause clause : root.clauses().stream().limit(MOST_CONDITIONS).toList()) {
      tryWithout(clause);
    }
    if (hints.isEmpty()) {
      String unmet = "Nothing meets all conditions at once";
      offer(Cause.SEVERAL, unmet, "without any", unlimited(), words());
    }
    return hints;
  }

  private void tryLimits() throws IOException {
    if (!request.dates().equals(DateRange.ALL)) {
      String unmet = "Nothing is from these dates";
      offer(Cause.DATES, unmet, "without them", request.dates(DateRange.ALL), root);
    }
    if (!request.sources().isEmpty()) {
      String unmet = "Nothing is from " + String.join(" or ", request.sources());
      offer(Cause.SOURCE, unmet, "without this limit", request.sources(List.of()), root);
    }
    if (request.exact()) {
      String unmet = "Nothing is spelled exactly so";
      offer(Cause.PHRASE, unmet, "in any form", request.exact(false), root);
    }
    if (request.kinds().size() < MatchKind.values().length) {
      String unmet = "Nothing matches in one of the kinds asked for";
      offer(Cause.KINDS, unmet, "with all kinds", request.kinds(ALL_KINDS), root);
    }
  }

  private void tryWithout(Clause clause) throws IOException {
    String typed = typed(clause.node());
    if (clause.occur() == Occur.MUST_NOT) {
      String unmet = "All that is found is excluded by -" + typed;
      offer(Cause.EXCLUDED, unmet, "without it", request, without(clause));
      return;
    }
    switch (clause.node()) {
      case QueryNode.Title title -> {
        Group anywhere = anywhere(clause, title.node());
        if (!offer(Cause.TITLE, "Nothing has " + typed, "in title or text", request, anywhere)) {
          String unmet = "Nothing of this has " + typed;
          offer(Cause.TITLE, unmet, "without it", request, without(clause));
        }
      }
      case QueryNode.Verbatim phrase -> {
        String unmet = "Nothing has " + typed + " word for word";
        offer(Cause.PHRASE, unmet, "in any form", request, with(clause, allOf(phrase.text())));
      }
      case QueryNode.Near near -> {
        String unmet = "Nothing has " + typed + " so close together";
        offer(Cause.PHRASE, unmet, "farther apart", request, with(clause, allOf(near.text())));
      }
      default -> {
        if (clause.occur() == Occur.MUST) {
          tryWithoutRequired(clause, typed);
        }
      }
    }
  }

  private void tryWithoutRequired(Clause clause, String typed) throws IOException {
    Group others = without(clause);
    if (isAll(clause.node(), QueryNode.Source.class)) {
      offer(Cause.SOURCE, "Nothing is from " + typed, "without this limit", request, others);
    } else if (isAll(clause.node(), QueryNode.Dates.class)) {
      offer(Cause.DATES, "Nothing is from these dates", "without them", request, others);
    } else {
      String required = required();
      String unmet = "No passage has " + (required.equals("+" + typed) ? "" : "all of ") + required;
      offer(Cause.REQUIRED, unmet, "without +" + typed, request, others);
    }
  }

  private static boolean isAll(QueryNode node, Class<? extends QueryNode> kind) {
    return kind.isInstance(node)
        || (node instanceof QueryNode.Either either
            && either.nodes().stream().allMatch(each -> isAll(each, kind)));
  }

  /** Returns whether there is something. */
  private boolean offer(
      Cause cause, String unmet, String otherwise, SearchRequest limits, Group query)
      throws IOException {
    long there = query.clauses().isEmpty() ? 0 : passages.of(limits, query);
    if (there > 0) {
      String are = there == 1 ? "there is 1 passage" : "there are %,d passages";
      String count = String.format(Locale.ROOT, are, there);
      hints.add(new Hint(cause, unmet + "; " + otherwise + " " + count + ".", there));
    }
    return there > 0;
  }

  private Group without(Clause removed) {
    return new Group(root.clauses().stream().filter(c -> !c.equals(removed)).toList());
  }

  private Group with(Clause removed, Clause added) {
    return new Group(root.clauses().stream().map(c -> c.equals(removed) ? added : c).toList());
  }

  /** What was a limit must not make optional what was asked for within it. */
  private Group anywhere(Clause inTitle, QueryNode inTitleOrText) {
    List<Clause> asked =
        root.clauses().stream().filter(clause -> clause.occur() == Occur.SHOULD).toList();
    List<Clause> clauses = new ArrayList<>(with(inTitle, required(inTitleOrText)).clauses());
    if (!asked.isEmpty()) {
      clauses.removeAll(asked);
      clauses.add(required(new Group(asked)));
    }
    return new Group(clauses);
  }

  private static Clause required(QueryNode node) {
    return new Clause(Occur.MUST, node);
  }

  private SearchRequest unlimited() {
    return request.dates(DateRange.ALL).sources(List.of()).kinds(ALL_KINDS).exact(false);
  }

  /** All that is looked for, any of it. */
  private Group words() {
    return new Group(words(root).map(node -> new Clause(Occur.SHOULD, node)).toList());
  }

  private static Stream<QueryNode> words(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> Stream.of(word);
      case QueryNode.Prefix prefix -> Stream.of(prefix);
      case QueryNode.Verbatim phrase -> wordsOf(phrase.text());
      case QueryNode.Near near -> wordsOf(near.text());
      case QueryNode.Title title -> words(title.node());
      case QueryNode.Either either -> either.nodes().stream().flatMap(Diagnosis::words);
      case Group group ->
          group.clauses().stream()
              .filter(clause -> clause.occur() != Occur.MUST_NOT)
              .flatMap(clause -> words(clause.node()));
      case QueryNode.Source s -> Stream.of();
      case QueryNode.Dates d -> Stream.of();
    };
  }

  private static Clause allOf(String text) {
    return required(new Group(wordsOf(text).map(Diagnosis::required).toList()));
  }

  private static Stream<QueryNode> wordsOf(String text) {
    return GermanChain.words(text).stream()
        .filter(word -> !word.function())
        .map(word -> new QueryNode.Word(text.substring(word.start(), word.end())));
  }

  /** The words and phrases that every hit must have, as they can be typed. */
  private String required() {
    return root.clauses().stream()
        .filter(clause -> clause.occur() == Occur.MUST)
        .map(Clause::node)
        .filter(node -> words(node).findAny().isPresent())
        .map(node -> "+" + typed(node))
        .collect(Collectors.joining(" "));
  }

  private static String typed(QueryNode node) {
    String typed =
        switch (node) {
          case QueryNode.Word word -> word.text();
          case QueryNode.Prefix prefix -> prefix.text() + "*";
          case QueryNode.Verbatim phrase -> "“" + phrase.text() + "”";
          case QueryNode.Near near -> "“" + near.text() + "”~" + near.distance();
          case QueryNode.Title title -> "titel:" + typed(title.node());
          case QueryNode.Source source -> "quelle:" + source.name();
          case QueryNode.Dates d -> "datum:";
          case QueryNode.Either either -> typed(either.nodes().stream(), " ODER ");
          case Group group -> typed(group.clauses().stream().map(Clause::node), " ");
        };
    return typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "…";
  }

  private static String typed(Stream<QueryNode> nodes, String joint) {
    return nodes.map(Diagnosis::typed).collect(Collectors.joining(joint, "(", ")"));
  }
}
