package org.fundstelle.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Marked;

/**
 * What surrounds the command: its streams, what they lead to, and the directory it was called in.
 *
 * @param in standard input
 * @param out standard output, for results only
 * @param err standard error, for everything else
 * @param colour whether results are printed in colour
 * @param progress whether somebody watches standard error
 * @param debug whether stack traces are wanted
 * @param columns how wide results are printed
 * @param directory what relative paths count from
 * @param samples the sample articles of the project the command was started from
 * @param clock what tells which day it is
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean colour,
    boolean progress,
    boolean debug,
    int columns,
    Path directory,
    Optional<Path> samples,
    InstantSource clock) {
  private static final int COLUMNS = 80;
  private static final int MIN_COLUMNS = 30;
  private static final int MAX_COLUMNS = 100;

  /** Nobody watches: no colour, no progress, no stack traces. */
  static Shell of(InputStream in, PrintStream out, PrintStream err, Path directory) {
    return new Shell(
        in,
        out,
        err,
        false,
        false,
        false,
        COLUMNS,
        directory,
        Optional.empty(),
        InstantSource.system());
  }

  /**
   * The surroundings of this process. Java 21 cannot tell which stream is a terminal, so the
   * launcher does, in system properties.
   */
  static Shell ofProcess(PrintStream out) {
    String terminals = System.getProperty("fundstelle.terminals", "");
    boolean plain =
        isSet("NO_COLOR") || System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    return new Shell(
        System.in,
        out,
        stream(new FileOutputStream(FileDescriptor.err)),
        terminals.contains("out") && !plain,
        terminals.contains("err") && !plain,
        isSet(Failure.DEBUG),
        Math.clamp(Integer.getInteger("fundstelle.columns", COLUMNS), MIN_COLUMNS, MAX_COLUMNS),
        Path.of(""),
        Optional.ofNullable(System.getProperty("fundstelle.samples")).map(Path::of),
        InstantSource.system());
  }

  private static boolean isSet(String variable) {
    return !System.getenv().getOrDefault(variable, "").isEmpty();
  }

  /** In UTF-8 whatever the locale says: the texts are German. */
  static PrintStream stream(OutputStream bytes) {
    return new PrintStream(new BufferedOutputStream(bytes), false, StandardCharsets.UTF_8);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PartialDate.ZONE);
  }

  Path resolve(Path path) {
    return directory.resolve(path);
  }

  /** Says something on standard error, on one line. */
  void say(String message) {
    err.println("fundstelle: " + line(message));
    err.flush();
  }

  /** A text from outside on one line, unable to command a terminal. */
  static String line(String text) {
    return Marked.of(text).toPlain().replace('\n', ' ');
  }

  String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
