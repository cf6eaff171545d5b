package org.fundstelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fundstelle.query.Marked;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchResult;
import org.fundstelle.search.PassageSearch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          + " each mark follows in a tab-separated field, as marked text=kind. A line that cannot"
          + " be read is named and answered with no."
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

  @Mixin private NamesOption names = new NamesOption();

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
    PassageSearch search =
        new PassageSearch(
            names.names(shell, spec.commandLine()), PassageSearch.MAX_QUERY_LENGTH, shell.clock());
    if (words.equals(List.of("-"))) {
      return matchLines(search);
    }
    if (words.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "a text is missing after the query (or - alone, to read lines)");
    }
    String text = String.join(" ", words.subList(1, words.size()));
    explain(search.match(words.getFirst(), text), text);
    return Main.DONE;
  }

  private void explain(MatchResult result, String text) {
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

  private int matchLines(PassageSearch search) throws IOException {
    InputLines lines = new InputLines(shell.in());
    int code = Main.DONE;
    long number = 0;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      Optional<String> answer = answer(line.get(), number, search);
      shell.out().println(answer.orElse("no"));
      if (answer.isEmpty()) {
        code = Main.PROBLEMS;
      }
      // Also shows the answer to whoever types the lines.
      if (shell.out().checkError()) {
        break;
      }
    }
    return code;
  }

  /** The answer to a line, none if there was a problem, which is then named. */
  private Optional<String> answer(InputLines.Line line, long number, PassageSearch search) {
    int tab = line.text().indexOf('\t');
    if (line.tooLong()) {
      shell.say("line " + number + " is longer than 16 MB");
    } else if (tab < 0) {
      shell.say("line " + number + " has no tab between a query and a text");
    } else {
      try {
        String query = line.text().substring(0, tab);
        String text = line.text().substring(tab + 1);
        return Optional.of(answer(search.match(query, text)));
      } catch (RuntimeException e) {
        // The lines after it still get their answers, each at its place.
        Failure.say(shell, "line " + number + ": ", e);
      }
    }
    return Optional.empty();
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
