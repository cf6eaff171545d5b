package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that compiles: that of the embedding example. */
class ReadmeTest {
  private static String between(String file, String start, String end) throws IOException {
    Matcher found =
        Pattern.compile(Pattern.quote(start) + "\n(.*?)" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(Files.readString(Path.of(file)));
    assertTrue(found.find(), file + " has no " + start);
    return found.group(1).stripIndent();
  }

  @Test
  void showsTheEmbeddingExample() throws IOException {
    String example =
        between(
            "examples/embedding/src/main/java/example/Embedding.java", "// README", "// README");
    assertEquals(example.stripTrailing(), between("README.md", "```java", "```").stripTrailing());
  }
}
