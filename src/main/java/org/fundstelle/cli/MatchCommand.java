package org.fundstelle.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fundstelle.NewsIndex;
import org.fundstelle.query.Marked;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a query finds a text, and why. */
@Command(
    name = "match",
    description = {
      "Says whether a query finds a text, and why.",
      "",
      "With - it reads lines of a query, a tab and a text, and prints yes or no for each; after yes"
          + " each mark follows in a tab-separated field, as marked text=kind."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  fundstelle match Ölpreis 'Die Ölpreise steigen.'",
      "  fundstelle match '+Öl -Gas' 'Der Preis für Öl steigt.'",
      "  fundstelle match - < pairs.tsv"
    })
final class MatchCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY TEXT",
      description = "The query and the text, or -.")
  private List<String> words = List.of();

  private MatchCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandLine commandLine(Shell shell) {
    return QueryWords.allow(new CommandLine(new MatchCommand(shell)));
  }

  @Override
  public Integer call() throws IOException {
    QueryWords.check(spec.commandLine(), words);
    if (words.equals(List.of("-"))) {
      return matchLines();
    }
    if (words.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "a text is missing after the query (or - alone, to read lines)");
    }
    explain(words.getFirst(), String.join(" ", words.subList(1, words.size())));
    return Main.DONE;
  }

  private void explain(String query, String text) {
    MatchResult result = NewsIndex.match(query, text);
    result.warnings().forEach(shell::say);
    shell.out().println(result.found() ? "yes" : "no");
    if (!result.matches().isEmpty()) {
      Marked marked = new Marked(text, 0, result.matches());
      shell.out().println(shell.colour() ? marked.toAnsi() : marked.toPlain());
    }
    Table.print(
        result.matches().stream()
            .map(match -> List.of(match.text(), match.kind().label(), match.term()))
            .toList(),
        shell.out());
  }

  private int matchLines() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
    int code = Main.DONE;
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int tab = line.indexOf('\t');
      if (tab < 0) {
        shell.say("line " + number + " has no tab between a query and a text");
        shell.out().println("no");
        code = Main.PROBLEMS;
      } else {
        MatchResult result = NewsIndex.match(line.substring(0, tab), line.substring(tab + 1));
        shell.out().println(answer(result));
      }
      if (!lines.ready()) {
        shell.out().flush();
      }
    }
    return code;
  }

  private static String answer(MatchResult result) {
    return result.found()
        ? "yes" + result.matches().stream().map(MatchCommand::field).collect(Collectors.joining())
        : "no";
  }

  private static String field(Match match) {
    return "\t" + Shell.line(match.text()) + "=" + match.kind().label();
  }
}
