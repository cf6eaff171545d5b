package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.NewsIndex;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches an index. */
@Command(
    name = "search",
    description = {
      "Prints the passages that answer a query, best first.",
      "",
      "A query is words, found in any form, and if you like: \"verbatim phrase\", +must, -not,"
          + " a ODER b, a UND b, ( ), start*, \"near words\"~5, titel:word, quelle:name,"
          + " datum:2024-10, von:2024-10-28, bis:2024-10-31."
    },
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Dates are inclusive and may be partial: 2024, 2024-10, 28.10.2024, \"Oktober 2024\".",
      "Options stand before the query; after its first word, or after --, nothing is an option.",
      "",
      "Examples:",
      "  fundstelle search Soldaten aus Pjöngjang in der Region Kursk",
      "  fundstelle search --from 2024-10-28 --to 2024-10-31 '\"neuen Qualität\"'",
      "  fundstelle search --source tagesschau --sort newest --json Waffen -Iran",
      "  fundstelle search --like tagesschau/000-treffen.txt:812 --from 2024-10"
    })
final class SearchCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?");

  private final Shell shell;
  private final Set<MatchKind> without = EnumSet.noneOf(MatchKind.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "The index (default: "
              + Indexes.DEFAULT
              + "; when it is missing, it is built from corpus/).")
  private Optional<Path> index = Optional.empty();

  @Option(names = "--from", paramLabel = "D", description = "Articles of this date or later.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "D", description = "Articles of this date or earlier.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Articles of this publisher; again for another one.")
  private List<String> sources = List.of();

  @Option(
      names = "--sort",
      paramLabel = "relevance|newest|oldest",
      description = "The order of the passages (default: relevance).")
  private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many passages at most, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--after",
      paramLabel = "TOKEN",
      description = "Continue after the page that named this token.")
  private Optional<String> after = Optional.empty();

  @Option(
      names = "--per-article",
      paramLabel = "N",
      description = "How many passages of one article at most (default: ${DEFAULT-VALUE}).")
  private int perArticle = 3;

  @Option(names = "--exact", description = "Find the words as written only.")
  private boolean exact;

  @Option(
      names = "--like",
      paramLabel = "ARTICLE[:OFFSET]",
      description =
          "Passages of other articles that are like this one, as --json names it: article and"
              + " start; the query may be missing then.")
  private Optional<String> like = Optional.empty();

  @Mixin private NamesOption names = new NamesOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The query.")
  private List<String> words = List.of();

  private SearchCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandLine commandLine(Shell shell) {
    SearchCommand command = new SearchCommand(shell);
    CommandLine line = new CommandLine(command);
    for (MatchKind kind : MatchKind.values()) {
      if (kind != MatchKind.EXACT) {
        line.getCommandSpec().addOption(command.withoutOption(kind));
      }
    }
    return QueryWords.allow(line);
  }

  private OptionSpec withoutOption(MatchKind kind) {
    return OptionSpec.builder("--no-" + kind.label())
        .arity("0")
        .type(boolean.class)
        .order(50)
        .description("Do without matches of the kind " + kind.label() + ".")
        .setter(
            new ISetter() {
              @Override
              public <T> T set(T given) {
                if (Boolean.TRUE.equals(given)) {
                  without.add(kind);
                }
                return given;
              }
            })
        .build();
  }

  @Override
  public Integer call() throws IOException {
    QueryWords.check(spec.commandLine(), words);
    QueryWords.hint(shell, spec.commandLine(), words);
    SearchRequest request = request();
    index.ifPresent(named -> Indexes.requireNoFile(spec, shell.resolve(named)));
    Indexes.Opened opened = Indexes.open(shell, index, options());
    SearchResult result;
    try (NewsIndex news = opened.news()) {
      result = news.search(request);
    } catch (IllegalArgumentException e) {
      // Only the search can tell whether a page token is its own, and whether there is a passage to
      // be like; all else was checked before.
      throw after.isPresent() || like.isPresent() ? usage(e) : e;
    }
    if (json) {
      ResultJson.print(result, shell.out());
    } else {
      new ResultText(shell).print(result);
    }
    return opened.problems() == 0 ? Main.DONE : Main.PROBLEMS;
  }

  /** All that is asked for, without limits. */
  private SearchRequest asked() {
    String query = String.join(" ", words);
    if (like.isEmpty()) {
      return SearchRequest.of(query);
    }
    Matcher place = PLACE.matcher(like.get());
    if (!place.matches()) {
      throw new IllegalArgumentException("--like needs the id of an article");
    }
    int offset = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    return SearchRequest.like(place.group(1), offset).query(query);
  }

  private SearchRequest request() {
    if (words.isEmpty() && like.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'QUERY'");
    }
    try {
      SearchRequest request = asked().sort(sort).limit(limit).perArticle(perArticle).exact(exact);
      for (String source : sources) {
        request = request.source(source);
      }
      for (MatchKind kind : without) {
        request = request.without(kind);
      }
      if (from.isPresent()) {
        request = request.from(from.get());
      }
      if (to.isPresent()) {
        request = request.to(to.get());
      }
      return after.isPresent() ? request.after(after.get()) : request;
    } catch (IllegalArgumentException e) {
      throw usage(e);
    }
  }

  private NewsIndex.Options options() {
    return NewsIndex.Options.defaults().withGazetteer(names.names(shell, spec.commandLine()));
  }

  private ParameterException usage(IllegalArgumentException e) {
    return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
  }
}
