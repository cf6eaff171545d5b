package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;

/** Adds files to an index and tells how it goes. */
final class Ingestion {
  private static final int MAX_LISTED = 50;
  private static final long PROGRESS_NANOS = 200_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Shell shell;
  private final List<List<String>> listed = new ArrayList<>();
  private final long began = System.nanoTime();
  private long lastProgress = began;
  private long articles;
  private long characters;

  Ingestion(Shell shell) {
    this.shell = shell;
  }

  /** Adds the articles of files; each problem is named on standard error. */
  IngestReport add(Path index, Optional<String> source, List<Path> paths) throws IOException {
    ArticleReader unnamed = ArticleReader.of(paths.toArray(Path[]::new));
    ArticleReader reader = source.map(unnamed::source).orElse(unnamed);
    IngestReport report;
    try (NewsIndex news = NewsIndex.open(index);
        Stream<ReadResult> results = reader.results()) {
      report = news.addAll(results.peek(this::count));
    } finally {
      if (shell.progress()) {
        shell.err().print(CLEAR_LINE);
        shell.err().flush();
      }
    }
    report.problems().forEach(problem -> shell.err().println(Shell.line(problem.toString())));
    return report;
  }

  private synchronized void count(ReadResult result) {
    if (!(result instanceof ReadResult.Read read)) {
      return;
    }
    articles++;
    characters += read.article().text().length();
    if (articles <= MAX_LISTED + 1) {
      listed.add(cells(read.article()));
    }
    long now = System.nanoTime();
    if (shell.progress() && now - lastProgress > PROGRESS_NANOS) {
      lastProgress = now;
      shell
          .err()
          .print(CLEAR_LINE + String.format(Locale.ROOT, "%,d articles, ", articles) + speed());
      shell.err().flush();
    }
  }

  private static List<String> cells(Article article) {
    String title = article.title().isEmpty() ? FirstWords.of(article.text()) : article.title();
    return List.of(
        article.date().toString(),
        article.source(),
        String.join(",", article.credits()),
        article.id(),
        title);
  }

  /** Prints what was read, when it is little enough to be read by a person, and the sums. */
  void print(IngestReport report) {
    if (articles <= MAX_LISTED) {
      Table.print(listed, shell.out());
    }
    shell
        .out()
        .printf(
            Locale.ROOT,
            "%s (%,d added, %,d updated, %,d unchanged), %s; %s%n",
            Counted.of(report.articles(), "article"),
            report.added(),
            report.updated(),
            report.unchanged(),
            Counted.of(report.problems().size(), "problem"),
            speed());
  }

  /** Time and speed, a character counted as a byte. */
  private String speed() {
    double seconds = (System.nanoTime() - began) / 1e9;
    return String.format(Locale.ROOT, "%.1f s, %.1f MB/s", seconds, characters / 1e6 / seconds);
  }
}
