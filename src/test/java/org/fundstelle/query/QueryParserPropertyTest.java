package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Occur;

class QueryParserPropertyTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Property
  void readsAnyString(@ForAll String query) {
    assertComplete(query);
  }

  @Property(tries = 5000)
  void readsAnyMixtureOfItsOwnTokens(@ForAll("mixtures") String query) {
    assertComplete(query);
  }

  @Property
  void readsPlainWordsInTheirOrder(@ForAll("words") List<String> words) {
    ParsedQuery parsed = QueryParser.parse(String.join(" ", words));
    assertEquals(
        words.stream().map(w -> new Clause(Occur.SHOULD, new QueryNode.Word(w))).toList(),
        parsed.root().clauses());
    assertEquals(List.of(), parsed.warnings());
  }

  /** Every word typed is in the tree, or in a warning, or was an operator, a field or a month. */
  private static void assertComplete(String query) {
    ParsedQuery parsed = QueryParser.parse(query);
    String understood = Notation.of(parsed.root()) + " " + parsed.warnings();
    WORD.matcher(query)
        .results()
        .map(result -> result.group())
        .filter(word -> !isSyntax(word))
        .filter(word -> !(word.equals("Oktober") && understood.contains("dates(")))
        .forEach(
            word -> assertTrue(understood.contains(word), () -> word + " is lost: " + understood));
  }

  private static boolean isSyntax(String word) {
    return List.of("UND", "AND", "ODER", "OR", "NICHT", "NOT").contains(word)
        || QueryField.named(word).isPresent()
        || word.toLowerCase(Locale.ROOT).chars().allMatch(Character::isDigit);
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(
            "a", "Öl", "Kursk", "(", ")", "\"", "„", "“", "»", "«", " ", " ", " ", "+", "-", "|",
            "UND", "ODER", "NICHT", "*", "~", "~5", "titel:", "quelle:", "datum:", "von:", "bis:",
            "foo:", ":", ",", ".", "2024", "2024-10", "28.", "Oktober", "(in)", "\n", "\u0000")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars('ä', 'ö', 'ü', 'ß', 'A', 'Z', '0', '9')
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(word -> !isSyntax(word) || word.chars().allMatch(Character::isDigit))
        .list()
        .ofMaxSize(50);
  }
}
