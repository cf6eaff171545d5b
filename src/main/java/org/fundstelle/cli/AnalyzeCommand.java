package org.fundstelle.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fundstelle.NewsIndex;
import org.fundstelle.analysis.Token;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the chain makes of a text. */
@Command(
    name = "analyze",
    description =
        "Prints what the chain makes of a text: position, token, layer, offsets in the text,"
            + " reason.",
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Example:", "  fundstelle analyze Bundesparteitage der US-Regierung"})
final class AnalyzeCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The text.")
  private List<String> words = List.of();

  private AnalyzeCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandLine commandLine(Shell shell) {
    return QueryWords.allow(new CommandLine(new AnalyzeCommand(shell)));
  }

  @Override
  public Integer call() {
    QueryWords.check(spec.commandLine(), words);
    Table.print(
        NewsIndex.analyze(String.join(" ", words)).stream().map(AnalyzeCommand::cells).toList(),
        shell.out());
    return Main.DONE;
  }

  private static List<String> cells(Token token) {
    return List.of(
        String.valueOf(token.position()),
        token.form(),
        token.layer().name().toLowerCase(Locale.ROOT),
        token.start() + "-" + token.end(),
        token.reason().label());
  }
}
