package org.fundstelle.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory that is in use after full collections.
 *
 * @param open bytes with the index open
 * @param searched bytes after many queries
 */
record Heap(long open, long searched) {

  private static final String LOGGING = "java.util.logging.config.file";

  /** Asks each engine all queries once, in a JVM of its own. */
  static Both<Heap> measure(Both<Path> indexes, List<String> queries, Path scratch)
      throws IOException, InterruptedException {
    Files.write(scratch, queries);
    return new Both<>(
        measure("ours", indexes.ours(), scratch), measure("plain", indexes.plain(), scratch));
  }

  private static Heap measure(String engine, Path index, Path queries)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + LOGGING + "=" + System.getProperty(LOGGING),
                "-classpath",
                System.getProperty("java.class.path"),
                Heap.class.getName(),
                engine,
                index.toString(),
                queries.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = child.inputReader()) {
      String[] numbers = String.valueOf(output.readLine()).split(" ");
      if (child.waitFor() != 0) {
        throw new IllegalStateException("the JVM that measures the heap of " + engine + " failed");
      }
      return new Heap(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }
  }

  /**
   * Prints the two numbers.
   *
   * @param args the engine, its index, the file of the queries
   */
  public static void main(String... args) throws IOException {
    Path index = Path.of(args[1]);
    try (Engine engine = args[0].equals("ours") ? new Fundstelle(index) : new PlainLucene(index)) {
      long open = used();
      for (String query : Files.readAllLines(Path.of(args[2]))) {
        engine.answer(query);
      }
      System.out.println(open + " " + used());
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
