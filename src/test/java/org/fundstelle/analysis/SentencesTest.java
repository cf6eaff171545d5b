package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.analysis.Sentences.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where sentences end; a new case is a new line of {@code sentences.txt}. */
final class SentencesTest {
  static Stream<String> cases() {
    return Cases.read("sentences.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cuts(String line) {
    List<String> sentences = List.of(line.split("\\|", -1));
    assertEquals(sentences, cut(String.join(" ", sentences)));
  }

  @Test
  void cutsWhereTheSpaceWasLost() {
    assertEquals(List.of("Das Ende.", "Der Rest."), cut("Das Ende.Der Rest."));
    assertEquals(List.of("Bei www.foo.de steht z.B. Rat."), cut("Bei www.foo.de steht z.B. Rat."));
  }

  @Test
  void lineBreaksEndSentences() {
    assertEquals(List.of("Eins", "zwei", "drei."), cut(" Eins\n \nzwei\r\n\u00A0drei. \n"));
    assertEquals(List.of(), cut(" \n\n "));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "Die",
            "der",
            " ",
            " ",
            "\n",
            "\u00A0",
            ".",
            "!",
            "…",
            "„",
            "“",
            "(",
            ")",
            "3",
            "1.000",
            "z",
            "Dr",
            "III",
            "-",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void coverAllButSpace(@ForAll("texts") String text) {
    int end = 0;
    for (Sentence sentence : Sentences.of(text)) {
      assertTrue(isSpace(text.substring(end, sentence.start())), text);
      assertTrue(sentence.start() < sentence.end(), text);
      assertTrue(!isSpace(text.substring(sentence.start(), sentence.start() + 1)), text);
      assertTrue(!isSpace(text.substring(sentence.end() - 1, sentence.end())), text);
      end = sentence.end();
    }
    assertTrue(isSpace(text.substring(end)), text);
  }

  private static boolean isSpace(String text) {
    return text.chars().allMatch(c -> Sentences.isSpace((char) c));
  }

  private static List<String> cut(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
