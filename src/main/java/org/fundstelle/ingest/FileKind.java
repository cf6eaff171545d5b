package org.fundstelle.ingest;

import java.util.Locale;
import java.util.Optional;

/** The kinds of article files, told by the ending of their name. */
enum FileKind {
  /** One article as a newsroom or a scraper left it. */
  TEXT(".txt"),
  /** One JSON object a line. */
  JSON_LINES(".jsonl"),
  /** JSON lines under their other name. */
  NEWLINE_DELIMITED(".ndjson"),
  /** One JSON object, an array of them, or several one after the other. */
  JSON(".json");

  private static final String GZIP = ".gz";

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /** The kind a file of this name is of, if it is an article file at all. */
  static Optional<FileKind> of(String fileName) {
    String name = plain(fileName).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (name.endsWith(kind.ending)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether a file of this name is compressed. */
  static boolean isGzip(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /** The name without its ending; a name that is all ending stays as it is. */
  String withoutEnding(String fileName) {
    String name = plain(fileName);
    String stem = name.substring(0, name.length() - ending.length());
    return stem.isEmpty() ? fileName : stem;
  }

  private static String plain(String fileName) {
    return isGzip(fileName) ? fileName.substring(0, fileName.length() - GZIP.length()) : fileName;
  }
}
