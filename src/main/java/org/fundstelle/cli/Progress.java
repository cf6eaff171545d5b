package org.fundstelle.cli;

import java.util.function.Supplier;

/** One line on standard error that tells somebody who watches how far it got. */
final class Progress implements AutoCloseable {
  private static final long NANOS_BETWEEN = 200_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Shell shell;
  private long last = System.nanoTime();

  Progress(Shell shell) {
    this.shell = shell;
  }

  /** Shows a line in place of the one before, unless that is too new to have been read. */
  void show(Supplier<String> line) {
    long now = System.nanoTime();
    if (shell.progress() && now - last > NANOS_BETWEEN) {
      last = now;
      shell.err().print(CLEAR_LINE + line.get());
      shell.err().flush();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shell.progress()) {
      shell.err().print(CLEAR_LINE);
      shell.err().flush();
    }
  }
}
