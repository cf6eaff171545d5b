package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a text: what they are made of, and that their offsets mark what they say. */
final class WordsTest {
  static Stream<String> compounds() {
    return Cases.read("compounds.txt");
  }

  @ParameterizedTest
  @MethodSource("compounds")
  void splits(String line) {
    List<String> expected = List.of(line.split("\\|", -1));
    String word = String.join("", expected);
    List<String> parts =
        GermanChain.words(word).getFirst().parts().stream()
            .map(part -> word.substring(part.start(), part.end()))
            .toList();
    List<String> split =
        expected.stream().map(part -> part.endsWith("-") ? part.replace("-", "") : part).toList();
    assertEquals(expected.size() == 1 ? List.of() : split, parts);
  }

  @Test
  void splitsTheSameOnATurkishMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      // Words of no other test: what was read before is kept in mind.
      splits("Informations|politik");
      splits("INDUSTRIE|GEBIET");
      splits("Innen|ministerin");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void functionWordsHaveNoLemmaButAuxiliaries() {
    List<Word> words = GermanChain.words("Die Würde würde nicht");
    assertEquals(List.of(true, false, true, true), words.stream().map(Word::function).toList());
    assertEquals(List.of("wuerde"), words.get(1).lemmas());
    assertEquals(List.of("werden"), words.get(2).lemmas());
    assertTrue(words.get(3).lemmas().isEmpty());
  }

  @Test
  void wordsKnowTheirPlaces() {
    String text = "Die »EU-Gipfel« (25 000) z.B. Ende.Der";
    assertEquals(
        List.of("Die", "EU-Gipfel", "25 000", "z.B", "Ende", "Der"),
        GermanChain.words(text).stream().map(w -> text.substring(w.start(), w.end())).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    String[] pieces = {
      "Waffen",
      "lieferungen",
      "Öl",
      "preis",
      "Haeuser",
      "EU",
      "-",
      "\u2011",
      " ",
      " ",
      " ",
      ".",
      ",",
      ":innen",
      "*in",
      "/-innen",
      "25",
      "000",
      "'",
      "\u2019s",
      "\u00AD",
      "\u200B",
      "é",
      "ß",
      "ẞ",
      "\n",
      "_",
      "(r)",
      "\uD83D\uDE00",
      "\uD835\uDC9C",
      "İ",
      "Ǆ",
      "ﬁ",
      "Bundes",
      "tag",
      "和",
      "u\u0308"
    };
    return Arbitraries.of(pieces).list().ofMaxSize(25).map(parts -> String.join("", parts));
  }

  @Property
  void offsetsMarkWhatTheySay(@ForAll("texts") String text) {
    int end = 0;
    for (Word word : GermanChain.words(text)) {
      assertTrue(end <= word.start() && word.start() < word.end(), text);
      assertNoLetters(text.substring(end, word.start()), text);
      end = word.end();
      assertFalse(word.exact().isEmpty(), text);
      assertTrue(word.function() || !word.lemmas().isEmpty(), text);
      int partEnd = word.start();
      for (Word.Part part : word.parts()) {
        assertTrue(partEnd <= part.start() && part.end() <= word.end(), text);
        partEnd = part.end();
        // What separates thousands is read as a dot.
        String letters =
            text.substring(part.start(), part.end())
                .replaceAll("[:*/(]", "")
                .replaceAll("(?<=\\d)[ '\u00A0\u202F](?=\\d{3}(?!\\d))", ".");
        assertEquals(part.exact(), GermanChain.fold(letters), text);
        assertFalse(part.lemmas().isEmpty(), text);
      }
    }
    assertNoLetters(text.substring(end), text);
  }

  @Property
  void tokensComeInOrder(@ForAll("texts") String text) {
    int start = 0;
    int position = -1;
    for (Token token : GermanChain.tokens(text)) {
      assertTrue(start <= token.start() && token.end() <= text.length(), text);
      assertTrue(token.position() == position || token.position() == position + 1, text);
      assertFalse(token.form().isEmpty(), text);
      start = token.start();
      position = token.position();
    }
  }

  @Test
  void theStemOfAGenderFormKeepsItsOnlyLetter() {
    assertEquals(
        List.of("e", "ein"),
        GermanChain.tokens("Waffen和é*in’s").stream()
            .filter(token -> token.position() == 2 && token.layer() == Layer.LEMMA)
            .map(Token::form)
            .toList());
  }

  @Test
  void manyThreadsReadAlike() {
    String text = Cases.text("probe.txt");
    List<Token> alone = GermanChain.tokens(text);
    String[] copies = new String[64];
    Arrays.fill(copies, text);
    Arrays.stream(copies).parallel().forEach(copy -> assertEquals(alone, GermanChain.tokens(copy)));
  }

  private static void assertNoLetters(String gap, String text) {
    assertFalse(gap.codePoints().anyMatch(Character::isLetterOrDigit), text);
  }
}
