package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void breaksLinesAtSpaces() {
    assertEquals(List.of("Der Preis", "für Öl"), Wrapping.lines("Der Preis für Öl", 10));
    assertEquals(List.of("Der Preis für Öl"), Wrapping.lines("Der Preis für Öl", 16));
    assertEquals(List.of("a", "Donaudampfschiff", "b"), Wrapping.lines("a Donaudampfschiff b", 5));
    assertEquals(List.of("Kopf", "Text"), Wrapping.lines("Kopf\n\nText", 50));
    assertEquals(List.of(), Wrapping.lines("", 50));
  }

  @Test
  void coloursAndCombiningMarksTakeNoRoom() {
    assertEquals(
        List.of("\u001b[1;31mÖl\u001b[0m ist da"),
        Wrapping.lines("\u001b[1;31mÖl\u001b[0m ist da", 9));
    assertEquals(4, Wrapping.width("O\u0308l\u00adta"));
  }

  @Test
  void firstWordsStandForATitle() {
    assertEquals("Kurz", FirstWords.of("Kurz\nund gut."));
    assertEquals("Wort ".repeat(12).strip() + " …", FirstWords.of("Wort ".repeat(20)));
    assertEquals("x".repeat(60) + " …", FirstWords.of("x".repeat(100)));
  }

  @Test
  void countsInWords() {
    assertEquals("0 articles", Counted.of(0, "article"));
    assertEquals("1 article", Counted.of(1, "article"));
    assertEquals("1,234 articles", Counted.of(1234, "article"));
  }
}
