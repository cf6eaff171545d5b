package org.fundstelle.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult;

/** The text to analyze, in stretches of whole articles. */
final class Input {
  private static final long STRETCH = 1_000_000;

  /** What is analyzed in one shot. */
  record Stretch(List<String> texts, long characters) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private List<String> texts = new ArrayList<>();
  private long characters;
  private int next;

  /**
   * Reads as many articles as it takes for a number of stretches of a million characters, or all;
   * fewer than one stretch are repeated.
   *
   * @throws IllegalArgumentException if there is no article
   */
  Input(Path path, int most) {
    do {
      addArticles(path, most);
      if (stretches.isEmpty() && texts.isEmpty()) {
        throw new IllegalArgumentException("no article in " + path);
      }
    } while (stretches.isEmpty());
  }

  private void addArticles(Path path, int most) {
    try (Stream<ReadResult> results = ArticleReader.read(path)) {
      Iterator<ReadResult> all = results.iterator();
      while (stretches.size() < most && all.hasNext()) {
        if (all.next() instanceof ReadResult.Read read) {
          add(read.article().text());
        }
      }
    }
  }

  private void add(String text) {
    texts.add(text);
    characters += text.length();
    if (characters >= STRETCH) {
      stretches.add(new Stretch(texts, characters));
      texts = new ArrayList<>();
      characters = 0;
    }
  }

  /** The next stretch; after the last comes the first. */
  Stretch next() {
    Stretch stretch = stretches.get(next);
    next = (next + 1) % stretches.size();
    return stretch;
  }
}
