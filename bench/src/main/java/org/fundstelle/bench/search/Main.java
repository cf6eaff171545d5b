package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;

/** Compares indexing and searching with plain Lucene. */
final class Main {
  private static final List<Long> PARTS = List.of(7_000_000L, 28_000_000L);
  private static final int COPIES = 7;
  private static final String RUNNING_TEXT = "running text";

  private final Path data;
  private final Path samples;
  private final Path target;
  private final List<Outcome> outcomes = new ArrayList<>();

  private Main(Path data, Path samples, Path target) {
    this.data = data;
    this.samples = samples;
    this.target = target;
  }

  /**
   * Prints the tables, each when it is done, and writes them to {@code search.md}; of running text
   * in several sizes, it draws {@code search.svg}.
   *
   * @param args {@code --quick}, {@code --full} or {@code --million}, then the folders of the
   *     measuring data, which may be missing, of the sample articles, and for what is written
   */
  public static void main(String... args) throws IOException, InterruptedException {
    Main main = new Main(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    if (args[0].equals("--quick")) {
      main.news("xquad-news", "its own questions");
      main.news("wikinews-title", "its own headlines");
    } else {
      main.runningText(args[0].equals("--million"));
    }
    if (main.outcomes.isEmpty()) {
      main.samples();
    }
    main.write();
  }

  private void add(Outcome outcome) {
    outcomes.add(outcome);
    System.out.print(Report.of(List.of(outcome)));
  }

  private void write() throws IOException {
    Files.writeString(target.resolve("search.md"), Report.of(outcomes));
    List<Outcome> sizes = outcomes.stream().filter(o -> o.name().startsWith(RUNNING_TEXT)).toList();
    if (!sizes.isEmpty()) {
      Chart.write(sizes, target.resolve("search.svg"));
    }
  }

  private void news(String name, String kind) throws IOException, InterruptedException {
    Path corpus = data.resolve(name).resolve("corpus.jsonl");
    if (isMissing(corpus)) {
      return;
    }
    List<Article> articles = Articles.read(corpus);
    List<Article> asked = Articles.read(data.resolve(name).resolve("queries.jsonl"));
    List<Queries> queries =
        List.of(
            Queries.ofShort(articles, 200),
            Queries.asked(kind, asked, 300),
            Queries.ofLong(articles, 100));
    warmUp(articles);
    add(trial(3, 5, 3).run(name, articles, queries));
  }

  private void runningText(boolean million) throws IOException, InterruptedException {
    Path file = data.resolve("bulk/wikipedia.jsonl.gz");
    if (isMissing(file)) {
      return;
    }
    List<Article> all = Articles.read(file).stream().map(Articles::titledById).toList();
    List<Article> least = Articles.first(all, PARTS.getFirst());
    List<Queries> queries =
        List.of(
            Queries.ofShort(least, 200),
            Queries.likeQuestions(least, 200),
            Queries.ofLong(least, 100));
    warmUp(least);
    for (long part : PARTS) {
      add(copies(2, 3, 3).run(RUNNING_TEXT, Articles.first(all, part), queries));
    }
    add(copies(2, 3, 3).run(RUNNING_TEXT + ", all of it", all, queries));
    if (million) {
      add(copies(1, 1, 2).run(RUNNING_TEXT + ", dealt out anew", new Copies(all, COPIES), queries));
    }
  }

  private void samples() throws IOException, InterruptedException {
    List<Article> articles = Articles.read(samples);
    add(
        trial(3, 5, 20)
            .run("the sample articles", articles, List.of(Queries.ofShort(articles, 50))));
  }

  /** The first index that a JVM makes is made by code that is not compiled yet. */
  private void warmUp(List<Article> articles) throws IOException {
    if (outcomes.isEmpty()) {
      Built.both(target.resolve("search"), articles);
    }
  }

  private Trial trial(int builds, int warmups, int rounds) {
    return new Trial(target.resolve("search"), builds, warmups, rounds, false);
  }

  /** What was dealt out anew is copies: none could be compared with what has all of them hidden. */
  private Trial copies(int builds, int warmups, int rounds) {
    return new Trial(target.resolve("search"), builds, warmups, rounds, true);
  }

  private static boolean isMissing(Path file) {
    boolean missing = Files.notExists(file);
    if (missing) {
      System.err.println("SKIPPED, not there: " + file.normalize());
    }
    return missing;
  }
}
