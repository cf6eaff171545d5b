package org.fundstelle.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Ran(int code, String out, String err) {

  /** Runs a command as if called in a directory. */
  static Ran in(Path directory, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Shell shell =
          Shell.of(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              outStream,
              errStream,
              directory);
      code = Main.run(shell, args);
    }
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
