package org.fundstelle.cli;

import java.util.Locale;

/** Numbers of things, in words. */
final class Counted {
  private Counted() {}

  static String of(long count, String thing) {
    return of(count, thing, thing + "s");
  }

  static String of(long count, String thing, String things) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? thing : things);
  }
}
