package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsTheCasesSay(String line) {
    String[] sides = line.split(" => ", 2);
    String[] expected = sides[1].split("\\|", 3);
    String[] args =
        ARGUMENT
            .matcher(sides[0])
            .results()
            .map(a -> a.group(1) == null ? a.group(2) : a.group(1))
            .toArray(String[]::new);

    Ran ran = Ran.in(directory, "", args);

    assertAll(
        line + "\n" + ran,
        () -> assertEquals(Integer.parseInt(expected[0].strip()), ran.code()),
        () -> assertPart(expected[1].strip(), ran.out()),
        () -> assertPart(expected[2].strip(), ran.err()));
  }

  private static void assertPart(String part, String stream) {
    assertTrue(
        part.isEmpty() ? stream.isEmpty() : stream.contains(part), () -> part + " in " + stream);
  }

  static Stream<String> cases() throws IOException {
    try (InputStream in = UsageTest.class.getResourceAsStream("usage.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> line.contains(" => ") && !line.startsWith("#"));
    }
  }
}
