package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fundstelle.NewsIndex;
import org.fundstelle.query.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completes what somebody types. */
@Command(
    name = "complete",
    description =
        "Prints how the last word of a text, or the name it ends with, may go on: words and names"
            + " that the articles have, most frequent first.",
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  fundstelle complete oelp",
      "  fundstelle complete --limit 3 Wolodymyr Sel"
    })
final class CompleteCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index (default: " + Indexes.DEFAULT + ").")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many completions at most (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Mixin private NamesOption names = new NamesOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What was typed so far.")
  private List<String> words = List.of();

  private CompleteCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandLine commandLine(Shell shell) {
    return QueryWords.allow(new CommandLine(new CompleteCommand(shell)));
  }

  @Override
  public Integer call() throws IOException {
    QueryWords.check(spec.commandLine(), words);
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be at least 1, was " + limit);
    }
    String typed = String.join(" ", words);
    index.ifPresent(named -> Indexes.requireNoFile(spec, shell.resolve(named)));
    NewsIndex.Options options =
        NewsIndex.Options.defaults().withGazetteer(names.names(shell, spec.commandLine()));
    Indexes.Opened opened = Indexes.open(shell, index, options);
    try (NewsIndex news = opened.news()) {
      List<Completion> completions = news.complete(typed, limit);
      if (json) {
        printJson(typed, completions);
      } else {
        completions.forEach(each -> shell.out().println(Shell.line(each.text())));
      }
    }
    return opened.problems() == 0 ? Main.DONE : Main.PROBLEMS;
  }

  private void printJson(String typed, List<Completion> completions) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.writeStartObject();
      generator.writeStringField("typed", typed);
      generator.writeArrayFieldStart("completions");
      for (Completion each : completions) {
        generator.writeStartObject();
        generator.writeNumberField("start", each.start());
        generator.writeStringField("text", each.text());
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    shell.out().println(text);
  }
}
