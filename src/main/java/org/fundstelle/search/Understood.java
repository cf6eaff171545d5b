package org.fundstelle.search;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.query.ParsedQuery;
import org.fundstelle.query.SearchRequest;

/**
 * A query as it was understood.
 *
 * @param plan what is looked for, whatever an index holds
 * @param warnings what of the query was read otherwise or left out
 */
record Understood(Plan.Group plan, List<String> warnings) {

  /**
   * Understands a parsed query.
   *
   * @param warnings what was left out before it was parsed
   */
  static Understood of(
      ParsedQuery parsed, SearchRequest request, NameTable names, List<String> warnings) {
    Expander expander = new Expander(names, request.kinds(), request.exact());
    Plan.Group plan = expander.expand(parsed.root());
    List<String> all = new ArrayList<>(warnings);
    all.addAll(parsed.warnings());
    all.addAll(expander.warnings());
    return new Understood(plan, all);
  }

  /** What of the plan can be found, as far as the request has room for it. */
  Budget.Fitting fitting(Present present, SearchRequest request) {
    return new Budget(request.maxTerms(), request.maxExpansions()).fit(present.of(plan));
  }
}
