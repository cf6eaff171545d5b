package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundstelle.gazetteer.Concept.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the built-in names say; exceptions and single names stand in data files, each with a reason.
 */
class BuiltInNamesTest {
  private static final List<Concept> CONCEPTS = Gazetteer.builtIn().concepts();

  @Test
  void loadedOnce() {
    assertSame(Gazetteer.builtIn(), Gazetteer.builtIn());
  }

  @Test
  void idsAndCodesAreUnique() {
    assertEquals(CONCEPTS.size(), CONCEPTS.stream().map(Concept::id).distinct().count());
    List<String> codes = CONCEPTS.stream().map(Concept::code).filter(c -> !c.isEmpty()).toList();
    assertEquals(codes.size(), Set.copyOf(codes).size());
  }

  /**
   * Every country the JDK knows is a state here by the JDK's name, or country-names.txt says why.
   */
  @Test
  void statesHaveTheNamesOfTheJdk() throws IOException {
    Map<String, Concept> states =
        CONCEPTS.stream()
            .filter(c -> !c.code().isEmpty())
            .collect(toMap(Concept::code, Function.identity()));
    Map<String, String> exceptions = new TreeMap<>();
    for (String line : lines("country-names.txt")) {
      exceptions.put(line.substring(0, 2), line.substring(2).strip());
    }
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.addAll(states.keySet());
    List<String> problems = new ArrayList<>();
    for (String code : codes) {
      String name = Locale.of("", code).getDisplayCountry(Locale.GERMAN).replace('’', '\'');
      Concept state = states.get(code);
      boolean found =
          state != null && spellings(state, Relation.NAME, Relation.ALIAS).contains(name);
      if (found == exceptions.containsKey(code)) {
        problems.add(code + " " + name + ", listed: " + exceptions.get(code));
      }
    }
    assertEquals(List.of(), problems);
  }

  /** The counts that were asked for. */
  @Test
  void enoughOfEachType() {
    assertTrue(count("state") >= 193);
    assertTrue(count("territory") >= 40);
    assertTrue(count("region") >= 80);
    assertTrue(count("person") >= 150);
    assertTrue(count("place") >= 120);
    assertTrue(count("body", "ministry") >= 150);
  }

  /**
   * Lines of names.txt: a name, its concepts and relations, or a dash where it must not be a name.
   */
  @ParameterizedTest
  @MethodSource
  void names(String line) {
    List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
    Set<String> found = new TreeSet<>();
    for (Concept concept : CONCEPTS) {
      for (Name name : concept.names()) {
        if (name.spellings().contains(cells.get(0))) {
          found.add(concept.id() + " " + name.relation().label());
        }
      }
    }
    Set<String> expected = Set.of(cells.get(1).split(", ", -1));
    assertEquals(expected.equals(Set.of("-")) ? Set.of() : expected, found, line);
  }

  static Stream<String> names() throws IOException {
    return lines("names.txt").stream();
  }

  @Test
  void statesHaveAnAdjectiveAndInhabitantsOfBothGenders() throws IOException {
    Set<String> without = new HashSet<>();
    for (Concept concept : CONCEPTS) {
      if (concept.type().equals("state")) {
        List<String> demonyms = spellings(concept, Relation.DEMONYM);
        boolean adjective = demonyms.stream().anyMatch(d -> d.matches("\\S*sch"));
        boolean woman = demonyms.stream().anyMatch(d -> d.matches("\\p{Lu}.*in"));
        boolean man = demonyms.stream().anyMatch(d -> d.matches("\\p{Lu}.*(?<!in)"));
        if (!(adjective && woman && man)) {
          without.add(concept.id());
        }
      }
    }
    Set<String> allowed = new HashSet<>();
    for (String line : lines("without-inhabitants.txt")) {
      allowed.add(List.of(line.split(" ", -1)).getFirst());
    }
    assertEquals(allowed, without);
  }

  /**
   * The search inflects: an adjective with an ending, or a genitive, would be found in one form
   * only.
   */
  @Test
  void demonymsAreInTheirBaseForm() {
    for (Concept concept : CONCEPTS) {
      for (String demonym : spellings(concept, Relation.DEMONYM)) {
        boolean adjective = Character.isLowerCase(demonym.charAt(0)) || demonym.startsWith("US-a");
        assertTrue(!adjective || demonym.matches(".*(sch|lich)"), demonym);
      }
    }
  }

  @Test
  void aMetonymCountsLeast() {
    for (Concept concept : CONCEPTS) {
      for (Name name : concept.names()) {
        if (name.relation() == Relation.METONYM) {
          assertTrue(name.weight() <= Relation.METONYM.defaultWeight(), name::toString);
        }
      }
    }
    for (Relation relation : Relation.values()) {
      assertTrue(
          relation == Relation.METONYM
              || relation.defaultWeight() > Relation.METONYM.defaultWeight());
    }
  }

  private static List<String> spellings(Concept concept, Relation... relations) {
    return concept.names().stream()
        .filter(name -> Arrays.asList(relations).contains(name.relation()))
        .flatMap(name -> name.spellings().stream())
        .toList();
  }

  private static long count(String... types) {
    return CONCEPTS.stream().filter(c -> Arrays.asList(types).contains(c.type())).count();
  }

  /** The lines of a data file that are neither empty nor comments. */
  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = BuiltInNamesTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
