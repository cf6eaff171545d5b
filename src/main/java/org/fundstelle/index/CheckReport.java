package org.fundstelle.index;

import java.util.List;

/**
 * What looking at every file and every article of an index found.
 *
 * @param articles how many articles there are
 * @param passages how many passages they have together
 * @param problems what is wrong, a sentence each, at most {@link #MAX_PROBLEMS}; none if all is
 *     well
 * @since 0.1
 */
public record CheckReport(long articles, long passages, List<String> problems) {
  /** How many problems are named; then the look ends. */
  public static final int MAX_PROBLEMS = 100;

  /** Makes the list unmodifiable. */
  public CheckReport {
    problems = List.copyOf(problems);
  }
}
