package org.fundstelle.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Either;
import org.fundstelle.query.QueryNode.Group;
import org.fundstelle.query.QueryNode.Near;
import org.fundstelle.query.QueryNode.Occur;
import org.fundstelle.query.QueryNode.Source;
import org.fundstelle.query.QueryNode.Title;
import org.fundstelle.query.QueryNode.Verbatim;

/**
 * Understands queries as people type them; every string is a query.
 *
 * <pre>
 * query       = { either }
 * either      = both { ( "ODER" | "OR" | "|" ) both }
 * both        = clause { ( "UND" | "AND" ) clause }
 * clause      = [ "+" | "-" | "NICHT" | "NOT" ] operand
 * operand     = word | word "*" | phrase | field | "(" query ")"
 * phrase      = quoted [ "~" number ]
 * field       = "titel:" ( word | word "*" | phrase | "(" query ")" )
 *             | "quelle:" ( word | quoted )
 *             | ( "datum:" | "von:" | "bis:" ) ( date | quoted )
 * </pre>
 *
 * <p>{@code UND} binds more tightly than {@code ODER}, and {@code ODER} more tightly than a mere
 * space: {@code a b ODER c UND d} is {@code a (b ODER (c UND d))}. The operators count in capitals
 * only, {@code +} and {@code -} only where a word, a phrase or a parenthesis starts directly after
 * them: {@code US-Regierung} is one word. Signs do not cancel each other out. Fields go by English
 * names as well ({@code title: source: date: from: to:}), {@code seit:} is {@code von:}; they limit
 * the answer unless excluded or joined by {@code ODER}, and several sources of one group are
 * alternatives. A date is one that {@link DateRange#parse} reads, and may have spaces: {@code
 * datum:28. Oktober 2024}. One without a year is the latest such date, with a warning.
 *
 * <p>Whatever makes no sense is searched as words, and a warning says so. Beyond 1,000 words or 32
 * levels of parentheses the rest is ignored, with a warning. Time and memory grow linearly with the
 * query.
 *
 * @since 0.1
 */
public final class QueryParser {
  private final List<Token> tokens;
  private final LocalDate today;
  private final Warnings warnings;
  private int position;
  private boolean inTitle;

  private QueryParser(List<Token> tokens, LocalDate today, Warnings warnings) {
    this.tokens = tokens;
    this.today = today;
    this.warnings = warnings;
  }

  /**
   * Reads a query as meant today, by the system's clock.
   *
   * @param query any string
   * @return what was understood, in the order typed
   */
  public static ParsedQuery parse(String query) {
    return parse(query, LocalDate.now(PartialDate.ZONE));
  }

  /**
   * Reads a query.
   *
   * @param query any string
   * @param today the day it is, in Berlin, from which {@code gestern} counts
   * @return what was understood, in the order typed
   */
  public static ParsedQuery parse(String query, LocalDate today) {
    Warnings warnings = new Warnings();
    List<Token> tokens = TokenMending.mend(QueryLexer.tokens(query, warnings), warnings);
    Group root = new QueryParser(tokens, today, warnings).group();
    if (root.clauses().size() == 1
        && root.clauses().getFirst().occur() != Occur.MUST_NOT
        && root.clauses().getFirst().node() instanceof Group only) {
      root = only;
    }
    if (excludesOnly(root)) {
      warnings.add("A query that only excludes finds nothing; add what you look for.");
    }
    return new ParsedQuery(root, warnings.sentences());
  }

  private Group group() {
    List<Clause> clauses = new ArrayList<>();
    while (position < tokens.size() && tokens.get(position) != Token.Paren.CLOSE) {
      clauses.addAll(either());
    }
    position++;
    return new Group(joinSources(clauses));
  }

  private List<Clause> either() {
    List<List<Clause>> alternatives = new ArrayList<>();
    do {
      List<Clause> both = both();
      if (!both.isEmpty()) {
        alternatives.add(both);
      }
    } while (joint(false));
    if (alternatives.size() < 2) {
      return alternatives.isEmpty() ? List.of() : alternatives.getFirst();
    }
    return List.of(clause(new Either(alternatives.stream().map(this::alternative).toList())));
  }

  private QueryNode alternative(List<Clause> clauses) {
    Group group = new Group(clauses);
    if (excludesOnly(group)) {
      warnings.add("An alternative of “ODER” that only excludes finds nothing.");
    }
    return simplify(group).orElse(group);
  }

  private List<Clause> both() {
    List<Clause> clauses = new ArrayList<>();
    do {
      clauses.addAll(clause());
    } while (joint(true));
    if (clauses.size() > 1) {
      clauses.replaceAll(c -> c.occur() == Occur.SHOULD ? new Clause(Occur.MUST, c.node()) : c);
    }
    return clauses;
  }

  private boolean joint(boolean and) {
    boolean here =
        position < tokens.size()
            && tokens.get(position) instanceof Token.Joint joint
            && joint.and() == and;
    if (here) {
      position++;
    }
    return here;
  }

  private List<Clause> clause() {
    Optional<Token.Sign> first = Optional.empty();
    boolean negated = false;
    while (position < tokens.size() && tokens.get(position) instanceof Token.Sign sign) {
      first = first.or(() -> Optional.of(sign));
      negated |= sign.negates();
      position++;
    }
    Optional<QueryNode> node = operand();
    if (first.isPresent() && node.isEmpty()) {
      warnings.add("%s stands before nothing and is ignored.", first.get().typed());
    }
    if (node.isEmpty()) {
      return List.of();
    }
    QueryNode operand = node.get();
    if (negated) {
      return List.of(new Clause(Occur.MUST_NOT, operand));
    }
    // What a group excludes that does nothing else, the group around it excludes.
    return operand instanceof Group group && excludesOnly(group)
        ? group.clauses()
        : List.of(first.isPresent() ? new Clause(Occur.MUST, operand) : clause(operand));
  }

