package org.fundstelle.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.fundstelle.analysis.GermanChain;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Analyzes a stretch of text in each shot, with Lucene's GermanAnalyzer and then with the chain,
 * all three layers in one pass, on one thread: what else the machine does slows both.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx2g",
      "--enable-native-access=ALL-UNNAMED",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "--sun-misc-unsafe-memory-access=allow"
    })
@Warmup(iterations = Analysis.WARMUP)
@Measurement(iterations = Analysis.SHOTS)
public class Analysis {
  static final int WARMUP = 40;
  static final int SHOTS = 41;

  /** The result of a shot, beside its time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Shot {
    public long characters;
    public long germanNanos;
    public long ownNanos;
  }

  /** The file or directory of the articles. */
  @Param("")
  public String path = "";

  private final Analyzer german = new GermanAnalyzer();
  private final Analyzer own = GermanChain.analyzer();
  private Input input;

  /** Reads so many articles that no shot has one again, if there are so many. */
  @Setup
  public void read() {
    input = new Input(Path.of(path), WARMUP + SHOTS);
  }

  /** One shot. */
  @Benchmark
  public long analyze(Shot shot) throws IOException {
    Input.Stretch stretch = input.next();
    long start = System.nanoTime();
    long sum = analyze(stretch, german);
    long between = System.nanoTime();
    sum += analyze(stretch, own);
    shot.characters = stretch.characters();
    shot.germanNanos = between - start;
    shot.ownNanos = System.nanoTime() - between;
    return sum;
  }

  private static long analyze(Input.Stretch stretch, Analyzer analyzer) throws IOException {
    long sum = 0;
    for (String text : stretch.texts()) {
      try (TokenStream tokens = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          sum += term.buffer()[0] + term.length() + offset.startOffset() + offset.endOffset();
        }
        tokens.end();
      }
    }
    return sum;
  }
}
