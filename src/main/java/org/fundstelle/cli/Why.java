package org.fundstelle.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;

/** Why a passage is a hit: what is marked, for which word of the query, and what it lacks. */
final class Why {
  private Why() {}

  /** What one word of the query found, in one way. */
  private record Reason(String term, MatchKind kind) {}

  /** A line for each reason, in the order of the title and the text. */
  static List<String> lines(Hit hit) {
    Map<Reason, Set<String>> marked = new LinkedHashMap<>();
    Stream.concat(hit.titleMatches().stream(), hit.passage().matches().stream())
        .forEach(
            match ->
                marked
                    .computeIfAbsent(reason(match), r -> new LinkedHashSet<>())
                    .add(match.text()));
    Stream<String> found =
        marked.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue()));
    Stream<String> missing =
        hit.missing().isEmpty()
            ? Stream.empty()
            : Stream.of("missing: " + String.join(", ", hit.missing()));
    return Stream.concat(found, missing).map(Shell::line).toList();
  }

  private static Reason reason(Match match) {
    return new Reason(match.term(), match.kind());
  }

  private static String line(Reason reason, Set<String> marked) {
    return String.join(", ", marked) + " ← " + reason.term() + " (" + reason.kind().label() + ")";
  }
}
