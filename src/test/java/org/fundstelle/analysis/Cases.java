package org.fundstelle.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The data files of these tests: one case a line, {@code #} starts a comment line. */
final class Cases {
  private Cases() {}

  static Stream<String> read(String resource) {
    return text(resource).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
