package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which spellings are one; a new case is a new line of {@code folding.txt}. */
final class FoldingTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  static Stream<String> cases() {
    return Cases.read("folding.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void folds(String line) {
    String[] sides = line.split(" => ", 2);
    assertEquals(sides[1], GermanChain.fold(sides[0]), line);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void foldsTheSameOnATurkishMachine(String line) {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    folds(line);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .withCharRange('A', '\u024F')
        .withChars("-\u2019\u00AD.,")
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit));
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll("words") String word) {
    String folded = GermanChain.fold(word);
    assertEquals(folded, GermanChain.fold(folded), word);
  }
}
