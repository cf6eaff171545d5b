package org.fundstelle.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.fundstelle.ingest.ReadResult.Problem;

/**
 * How well the search does on a test collection, and how fast.
 *
 * @param set the collection
 * @param articles how many articles were indexed
 * @param bytes how many bytes of UTF-8 their titles and texts have
 * @param indexing how long reading and indexing them took
 * @param run what was found
 * @param scores how good that is
 * @param problems what of the collection could not be read, or does not fit together
 * @since 0.1
 */
public record Evaluation(
    BeirSet set,
    long articles,
    long bytes,
    Duration indexing,
    Run run,
    Scores scores,
    List<Problem> problems) {
  private static final double NANOS = 1e9;

  /** Makes the list unmodifiable. */
  public Evaluation {
    problems = List.copyOf(problems);
  }

  /** Is told how far an evaluation got. */
  public interface Watcher {
    /** After each article: how many were read. */
    void read(long articles);

    /** After each query: how many were asked. */
    void asked(int queries);
  }

  /**
   * Evaluates a collection in a directory with an index that is removed afterwards.
   *
   * @throws java.nio.file.NoSuchFileException if the directory or a file is missing; its reason
   *     tells the layout
   * @throws IOException if the disk fails
   */
  public static Evaluation of(Path directory) throws IOException {
    return of(
        BeirSet.read(directory),
        new Watcher() {
          @Override
          public void read(long articles) {}

          @Override
          public void asked(int queries) {}
        });
  }

  /**
   * Evaluates a collection with an index that is removed afterwards.
   *
   * @throws IOException if the disk fails
   */
  public static Evaluation of(BeirSet set, Watcher watcher) throws IOException {
    List<Problem> problems = new ArrayList<>(set.problems());
    try (TemporaryDirectory directory = TemporaryDirectory.create();
        NewsIndex news = NewsIndex.open(directory.path())) {
      Corpus corpus = new Corpus(set, watcher);
      long began = System.nanoTime();
      IngestReport report = corpus.addTo(news);
      Duration indexing = Duration.ofNanos(System.nanoTime() - began);
      problems.addAll(report.problems());
      problems.addAll(misfits(set, corpus.ids));
      Run run = Run.of(set, news::search, watcher::asked);
      return new Evaluation(
          set,
          report.articles(),
          corpus.bytes,
          indexing,
          run,
          Scores.of(run, set.judgements()),
          problems);
    }
  }

  /** How many queries the averages go over: those that have judgements. */
  public int queries() {
    return run.rankings().size();
  }

  /** How many queries have no judgements and are left out. */
  public int queriesLeftOut() {
    return set.queries().size() - queries();
  }

  /** Queries answered in a second, {@value Run#DEPTH} articles each, one after the other. */
  public double queriesPerSecond() {
    return queries() * NANOS / run.took().toNanos();
  }

  /** Megabytes (10⁶ bytes) of titles and texts indexed in a second. */
  public double megabytesPerSecond() {
    return bytes / 1e6 * NANOS / indexing.toNanos();
  }

  private static final class Corpus {
    private final BeirSet set;
    private final Watcher watcher;
    private final Set<String> ids = new HashSet<>();
    private long bytes;

    Corpus(BeirSet set, Watcher watcher) {
      this.set = set;
      this.watcher = watcher;
    }

    IngestReport addTo(NewsIndex news) throws IOException {
      try (Stream<ReadResult> results = set.articles().results()) {
        return news.addAll(results.map(this::first));
      }
    }

    private ReadResult first(ReadResult result) {
      if (!(result instanceof ReadResult.Read(var article))) {
        return result;
      }
      if (!ids.add(article.id())) {
        return new Problem(
            set.corpus().toString(),
            0,
            "article " + article.id() + " is there more than once; the first one counts");
      }
      bytes += bytes(article.title()) + bytes(article.text());
      watcher.read(ids.size());
      return result;
    }

    private static long bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private static List<Problem> misfits(BeirSet set, Set<String> articles) {
    Set<String> queries = new HashSet<>();
    set.queries().forEach(query -> queries.add(query.id()));
    List<Problem> misfits = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> judged : set.judgements().entrySet()) {
      if (!queries.contains(judged.getKey())) {
        misfits.add(misfit("query " + judged.getKey() + " is judged, but is no query of the set"));
      }
      for (String article : judged.getValue().keySet()) {
        if (!articles.contains(article)) {
          misfits.add(
              misfit(
                  "article "
                      + article
                      + " is judged for query "
                      + judged.getKey()
                      + ", but is no article of the set"));
        }
      }
    }
    return misfits;
  }

  private static Problem misfit(String reason) {
    return new Problem("qrels/test.tsv", 0, reason);
  }
}
