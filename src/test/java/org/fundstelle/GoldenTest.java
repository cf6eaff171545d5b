package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.Test;

/**
 * What thirty queries find in {@code corpus/}, as a file that shows every change of the ranking as
 * a difference to read. {@code mvn test -Dtest=GoldenTest -Dgolden=write} writes it anew.
 */
class GoldenTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/fundstelle");
  private static final int HITS = 3;

  @Test
  void findsWhatItFound() throws IOException {
    Path golden = RESOURCES.resolve("golden.txt");
    String found =
        Files.readAllLines(RESOURCES.resolve("golden-queries.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(GoldenTest::answer)
            .collect(Collectors.joining("\n"));
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(golden, found);
    }
    assertEquals(Files.readString(golden), found);
  }

  private static String answer(String query) {
    SearchResult result;
    try {
      result = SampleIndex.NEWS.search(SearchRequest.of(query).limit(HITS));
    } catch (IOException e) {
      throw new AssertionError(query, e);
    }
    StringBuilder answer = new StringBuilder();
    answer.append("%s  (%d in %d)%n".formatted(query, result.passages(), result.articles()));
    result.suggestion().ifPresent(better -> answer.append("   did you mean: " + better + "\n"));
    result.hints().forEach(hint -> answer.append("   " + hint.text() + "\n"));
    result.hits().forEach(hit -> answer.append("   " + line(hit) + "\n"));
    return answer.toString();
  }

  private static String line(Hit hit) {
    String missing = hit.missing().isEmpty() ? "" : " – " + String.join(", ", hit.missing());
    return "%s:%d %s%s%s"
        .formatted(
            hit.article(),
            hit.passage().start(),
            hit.dateCertain() ? "" : "(possibly) ",
            marks(hit.passage().matches()),
            missing);
  }

  private static String marks(List<Match> matches) {
    return matches.stream()
        .map(match -> match.text() + "=" + match.kind().label())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
