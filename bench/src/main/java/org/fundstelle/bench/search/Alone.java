package org.fundstelle.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an engine needs that is alone in a new JVM.
 *
 * @param opening how long it takes to open the index, in nanoseconds
 * @param open bytes in use after full collections with the index open
 * @param searched the same after many queries
 */
record Alone(long opening, long open, long searched) {

  private static final String LOGGING = "java.util.logging.config.file";

  /** Asks each engine all queries once, in a JVM of its own. */
  static Both<Alone> measure(Both<Path> indexes, List<String> queries, Path scratch)
      throws IOException, InterruptedException {
    Files.write(scratch, queries);
    return new Both<>(
        measure("ours", indexes.ours(), scratch), measure("plain", indexes.plain(), scratch));
  }

  private static Alone measure(String engine, Path index, Path queries)
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
                Alone.class.getName(),
                engine,
                index.toString(),
                queries.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = child.inputReader()) {
      String[] numbers = String.valueOf(output.readLine()).split(" ");
      if (child.waitFor() != 0) {
        throw new IllegalStateException("the JVM that has " + engine + " alone failed");
      }
      return new Alone(
          Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
  }

  /**
   * Prints the three numbers.
   *
   * @param args the engine, its index, the file of the queries
   */
  public static void main(String... args) throws IOException {
    Path index = Path.of(args[1]);
    long began = System.nanoTime();
    try (Engine engine =
        args[0].equals("ours") ? new Fundstelle(index, false) : new PlainLucene(index)) {
      long opening = System.nanoTime() - began;
      long open = used();
      for (String query : Files.readAllLines(Path.of(args[2]))) {
        engine.answer(query);
      }
      System.out.println(opening + " " + open + " " + used());
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
