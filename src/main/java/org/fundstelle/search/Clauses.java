package org.fundstelle.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Counts what Lucene limits: the terms and leaves of a query, however deep. */
final class Clauses extends QueryVisitor {
  private int count;

  /** Whether Lucene takes a query. */
  static boolean fit(Query query) {
    Clauses clauses = new Clauses();
    query.visit(clauses);
    return clauses.count < IndexSearcher.getMaxClauseCount();
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    count += terms.length;
  }

  @Override
  public void visitLeaf(Query query) {
    count++;
  }

  @Override
  public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
    return this;
  }
}
