package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphTest {
  static Stream<Arguments> cases() {
    return DataFile.of(ParagraphTest.class, "paragraphs.txt", 4);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsCopiesFromOthers(String expected, String edit, String text, String other) {
    Paragraph one = only(text);
    Paragraph two = only(other.equals("=") ? text : other);
    assertEquals(expected.equals("copy"), one.isCopyOf(two), edit);
    assertEquals(one.isCopyOf(two), two.isCopyOf(one), "both ways");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leadsToCopies(String expected, String edit, String text, String other) {
    Paragraph one = only(text);
    Paragraph two = only(other.equals("=") ? text : other);
    if (expected.equals("copy") && one.length() >= 8) {
      assertTrue(isFound(one, two), edit);
    }
  }

  /** By chance, one in a few hundred is not found. */
  @Test
  void leadsToNearlyAllCopiesOfTwoEdits() {
    Random random = new Random(11);
    int found = 0;
    int all = 2000;
    for (int i = 0; i < all; i++) {
      List<String> words =
          new ArrayList<>(IntStream.range(0, 30).mapToObj(w -> word(random)).toList());
      Paragraph before = only(String.join(" ", words));
      words.set(random.nextInt(30), word(random));
      words.set(random.nextInt(30), word(random));
      Paragraph after = only(String.join(" ", words));
      assertTrue(before.isCopyOf(after), words::toString);
      found += isFound(before, after) ? 1 : 0;
    }
    assertTrue(found > 0.99 * all, found + " of " + all);
  }

  @Test
  void isALineOfAPassage() {
    String passage = "Überschrift\n\n— — —\nEin Satz. Noch ein Satz.\n \nEnde";
    assertEquals(
        List.of("Überschrift", "Ein Satz. Noch ein Satz.", "Ende"),
        Paragraph.of(passage).stream().map(p -> passage.substring(p.start(), p.end())).toList());
    assertEquals(List.of(), Paragraph.of(""));
  }

  @Test
  void hasNoSketchIfItIsShort() {
    assertEquals(List.of(), only("Sieben lange Wörter stehen hier hintereinander da.").sketch());
    assertNotEquals(
        List.of(), only("Sieben lange Wörter stehen hier hintereinander da, achtens.").sketch());
    assertEquals(List.of(), only("Wo es so ist, da ist es so.").sketch(), "no long word");
  }

  private static boolean isFound(Paragraph one, Paragraph other) {
    return !Collections.disjoint(one.sketch(), other.sketch());
  }

  private static Paragraph only(String text) {
    List<Paragraph> paragraphs = Paragraph.of(text);
    assertEquals(1, paragraphs.size(), text);
    return paragraphs.getFirst();
  }

  /** Letters only, since numbers must agree; two to eleven, as in German. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
