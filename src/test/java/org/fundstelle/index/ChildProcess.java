package org.fundstelle.index;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.ingest.ReadResult;

/** A process that does something to an index without end, and prints a line after each step. */
final class ChildProcess implements Closeable {
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Process process;
  private final BufferedReader lines;

  enum Work {
    /** Commits and prints their number. */
    WRITE,
    /** Adds one batch and prints how far it got. */
    BATCH,
    /** Rebuilds and prints how many articles there are. */
    REINDEX
  }

  /** How many articles the batch has. */
  static final int BATCH_SIZE = 6_000;

  private ChildProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static ChildProcess start(Work work, Path directory, long seed) throws IOException {
    return new ChildProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName(),
                work.name(),
                directory.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Works until it is killed. */
  public static void main(String... args) throws IOException {
    Path directory = Path.of(args[1]);
    LUCENE.setLevel(Level.SEVERE);
    switch (Work.valueOf(args[0])) {
      case WRITE -> write(directory, Long.parseLong(args[2]));
      case BATCH -> addBatch(directory);
      case REINDEX -> {
        while (true) {
          say(Reindexing.of(directory, articles -> {}));
        }
      }
    }
  }

  private static void write(Path directory, long seed) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      Workload workload = new Workload(seed).to(Workload.commits(index));
      while (true) {
        workload.commit(index);
        say(workload.commits());
      }
    }
  }

  private static void addBatch(Path directory) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      AtomicLong begun = new AtomicLong();
      index.addAll(batch().peek(each -> say(begun.incrementAndGet())));
    }
  }

  static Stream<ReadResult> batch() {
    return IntStream.range(0, BATCH_SIZE)
        .mapToObj(i -> Workload.article("batch/" + i, "Schiff " + i + "."))
        .map(ReadResult.Read::new);
  }

  private static void say(long number) {
    System.out.println(number);
    System.out.flush();
  }

  /** The number on the next line it prints, -1 if it prints no more. */
  int next() throws IOException {
    String line = lines.readLine();
    return line == null ? -1 : Integer.parseInt(line);
  }

  /** Goes on until then. */
  void leave(long milliseconds) throws InterruptedException {
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("ended by itself with " + process.exitValue());
    }
  }

  /** Ends it as {@code kill -9} does; the number on the last whole line it printed, or else. */
  int kill(int otherwise) throws IOException, InterruptedException {
    // By its handle: the process itself would throw away what was printed and not yet read.
    process.toHandle().destroyForcibly();
    process.waitFor();
    int last = otherwise;
    for (int each = next(); each >= 0; each = next()) {
      last = each;
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    lines.close();
  }
}
