package org.fundstelle.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads article files. */
public final class ArticleReader {
  private ArticleReader() {}

  public static Stream<ReadResult> read(Path... paths) {
    return Stream.empty();
  }

  public static Stream<ReadResult> read(Optional<String> source, List<Path> paths) {
    return Stream.empty();
  }
}
