package org.fundstelle.german;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Entries of the gold sets that we judge wrong, with the reason. They count against us all the
 * same.
 */
final class GoldErrors {
  private final Map<String, String> reasons;

  private GoldErrors(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /** Reads lines of measure, entry and reason between tabs. */
  static GoldErrors of(List<String> lines) {
    return new GoldErrors(
        lines.stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(f -> f[0] + "\t" + f[1], f -> f[2])));
  }

  /** Why an entry is wrong; empty if it is not judged so. */
  String reason(String measure, String entry) {
    return reasons.getOrDefault(measure + "\t" + entry, "");
  }
}
