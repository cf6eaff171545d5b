package org.fundstelle.german;

import java.util.Locale;

/**
 * A figure in per cent that has to be reached.
 *
 * @param what what is counted
 * @param without what is reached without this project, and by what
 * @param bound what must be reached, or not be passed
 * @param held what the chain holds on the gold set: a change must not fall behind it
 * @param atMost whether less is better
 */
record Wanted(String what, String without, double bound, double held, boolean atMost) {

  static Wanted atLeast(String what, String without, double bound, double held) {
    return new Wanted(what, without, bound, held, false);
  }

  static Wanted atMost(String what, String without, double bound, double held) {
    return new Wanted(what, without, bound, held, true);
  }

  boolean isReached(double reached) {
    return isWithin(reached, bound);
  }

  boolean isHeld(double reached) {
    return isWithin(reached, held);
  }

  String boundText() {
    return String.format(Locale.ROOT, "%s %.1f", atMost ? "≤" : "≥", bound);
  }

  private boolean isWithin(double reached, double limit) {
    return atMost ? reached <= limit : reached >= limit;
  }
}
