package org.fundstelle.query;

import java.util.List;

/** Understands queries as people type them. */
public final class QueryParser {
  private QueryParser() {}

  public static ParsedQuery parse(String query) {
    return new ParsedQuery(
        new QueryNode.Group(
            List.of(new QueryNode.Clause(QueryNode.Occur.SHOULD, new QueryNode.Word(query)))),
        List.of());
  }
}
