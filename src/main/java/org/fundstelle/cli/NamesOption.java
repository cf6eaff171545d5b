package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fundstelle.gazetteer.Gazetteer;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which names a command knows. */
final class NamesOption {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Names to add to the built-in ones, or synonyms in Solr's format.")
  private Optional<Path> file = Optional.empty();

  /**
   * The built-in names, with those of the file on top.
   *
   * @throws ParameterException if the file cannot be read or a line of it not understood
   */
  Gazetteer names(Shell shell, CommandLine command) {
    if (file.isEmpty()) {
      return Gazetteer.builtIn();
    }
    try {
      return Gazetteer.builtIn().with(shell.resolve(file.get()));
    } catch (IOException e) {
      throw new ParameterException(command, "--gazetteer: " + Failure.message(e), e);
    }
  }
}
