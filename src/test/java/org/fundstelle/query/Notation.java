package org.fundstelle.query;

import java.time.Instant;
import java.util.stream.Collectors;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Dates;
import org.fundstelle.query.QueryNode.Either;
import org.fundstelle.query.QueryNode.Group;
import org.fundstelle.query.QueryNode.Near;
import org.fundstelle.query.QueryNode.Prefix;
import org.fundstelle.query.QueryNode.Source;
import org.fundstelle.query.QueryNode.Title;
import org.fundstelle.query.QueryNode.Verbatim;
import org.fundstelle.query.QueryNode.Word;

/** Writes a query tree on one line; parser.txt explains how. */
final class Notation {
  private Notation() {}

  static String of(Group root) {
    return root.clauses().stream().map(Notation::of).collect(Collectors.joining(" "));
  }

  private static String of(Clause clause) {
    return switch (clause.occur()) {
      case SHOULD -> of(clause.node());
      case MUST -> "+" + of(clause.node());
      case MUST_NOT -> "-" + of(clause.node());
    };
  }

  private static String of(QueryNode node) {
    return switch (node) {
      case Word word -> word.text();
      case Verbatim verbatim -> '"' + verbatim.text() + '"';
      case Near near -> '"' + near.text() + "\"~" + near.distance();
      case Prefix prefix -> prefix.text() + "*";
      case Title title -> "title(" + of(title.node()) + ")";
      case Source source -> "source(" + source.name() + ")";
      case Dates dates ->
          "dates(" + day(dates.range().from()) + " " + day(dates.range().until()) + ")";
      case Group group -> "(" + of(group) + ")";
      case Either either ->
          either.nodes().stream().map(Notation::of).collect(Collectors.joining(" | ", "{", "}"));
    };
  }

  private static String day(Instant instant) {
    boolean open = instant.equals(Instant.MIN) || instant.equals(Instant.MAX);
    return open ? "…" : instant.atZone(PartialDate.ZONE).toLocalDate().toString();
  }
}
