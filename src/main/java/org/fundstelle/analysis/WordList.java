package org.fundstelle.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The resource files of this package: one word a line, {@code #} starts a comment. */
final class WordList {
  private WordList() {}

  static Set<String> read(String resource) {
    InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", ""))
          .flatMap(line -> line.strip().lines())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
