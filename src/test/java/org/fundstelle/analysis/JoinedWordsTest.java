package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JoinedWordsTest {
  private static final List<String> LINKS = List.of("", "s", "en", "x");

  private final JoinedWords joined = new JoinedWords();
  private final GermanWordSplitter original = original();

  @Test
  void cutsAsJwordsplitterDoes() throws IOException {
    for (String resource : JoinedWords.RESOURCES) {
      for (String line : lines(resource)) {
        assertSame(line.replace("/NS", "").replace("|", ""));
      }
    }
  }

  @Test
  void cutsAnyWordsJoinedAsJwordsplitterDoes() throws IOException {
    List<String> words = lines(JoinedWords.RESOURCES.getFirst());
    Random random = new Random(27);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int part = random.nextInt(4); part >= 0; part--) {
        word.append(words.get(random.nextInt(words.size())));
        word.append(LINKS.get(random.nextInt(LINKS.size())));
      }
      assertSame(word.toString());
    }
  }

  private void assertSame(String word) {
    String lower = Spelling.lower(word);
    boolean letters = lower.chars().allMatch(Character::isLetter);
    if (letters && lower.length() <= 70) {
      List<String> parts = joined.split(lower);
      assertEquals(original.splitWord(lower), parts.isEmpty() ? List.of(lower) : parts);
    }
  }

  private static GermanWordSplitter original() {
    try {
      GermanWordSplitter splitter = new GermanWordSplitter(false);
      splitter.setStrictMode(true);
      splitter.setMinimumWordLength(JoinedWords.SHORTEST_PART);
      return splitter;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(String resource) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(JoinedWordsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    }
    return lines;
  }
}
