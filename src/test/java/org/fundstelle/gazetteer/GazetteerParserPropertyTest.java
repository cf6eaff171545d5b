package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, it is read, or refused with the line. */
class GazetteerParserPropertyTest {

  @Property
  void anyTextIsReadOrRefusedWithItsLine(@ForAll String text) {
    readOrRefuse(text.getBytes(UTF_8), (int) text.lines().count());
  }

  @Property
  void anyBytesAreReadOrRefusedWithTheirLine(@ForAll byte[] bytes) {
    readOrRefuse(bytes, bytes.length + 1);
  }

  @Property(tries = 3000)
  void anythingLikeAFileOfNamesIsReadOrRefusedWithItsLine(@ForAll("almostFiles") String text) {
    readOrRefuse(text.getBytes(UTF_8), (int) text.lines().count());
  }

  @Provide
  Arbitrary<String> almostFiles() {
    return Arbitraries.of(
            "[a]", "[b-1]", " place", " state DE", " extend", " off", " replace", "\n", "\n", "\n",
            "name:", "alias:", "metonym:", "region:", "spelling:", "in:", "off:", "Rom", "Köln",
            " ", ",", "=", "=>", "~", "^", "0.3", "^0.2", "1", "#", "\\", "a", "b-1", "[", "\uFEFF",
            "o\u0308", "\uD800", "\t", "\r")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static void readOrRefuse(byte[] content, int lines) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    try {
      NamesFile.read("any.txt", content, concepts);
    } catch (GazetteerException e) {
      assertTrue(e.line() >= 1 && e.line() <= Math.max(lines, 1), e::getMessage);
      return;
    }
    concepts.forEach((id, concept) -> assertEquals(id, concept.id()));
    for (Concept concept : concepts.values()) {
      List<String> spellings =
          concept.names().stream().flatMap(name -> name.spellings().stream()).toList();
      assertEquals(
          spellings.size(), spellings.stream().map(ConceptDraft::fold).distinct().count());
      for (String spelling : spellings) {
        assertTrue(ConceptDraft.isName(spelling), spelling);
        assertTrue(Normalizer.isNormalized(spelling, Normalizer.Form.NFC), spelling);
      }
    }
  }
}
