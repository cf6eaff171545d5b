package org.fundstelle.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The index that a command looks after, as it is: none is built for it. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index (default: " + Indexes.DEFAULT + ").")
  private Path index = Path.of(Indexes.DEFAULT);

  Path directory(Shell shell, CommandSpec command) {
    Path directory = shell.resolve(index);
    Indexes.requireNoFile(command, directory);
    return directory;
  }
}
