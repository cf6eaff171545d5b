package org.fundstelle.analysis;

import java.util.Map;

/** What the factories say of an argument they do not know. */
final class FactoryArguments {
  private FactoryArguments() {}

  /** Throws if arguments are left when all known ones have been taken. */
  static void requireNoMore(String name, Map<String, String> left) {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(name + " knows no parameter " + left);
    }
  }
}
