package org.fundstelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fundstelle.query.MatchResult;

/**
 * A line of one of the files of cases: query, text, yes or no, and perhaps the marks, with " | "
 * between them.
 *
 * @param marks what must be marked; empty if that does not matter
 */
public record MatchCase(String query, String text, boolean found, Optional<String> marks) {
  /** The examples of the design, and what went wrong once. */
  public static final Path EXAMPLES = Path.of("src/test/resources/org/fundstelle/match-cases.txt");

  /** The table that measures. */
  public static final Path TABLE = Path.of("src/test/resources/org/fundstelle/match-table.txt");

  /** What is answered wrongly so far. */
  public static final Path OPEN = Path.of("src/test/resources/org/fundstelle/match-open.txt");

  /** The cases under the comment that heads them: one that follows a blank line. */
  public static Map<String, List<MatchCase>> byClass(Path file) throws IOException {
    Map<String, List<MatchCase>> classes = new LinkedHashMap<>();
    String heading = "";
    boolean blank = true;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        heading = blank ? line.substring(1).strip() : heading;
      } else if (!line.isBlank()) {
        classes.computeIfAbsent(heading, k -> new ArrayList<>()).add(of(line));
      }
      blank = line.isBlank();
    }
    return classes;
  }

  private static MatchCase of(String line) {
    List<String> fields = List.of(line.split(" \\| ", -1));
    boolean found =
        switch (fields.get(2)) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new IllegalArgumentException("yes or no expected: " + line);
        };
    Optional<String> marks = fields.size() > 3 ? Optional.of(fields.get(3)) : Optional.empty();
    return new MatchCase(fields.get(0), fields.get(1), found, marks);
  }

  /** What is wrong with the answer; empty if it is right. */
  public Optional<String> failure() {
    MatchResult result = NewsIndex.match(query, text);
    if (result.found() != found) {
      return Optional.of(this + ": found is " + result.found());
    }
    String marked =
        result.matches().stream()
            .map(m -> m.text() + "=" + m.kind().label())
            .collect(Collectors.joining(", "));
    return marks.isEmpty() || marks.get().equals(marked)
        ? Optional.empty()
        : Optional.of(this + ": marked is " + marked);
  }
}
