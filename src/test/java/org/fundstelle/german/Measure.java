package org.fundstelle.german;

import java.util.List;

/** One way to say how good the German is, on any set of lines in its format. */
interface Measure {
  /** The name of the measure. */
  String name();

  /** The file of the gold set, which is no part of the project. */
  String gold();

  /** The file of our own small sample, beside this class. */
  String sample();

  /** The figures it gives. */
  List<Wanted> wanted();

  /** Measures the chain on the lines of a set. */
  Measured on(List<String> lines);

  /**
   * What came out.
   *
   * @param reached in per cent, in the order of the figures wanted
   * @param counted what the figures are made of
   * @param errors where the chain and the set differ
   */
  record Measured(List<Double> reached, String counted, List<Difference> errors) {}

  /**
   * Where the chain and the set differ.
   *
   * @param kind what sort of difference
   * @param entry the entry of the set, as gold-errors.txt names it
   * @param shown the entry, and what the chain makes of it
   */
  record Difference(String kind, String entry, String shown) {}
}
