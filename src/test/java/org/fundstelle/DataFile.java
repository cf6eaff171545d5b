package org.fundstelle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Test cases as lines of a file: fields between tabs; blank lines and those with # say nothing. */
public final class DataFile {
  private DataFile() {}

  /**
   * The cases of a file that lies beside the test.
   *
   * @param columns how many fields each line must have
   */
  public static Stream<Arguments> of(Class<?> test, String name, int columns) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Arguments> cases =
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> arguments(line, columns))
              .toList();
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arguments arguments(String line, int columns) {
    String[] fields = line.split("\t", -1);
    if (fields.length != columns) {
      throw new IllegalArgumentException(columns + " fields expected: " + line);
    }
    return Arguments.of((Object[]) fields);
  }
}
