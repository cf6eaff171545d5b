package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.query.Completion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How what was typed goes on, from a file of cases and for whatever anybody types. */
class CompletionsTest {
  @TempDir private static Path directory;
  private static NewsIndex news;

  static Stream<String> cases() throws IOException {
    return CaseFile.cases("completions.txt");
  }

  @BeforeAll
  static void index() throws IOException {
    news = NewsIndex.open(directory);
    CaseFile.addArticles("completions.txt", news);
  }

  @AfterAll
  static void close() throws IOException {
    news.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goOn(String line) throws IOException {
    int arrow = line.indexOf("=>");
    String typed = line.substring(0, arrow).strip().replaceFirst("_$", " ");
    assertEquals(
        line.substring(arrow + 2).strip(),
        news.complete(typed, 10).stream().map(Completion::text).collect(Collectors.joining(", ")),
        line);
  }

  @Test
  void sayWhatTheyReplace() throws IOException {
    assertEquals(
        List.of(new Completion(10, "Wolodymyr Selenskyj")),
        news.complete("Präsident Wolodymyr Sel", 1));
    assertEquals(List.of(new Completion(6, "Ölpreis")), news.complete("titel:oelp", 1));
  }

  @Test
  void theLimitIsKeptAndTheOrderWithIt() throws IOException {
    List<Completion> all = news.complete("s", 100);
    assertEquals(all.subList(0, 2), news.complete("s", 2));
    assertThrows(IllegalArgumentException.class, () -> news.complete("s", 0));
  }

  @Test
  void whatWasDeletedIsNotOffered(@TempDir Path other) throws IOException {
    try (NewsIndex some = NewsIndex.open(other)) {
      CaseFile.addArticles("completions.txt", some);
      some.delete("b");
      some.delete("c");
      assertEquals(List.of(), some.complete("Sel", 10));
      assertEquals(List.of(), some.complete("Wolodymyr Sel", 10));
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3),
        Arbitraries.of(
                "Soldaten Nordkoreas Wladimir Kim Jong Un ÖlÜbÄm \" + - titel: 8. US-".split(" "))
            .list()
            .ofMaxSize(4)
            .map(words -> String.join(" ", words)));
  }

  @Property(tries = 300)
  void eachFindsAPassage(@ForAll("typed") String typed) throws IOException {
    for (Completion completion : SampleIndex.NEWS.complete(typed, 5)) {
      assertTrue(completion.start() >= 0 && completion.start() <= typed.length());
      assertTrue(SampleIndex.NEWS.search(completion.text()).passages() > 0, completion.text());
    }
  }
}
