package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;

/** Compares searching and indexing with plain Lucene. */
final class Main {
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
   * Prints the tables and writes them to {@code search.md}.
   *
   * @param args {@code --quick}, {@code --full} or {@code --million}, then the folders of the
   *     measuring data, which may be missing, of the sample articles, and for what is written
   */
  public static void main(String... args) throws IOException, InterruptedException {
    Main main = new Main(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    main.quick();
    String report = Report.of(main.outcomes);
    Files.writeString(main.target.resolve("search.md"), report);
    System.out.print(report);
  }

  private void quick() throws IOException, InterruptedException {
    news("xquad-news", "its own questions");
    news("wikinews-title", "its own headlines");
    if (outcomes.isEmpty()) {
      List<Article> articles = Articles.read(samples, Long.MAX_VALUE);
      outcomes.add(
          trial().run("the sample articles", articles, List.of(Queries.ofShort(articles, 50))));
    }
  }

  private void news(String name, String kind) throws IOException, InterruptedException {
    Path corpus = data.resolve(name).resolve("corpus.jsonl");
    if (Files.notExists(corpus)) {
      System.err.println("SKIPPED, not there: " + corpus.normalize());
      return;
    }
    List<Article> articles = Articles.read(corpus, Long.MAX_VALUE);
    List<Article> asked =
        Articles.read(data.resolve(name).resolve("queries.jsonl"), Long.MAX_VALUE);
    outcomes.add(
        trial()
            .run(
                name,
                articles,
                List.of(
                    Queries.ofShort(articles, 200),
                    Queries.asked(kind, asked, 300),
                    Queries.ofLong(articles, 100))));
  }

  private Trial trial() {
    return new Trial(target.resolve("search"), 3, 2, 5);
  }
}
