package org.fundstelle.german;

/** How much of what was found is right, and how much of what was wanted is found. */
final class Overlap {
  private long right;
  private long found;
  private long wanted;

  void add(long right, long found, long wanted) {
    this.right += right;
    this.found += found;
    this.wanted += wanted;
  }

  /** In per cent. */
  double f1() {
    return f1((double) right / found, (double) right / wanted);
  }

  /** In per cent. */
  static double f1(double precision, double recall) {
    return 200 * precision * recall / (precision + recall);
  }
}
