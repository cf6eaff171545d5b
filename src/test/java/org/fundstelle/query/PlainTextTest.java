package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.DataFile;
import org.fundstelle.query.QueryNode.Clause;
import org.fundstelle.query.QueryNode.Occur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
  @ParameterizedTest
  @MethodSource("cases")
  void writesTheWords(String text, String query) {
    assertEquals(query, SearchRequest.ofText(text).query());
  }

  static Stream<Arguments> cases() {
    return DataFile.of(PlainTextTest.class, "plain-text.txt", 2);
  }

  @Property
  void noStringHasOperators(@ForAll String text) {
    assertOnlyWords(text);
  }

  @Property(tries = 5000)
  void noMixtureOfOperatorsHasAny(@ForAll("mixtures") String text) {
    assertOnlyWords(text);
  }

  @Property
  void changesNothingTwice(@ForAll("mixtures") String text) {
    String query = SearchRequest.ofText(text).query();
    assertEquals(query, SearchRequest.ofText(query).query());
  }

  private static void assertOnlyWords(String text) {
    String query = SearchRequest.ofText(text).query();
    for (Clause clause : QueryParser.parse(query).root().clauses()) {
      assertEquals(Occur.SHOULD, clause.occur(), query);
      assertTrue(clause.node() instanceof QueryNode.Word, () -> query + " has " + clause);
    }
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(
            "a", "Öl", "Kursk", "(", ")", "\"", "„", "“", "»", "«", " ", " ", " ", "+", "-", "|",
            "UND", "ODER", "NICHT", "*", "~", "~5", "titel:", "quelle:", "datum:", "von:", "bis:",
            "foo:", ":", ",", ".", "2024", "2024-10", "28.", "Oktober", "(in)", "*in", "\n",
            "\u0000", "\u00a0", "\u2028", "\u001c")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
