package org.fundstelle.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundstelle.NewsIndex;
import org.fundstelle.ingest.IngestReport;
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
    return of(set, watcher, TemporaryDirectory.create());
  }

  static Evaluation of(BeirSet set, Watcher watcher, TemporaryDirectory place) throws IOException {
    List<Problem> problems = new ArrayList<>(set.problems());
    try (TemporaryDirectory directory = place;
        NewsIndex news = NewsIndex.open(directory.path())) {
      Corpus corpus = new Corpus(set, watcher::read);
      long began = System.nanoTime();
      IngestReport report = corpus.addTo(news);
      Duration indexing = Duration.ofNanos(System.nanoTime() - began);
      problems.addAll(report.problems());
      problems.addAll(misfits(set, corpus.ids()));
      Run run = Run.of(set, news::search, watcher::asked);
      return new Evaluation(
          set,
          report.articles(),
          corpus.bytes(),
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
    return perSecond(queries(), run.took());
  }

  /** Megabytes (10⁶ bytes) of titles and texts indexed in a second. */
  public double megabytesPerSecond() {
    return perSecond(bytes / 1e6, indexing);
  }

  private static double perSecond(double count, Duration took) {
    return count * NANOS / Math.max(1, took.toNanos());
  }

  private static List<Problem> misfits(BeirSet set, Set<String> articles) {
    Set<String> queries = set.queries().stream().map(BeirSet.Query::id).collect(Collectors.toSet());
    List<String> misfits = new ArrayList<>();
    if (set.judgedQueries().isEmpty()) {
      misfits.add("judges no query of the set, so there is nothing to average");
    }
    set.judgements()
        .forEach(
            (query, judged) -> {
              if (!queries.contains(query)) {
                misfits.add("query " + query + " is judged but is no query of the set");
              }
              judged.keySet().stream()
                  .filter(article -> !articles.contains(article))
                  .map(article -> "article " + article + " is judged but is not in the corpus")
                  .forEach(misfits::add);
            });
    return misfits.stream().map(m -> new Problem(set.qrels().toString(), 0, m)).toList();
  }
}
