package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the word lists promise at their heads. */
final class WordListTest {
  private static final int SHORTEST_IN_COMPOUND = 4;

  private static List<String> entries(String resource, Predicate<String> wanted) {
    Set<String> list = WordList.read(resource);
    return list.stream().filter(wanted).sorted().toList();
  }

  @Test
  void whatIsNeverSplitStaysWhole() {
    assertEquals(
        List.of(),
        entries(
            CompoundSplitter.WHOLE, word -> !GermanChain.words(word).getFirst().parts().isEmpty()));
  }

  @Test
  void namesInSAreFoldedAndNeedTheirLine() {
    assertEquals(
        List.of(),
        entries(
            NameGenitive.RESOURCE,
            name ->
                !name.equals(Folding.fold(name))
                    || !name.endsWith("s")
                    || name.matches(".*(ss|us|xs|zs)")));
  }

  @Test
  void namesInCompoundsAreNamesAsWritten() {
    assertEquals(
        List.of(),
        entries(
            "names-in-compounds.txt",
            name ->
                name.length() < SHORTEST_IN_COMPOUND || !Spelling.capitalised(name).equals(name)));
  }
}