  /** A node without a sign before it. */
  private static Clause clause(QueryNode node) {
    return new Clause(limits(node) ? Occur.MUST : Occur.SHOULD, node);
  }

  /** What can be looked for at this place; consumes nothing where nothing can. */
  private Optional<QueryNode> operand() {
    if (position == tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(position);
    if (token instanceof Token.Joint || token == Token.Paren.CLOSE) {
      return Optional.empty();
    }
    position++;
    return switch (token) {
      case Token.Text text -> WordReader.read(text.raw(), warnings);
      case Token.Quoted quoted -> phrase(quoted);
      case Token.Field field -> field(field);
      case Token.Joint joint -> Optional.empty();
      case Token.Sign sign -> Optional.empty();
      case Token.Paren paren -> simplify(group());
    };
  }

  private static Optional<QueryNode> phrase(Token.Quoted quoted) {
    if (!WordReader.hasContent(quoted.text())) {
      return Optional.empty();
    }
    OptionalInt distance = quoted.distance();
    return Optional.of(
        distance.isPresent()
            ? new Near(quoted.text().strip(), distance.getAsInt())
            : new Verbatim(quoted.text().strip()));
  }

  private Optional<QueryNode> field(Token.Field field) {
    Optional<QueryNode> node =
        inTitle
            ? Optional.empty()
            : switch (field.field()) {
              case TITLE -> title();
              case SOURCE -> source();
              case DATE, FROM, TO -> dates(field.field());
            };
    if (node.isPresent()) {
      return node;
    }
    String value = nextText();
    warnings.add(explanation(field), field.typed() + ":" + value);
    // What stands behind the name of a field is what was looked for.
    return value.isEmpty() || field.field() == QueryField.TITLE
        ? Optional.of(new QueryNode.Word(field.typed()))
        : operand();
  }

  private String explanation(Token.Field field) {
    if (inTitle) {
      return "%s: a field inside “titel:” has no meaning; searched as words.";
    }
    return switch (field.field()) {
      case TITLE -> "%s: “titel:” needs a word, a phrase or a group after it; searched as words.";
      case SOURCE -> "%s: “quelle:” needs the name of a source after it; searched as words.";
      case DATE, FROM, TO ->
          "%s is not a date (write 2024, 2024-10, 28.10.2024, Oktober 2024, 2024-W44 or gestern);"
              + " searched as words.";
    };
  }

  private String nextText() {
    return position < tokens.size() && tokens.get(position) instanceof Token.Text text
        ? text.raw()
        : "";
  }

  private Optional<QueryNode> title() {
    boolean value =
        position < tokens.size()
            && (tokens.get(position) instanceof Token.Text
                || tokens.get(position) instanceof Token.Quoted
                || tokens.get(position) == Token.Paren.OPEN);
    if (!value) {
      return Optional.empty();
    }
    inTitle = true;
    Optional<QueryNode> node = operand();
    inTitle = false;
    return node.map(Title::new);
  }

  private Optional<QueryNode> source() {
    if (position == tokens.size()) {
      return Optional.empty();
    }
    String name =
        switch (tokens.get(position)) {
          case Token.Text text -> WordReader.trim(text.raw());
          case Token.Quoted quoted -> quoted.text().strip();
          default -> "";
        };
    if (!WordReader.hasContent(name)) {
      return Optional.empty();
    }
    position++;
    return Optional.of(new Source(name));
  }

  private Optional<QueryNode> dates(QueryField field) {
    Optional<DateReader.Found> found =
        DateReader.read(tokens.subList(position, tokens.size()), today);
    found.ifPresent(f -> position += f.tokens());
    found
        .flatMap(DateReader.Found::guess)
        .ifPresent(g -> warnings.add("%s has no year; read as %s.", g.typed(), g.completed()));
    return found.map(f -> new QueryNode.Dates(DateReader.range(field, f.range())));
  }

  /** A group as an operand: one of a single clause is that clause. */
  private static Optional<QueryNode> simplify(Group group) {
    if (group.clauses().isEmpty()) {
      return Optional.empty();
    }
    Clause first = group.clauses().getFirst();
    boolean single = group.clauses().size() == 1 && first.occur() != Occur.MUST_NOT;
    return Optional.of(single ? first.node() : group);
  }

  /** An article has one source: several asked for side by side can only be alternatives. */
  private static List<Clause> joinSources(List<Clause> clauses) {
    List<QueryNode> sources =
        clauses.stream().filter(QueryParser::requiresSource).map(Clause::node).toList();
    if (sources.size() < 2) {
      return clauses;
    }
    List<Clause> joined = new ArrayList<>(clauses);
    joined.removeIf(QueryParser::requiresSource);
    joined.add(new Clause(Occur.MUST, new Either(sources)));
    return joined;
  }

  private static boolean requiresSource(Clause clause) {
    return clause.occur() == Occur.MUST && clause.node() instanceof Source;
  }

  private static boolean excludesOnly(Group group) {
    return !group.clauses().isEmpty()
        && group.clauses().stream().allMatch(c -> c.occur() == Occur.MUST_NOT);
  }

  /** Whether a node says which articles are looked at rather than what is looked for. */
  private static boolean limits(QueryNode node) {
    return switch (node) {
      case Title title -> true;
      case Source source -> true;
      case QueryNode.Dates dates -> true;
      case Either either -> either.nodes().stream().allMatch(QueryParser::limits);
      case Group group -> group.clauses().stream().allMatch(c -> limits(c.node()));
      case QueryNode.Word word -> false;
      case Verbatim verbatim -> false;
      case Near near -> false;
      case QueryNode.Prefix prefix -> false;
    };
  }
}
