package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;

/** Adds files to an index and tells how it goes. */
final class Ingestion {
  private static final int MAX_LISTED = 50;

  private final Shell shell;
  private final ArticleReader reader;
  private final List<List<String>> listed = new ArrayList<>();
  private final long began = System.nanoTime();
  private long bytesTotal;
  private long articles;

  Ingestion(Shell shell, ArticleReader reader) {
    this.shell = shell;
    this.reader = reader;
  }

  /** Adds what the reader reads to an index; each problem is named on standard error. */
  IngestReport addTo(Path index) throws IOException {
    bytesTotal = shell.progress() ? reader.bytesTotal() : 0;
    IngestReport report;
    try (Progress progress = new Progress(shell);
        NewsIndex news = NewsIndex.open(index);
        Stream<ReadResult> results = reader.results()) {
      report = news.addAll(results.peek(result -> count(result, progress)));
    }
    report.problems().forEach(problem -> shell.err().println(Shell.line(problem.toString())));
    return report;
  }

  private void count(ReadResult result, Progress progress) {
    if (result instanceof ReadResult.Read read) {
      articles++;
      if (articles <= MAX_LISTED) {
        listed.add(cells(read.article()));
      }
    }
    progress.show(() -> Counted.of(articles, "article") + ", " + percent() + speed());
  }

  private String percent() {
    return bytesTotal == 0 ? "" : 100 * reader.bytesRead() / bytesTotal + " %, ";
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
            Counted.of(report.problemCount(), "problem"),
            speed());
  }

  private String speed() {
    double seconds = (System.nanoTime() - began) / 1e9;
    double megabytes = reader.bytesRead() / 1e6;
    String time = String.format(Locale.ROOT, "%.1f s", seconds);
    // Of less than a megabyte the speed is that of starting up.
    return megabytes < 1
        ? time
        : time + String.format(Locale.ROOT, ", %.1f MB/s", megabytes / seconds);
  }
}
