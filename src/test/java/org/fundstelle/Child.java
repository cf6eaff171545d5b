package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs in a JVM of its own, with little memory. */
public final class Child {
  private Child() {}

  /** What a class prints whose {@code main} runs with 64 MB of heap and ends well. */
  public static List<String> run(Class<?> main, String... args)
      throws IOException, InterruptedException {
    return run(List.of(), main, args);
  }

  /** The same, with options for the JVM. */
  public static List<String> run(List<String> options, Class<?> main, String... args)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("child", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(printed.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), "still running");
      List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
      assertEquals(0, process.exitValue(), lines.toString());
      return lines;
    } finally {
      Files.delete(printed);
    }
  }
}
