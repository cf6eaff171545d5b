package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.ingest.ReadResult;

/**
 * What a program does to an index, commit by commit, all of it told by a seed: so that the contents
 * of the index say which commit it is at, and what else must be in it.
 */
final class Workload {
  static final int MAX_LENGTH = 100_000;

  /** The article that says how many commits there were. */
  private static final String MARK = "commits";

  private static final int IDS = 30;

  private final long seed;
  private final Map<String, Article> contents = new TreeMap<>();
  private final List<Article> added = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private int commits;

  Workload(long seed) {
    this.seed = seed;
  }

  int commits() {
    return commits;
  }

  /** At how many commits an index is. */
  static int commits(ArticleIndex index) throws IOException {
    return index.get(MARK).map(mark -> Integer.parseInt(mark.text())).orElse(0);
  }

  /** Goes on without an index until so many commits were made. */
  Workload to(int commit) {
    while (commits < commit) {
      next();
    }
    return this;
  }

  /** Makes the next commit. */
  void commit(ArticleIndex index) throws IOException {
    next();
    for (String id : deleted) {
      index.delete(id);
    }
    if (commits % 2 == 0) {
      index.addAll(added.stream().map(ReadResult.Read::new));
    } else {
      for (Article each : added) {
        index.add(each);
      }
      index.commit();
    }
  }

  private void next() {
    commits++;
    Random random = new Random(seed * 31 + commits);
    added.clear();
    deleted.clear();
    for (int i = random.nextInt(3); i > 0; i--) {
      deleted.add("../a" + random.nextInt(IDS));
    }
    deleted.forEach(contents::remove);
    for (int i = random.nextInt(8); i >= 0; i--) {
      added.add(article("../a" + random.nextInt(IDS), text(random)));
    }
    added.add(article(MARK, String.valueOf(commits)));
    added.forEach(each -> contents.put(each.id(), each));
  }

  private String text(Random random) {
    String sentence =
        "Im Hafen liegt nach Stand %d Schiff %d. ".formatted(commits, random.nextInt());
    return ("Lage\n\n" + sentence.repeat(1 + random.nextInt(60)).strip() + "\n\n")
        .repeat(1 + random.nextInt(3));
  }

  static Article article(String id, String text) {
    return new Article(
        id,
        "Im Hafen",
        text,
        "quelle",
        List.of("dpa"),
        PartialDate.parse("2024-10-28").orElseThrow(),
        Optional.empty(),
        Optional.empty());
  }

  /** Compares an index with what must be in it now. */
  void assertHeldBy(ArticleIndex index) throws IOException {
    assertEquals(commits, commits(index), "commits");
    Map<String, Article> held = new TreeMap<>();
    index.get(MARK).ifPresent(mark -> held.put(MARK, mark));
    for (int i = 0; i < IDS; i++) {
      index.get("../a" + i).ifPresent(each -> held.put(each.id(), each));
    }
    assertEquals(contents, held);
  }

  /** Compares a closed index with what must be in it now, and looks at all of its files. */
  void assertHeldIn(Path directory) throws IOException {
    assertHeldIn(directory, FSDirectory.open(directory), FSDirectory.open(directory));
  }

  /** The same of two ways to the same directory, both of which are closed then. */
  void assertHeldIn(Path path, Directory checked, Directory read) throws IOException {
    CheckReport report = IndexCheck.of(path, checked);
    assertEquals(List.of(), report.problems());
    assertEquals(contents.size(), report.articles());
    try (ArticleIndex index = ArticleIndex.openReadOnly(path, read)) {
      assertHeldBy(index);
    }
  }
}
