package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the names of different concepts have in common, read as the search reads them. */
class LongerNamesTest {
  private static final Map<String, Concept> CONCEPTS =
      Gazetteer.builtIn().concepts().stream().collect(Collectors.toMap(Concept::id, c -> c));
  private static final List<Reading> READINGS = Reading.of(Gazetteer.builtIn().concepts());
  private static final Map<String, List<Reading>> BY_FIRST_KEY = Reading.byFirstKey(READINGS);

  /** A longer name hides a shorter one within it, so what it hides is to be meant: hidden.txt. */
  @Test
  void longerNamesHideOnlyWhatIsListed() throws IOException {
    Set<String> hidden = new TreeSet<>();
    for (Reading longer : READINGS) {
      Concept concept = longer.concept();
      if (concept.type().equals("other")) {
        continue;
      }
      Set<String> shown = surroundings(concept);
      shown.add(concept.id());
      namesWithin(longer).stream()
          .filter(r -> r.words().size() == longer.words().size())
          .forEach(r -> shown.add(r.concept().id()));
      for (Reading shorter : namesWithin(longer)) {
        String id = shorter.concept().id();
        if (!shown.contains(id) && !shorter.concept().type().equals("other")) {
          hidden.add(concept.id() + " | " + id);
        }
      }
    }
    Set<String> allowed =
        lines("hidden.txt").stream()
            .map(line -> line.substring(0, line.lastIndexOf(" | ")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(allowed, hidden);
  }

  /**
   * A name found in two concepts finds the names of both: only a town that is a metonym of the
   * state or body in it, and what ambiguous.txt allows.
   */
  @Test
  void noNameStandsInTwoConcepts() throws IOException {
    Map<String, Set<String>> shared = new TreeMap<>();
    for (Reading name : READINGS) {
      for (Reading same : namesWithin(name)) {
        if (same.words().size() == name.words().size()
            && !same.concept().equals(name.concept())
            && !isSeat(name, same)
            && !isSeat(same, name)) {
          shared
              .computeIfAbsent(name.spelling(), n -> new TreeSet<>())
              .addAll(Set.of(name.concept().id(), same.concept().id()));
        }
      }
    }
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (String line : lines("ambiguous.txt")) {
      List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
      assertEquals(3, cells.size(), "name | ids | reason: " + line);
      allowed.put(cells.get(0), new TreeSet<>(Arrays.asList(cells.get(1).split(" ", -1))));
    }
    assertEquals(allowed, shared);
  }

  /** Whether a town is named that stands for the state around it, or for the body in it. */
  private static boolean isSeat(Reading town, Reading metonym) {
    return metonym.name().relation() == Relation.METONYM
        && (surroundings(town.concept()).contains(metonym.concept().id())
            || surroundings(metonym.concept()).contains(town.concept().id()));
  }

  private static Set<Reading> namesWithin(Reading longer) {
    Set<Reading> names = new HashSet<>();
    for (int at = 0; at < longer.words().size(); at++) {
      for (String key : longer.words().get(at)) {
        for (Reading shorter : BY_FIRST_KEY.getOrDefault(key, List.of())) {
          if (shorter.standsIn(longer, at)) {
            names.add(shorter);
          }
        }
      }
    }
    return names;
  }

  /** All that a thing lies in, however far out. */
  private static Set<String> surroundings(Concept concept) {
    Set<String> ids = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(concept.within());
    while (!open.isEmpty()) {
      String id = open.pop();
      if (ids.add(id)) {
        Concept outer = CONCEPTS.get(id);
        if (outer != null) {
          open.addAll(outer.within());
        }
      }
    }
    return ids;
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = LongerNamesTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
