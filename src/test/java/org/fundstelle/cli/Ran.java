package org.fundstelle.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

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
    return at(InstantSource.system(), directory, input, args);
  }

  /** Runs a command as if called in a directory at some time. */
  static Ran at(InstantSource clock, Path directory, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Shell shell =
          new Shell(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              outStream,
              errStream,
              false,
              false,
              false,
              80,
              directory,
              Optional.empty(),
              clock);
      code = Main.run(shell, args);
    }
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
