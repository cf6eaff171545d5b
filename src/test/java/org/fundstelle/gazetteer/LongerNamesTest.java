package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A longer name hides a shorter one within it, so what it hides is to be meant: hidden.txt. */
class LongerNamesTest {
  private static final Map<String, Concept> CONCEPTS =
      Gazetteer.builtIn().concepts().stream().collect(Collectors.toMap(Concept::id, c -> c));

  @Test
  void longerNamesHideOnlyWhatIsListed() throws IOException {
    Map<List<String>, Set<String>> idsByWords = new HashMap<>();
    CONCEPTS.values().forEach(c -> names(c).forEach(words -> ids(idsByWords, words).add(c.id())));
    Set<String> hidden = new TreeSet<>();
    for (Concept concept : CONCEPTS.values()) {
      if (concept.type().equals("other")) {
        continue;
      }
      for (List<String> words : names(concept)) {
        for (List<String> part : parts(words)) {
          for (String id : idsByWords.getOrDefault(part, Set.of())) {
            if (!id.equals(concept.id()) && !surroundings(concept).contains(id)) {
              hidden.add(concept.id() + " | " + id);
            }
          }
        }
      }
    }
    try (InputStream in = LongerNamesTest.class.getResourceAsStream("hidden.txt")) {
      Set<String> allowed =
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.lastIndexOf(" | ")))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(allowed, hidden);
    }
  }

  private static Set<String> ids(Map<List<String>, Set<String>> idsByWords, List<String> words) {
    return idsByWords.computeIfAbsent(words, w -> new HashSet<>());
  }

  private static List<List<String>> names(Concept concept) {
    return concept.names().stream()
        .flatMap(name -> name.spellings().stream())
        .map(s -> Arrays.asList(s.toLowerCase(Locale.ROOT).split("[ /-]+", -1)))
        .toList();
  }

  /** All runs of words but the whole. */
  private static List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      for (int end = start + 1; end <= words.size(); end++) {
        if (end - start < words.size()) {
          parts.add(words.subList(start, end));
        }
      }
    }
    return parts;
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
}
