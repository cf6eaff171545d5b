package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.index.Passages.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
  private static final String SENTENCE = "Die Delegation reist am Montag nach Genf weiter. ";

  private static String paragraph(int sentences) {
    return SENTENCE.repeat(sentences).strip();
  }

  private static String text(String text, Range range) {
    return text.substring(range.start(), range.end());
  }

  @Test
  void shortTextIsOnePassage() {
    String text = "Ein Satz.\n\nNoch ein Satz.";
    assertEquals(List.of(new Range(0, text.length(), "")), Passages.of(text));
  }

  @Test
  void headingsBeginPassagesAndAreTheirContext() {
    String text =
        paragraph(3)
            + "\n\nKarte der Region\n\nWas folgt daraus?\n\n"
            + paragraph(30)
            + "\n\nBildunterschrift am Ende";
    List<Range> passages = Passages.of(text);
    assertEquals("", passages.getFirst().heading());
    assertEquals(paragraph(3), text(text, passages.getFirst()));
    assertTrue(
        text(text, passages.get(1)).startsWith("Karte der Region\n\nWas folgt daraus?\n\nDie"));
    for (Range below : passages.subList(1, passages.size())) {
      assertEquals("Was folgt daraus?", below.heading());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 20, 60})
  void aRunOfHeadingsIsNoLongerThanAPassage(int headings) {
    String run =
        IntStream.range(0, headings)
            .mapToObj(
                i ->
                    "Zwischentitel mit der Nummer " + i + " ".repeat(3) + "und mehr ".repeat(8) + i)
            .collect(Collectors.joining("\n\n"));
    String text = paragraph(10) + "\n\n" + run + "\n\n" + paragraph(40);
    List<Range> passages = Passages.of(text);
    for (Range passage : passages) {
      assertTrue(passage.end() - passage.start() <= Passages.LONGEST, () -> text(text, passage));
    }
    Range underLast =
        passages.stream().filter(p -> text(text, p).contains("weiter.")).toList().get(1);
    String last = run.substring(run.lastIndexOf('\n') + 1);
    assertEquals(last, underLast.heading());
    assertTrue(text(text, underLast).contains(last), text(text, underLast));
    for (Range passage : passages) {
      String heading = passage.heading();
      boolean onlyHeadings = !text(text, passage).contains("weiter.");
      assertTrue(!onlyHeadings || text(text, passage).endsWith(heading));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Neue Gespräche in Genf|true",
        "Kooperiert Seoul jetzt stärker?|true",
        "Mehr als ein „Medienhype“|true",
        "Minister: Lage ist ernst|true",
        "Das ist ein Satz.|false",
        "„Das glaube ich nicht.“|false",
        "- ein Punkt einer Liste|false",
        "Er fragte. Wer antwortet?|false"
      })
  void tellsHeadingsFromSentences(String line, boolean heading) {
    String text = paragraph(10) + "\n\n" + line + "\n\n" + paragraph(10);
    boolean found = Passages.of(text).stream().anyMatch(p -> p.heading().equals(line));
    assertEquals(heading, found);
  }

  @Test
  void passagesAreAsLongAsTheTextAllows() {
    String text =
        IntStream.range(0, 40)
            .mapToObj(i -> paragraph(1 + i % 7))
            .collect(Collectors.joining("\n\n"));
    for (Range passage : Passages.of(text)) {
      int length = passage.end() - passage.start();
      assertTrue(
          length >= Passages.SHORTEST && length <= Passages.LONGEST, () -> text(text, passage));
      assertTrue(text(text, passage).endsWith("weiter."));
    }
  }

  @Test
  void whatIsNoSentenceIsCutBetweenWords() {
    String text = "wort ".repeat(4_000).strip();
    List<Range> passages = Passages.of(text);
    assertTrue(passages.size() > 20);
    for (Range passage : passages) {
      assertTrue(passage.end() - passage.start() <= Passages.LONGEST);
      assertTrue(text(text, passage).startsWith("wort") && text(text, passage).endsWith("wort"));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Ein Satz. ",
            "Noch einer? ",
            "Zwischentitel",
            "\n\n",
            "\n",
            " ",
            "\u00A0",
            "\u200B",
            "z. B. ",
            "😀",
            "„Ja“, ",
            "x".repeat(2_000))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts))
        .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  @Property(tries = 500)
  void passagesCoverTheTextInOrder(@ForAll("texts") String text) {
    int end = 0;
    for (Range passage : Passages.of(text)) {
      assertTrue(passage.start() >= end && passage.start() < passage.end());
      assertTrue(isInvisible(text.substring(end, passage.start())));
      assertEquals(text(text, passage).strip(), text(text, passage));
      assertTrue(!Character.isLowSurrogate(text.charAt(passage.start())));
      end = passage.end();
    }
    assertTrue(isInvisible(text.substring(end)));
    assertTrue(end > 0);
  }

  private static boolean isInvisible(String text) {
    return text.codePoints().noneMatch(c -> c > ' ' && c != 0xA0 && c != 0x200B);
  }
}
