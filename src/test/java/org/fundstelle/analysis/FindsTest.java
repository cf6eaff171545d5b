package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the layers let a query word find; a new case is a new line of {@code finds.txt}. */
final class FindsTest {
  static Stream<String> cases() {
    return Cases.read("finds.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(String line) {
    String[] sides = line.split(" -> | : ", 3);
    assertEquals(sides[2], bestLayer(sides[0], sides[1]), line);
  }

  private static String bestLayer(String query, String text) {
    List<Word> words = GermanChain.words(query);
    assertEquals(1, words.size(), () -> query + " is not one word");
    Word word = words.getFirst();
    if (word.exact().stream().anyMatch(forms(text, Layer.EXACT)::contains)) {
      return "exact";
    }
    if (word.lemmas().stream().anyMatch(forms(text, Layer.LEMMA)::contains)) {
      return "lemma";
    }
    return word.lemmas().stream().anyMatch(forms(text, Layer.PART)::contains) ? "part" : "none";
  }

  private static Set<String> forms(String text, Layer layer) {
    return GermanChain.tokens(text).stream()
        .filter(token -> token.layer() == layer)
        .map(Token::form)
        .collect(Collectors.toSet());
  }
}
