package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.DateRange;
import org.fundstelle.query.Hit;
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
      "Dates are inclusive and may be partial: 2024, 2024-10, 28.10.2024, gestern,",
      "\"Oktober 2024\", 2024-W44, \"KW 44 2024\", \"letzte Woche\".",
      "Options stand before the query; after its first word, or after --, nothing is an option.",
      "",
      "Examples:",
      "  fundstelle search Soldaten aus Pjöngjang in der Region Kursk",
      "  fundstelle search --from 2024-10-28 --to 2024-10-31 '\"neuen Qualität\"'",
      "  fundstelle search --source tagesschau --sort newest --json Waffen -Iran",
      "  fundstelle search --why --timeline=week --from \"letzten Monat\" Nordkoreaner",
      "  fundstelle search --all --json Kursk > kursk.jsonl",
      "  fundstelle search --like tagesschau/000-treffen.txt:812 --from 2024-10"
    })
final class SearchCommand implements Callable<Integer> {
  /** What is printed in full is counted in full. */
  private static final Duration UNLIMITED = Duration.ofDays(365);

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
      names = "--all",
      description = {
        "Print all passages, however many, also of one article.",
        "With --json, an object for each passage, one a line."
      })
  private boolean all;

  @Option(
      names = "--per-article",
      paramLabel = "N",
      description = "How many passages of one article at most (default: ${DEFAULT-VALUE}).")
  private int perArticle = 3;

  @Option(names = "--copies", description = "Print each copy of a passage by itself.")
  private boolean copies;

  @Option(
      names = "--half-life",
      paramLabel = "DAYS",
      description = "Prefer what is new: an article loses half its score in so many days.")
  private Optional<Integer> halfLife = Optional.empty();

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

  @Option(
      names = "--why",
      description = "Print why each passage was found, and which words it lacks.")
  private boolean why;

  @Option(
      names = "--timeline",
      arity = "0..1",
      preprocessor = TimelineOption.Attached.class,
      paramLabel = "day|week|month|year",
      description =
          "Print how many articles there are of each day, week, month or year (default: what"
              + " fits).")
  private Optional<TimelineOption> timeline = Optional.empty();

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
    checkAll();
    SearchRequest request = request();
    index.ifPresent(named -> Indexes.requireNoFile(spec, shell.resolve(named)));
    Indexes.Opened opened = Indexes.open(shell, index, options());
    try (NewsIndex news = opened.news()) {
      if (all) {
        printAll(news, request);
      } else {
        print(search(news, request));
      }
    }
    return opened.problems() == 0 ? Main.DONE : Main.PROBLEMS;
  }

  private SearchResult search(NewsIndex news, SearchRequest request) throws IOException {
    try {
      return news.search(request);
    } catch (IllegalArgumentException e) {
      // Only the search can tell whether a page token is its own, and whether there is a passage to
      // be like; all else was checked before.
      throw after.isPresent() || like.isPresent() ? usage(e) : e;
    }
  }

  private void print(SearchResult result) throws IOException {
    if (json) {
      ResultJson.print(result, shell.out());
    } else {
      text().print(result);
    }
  }

  /** Nobody else writes meanwhile as far as this process can see: both searches find the same. */
  private void printAll(NewsIndex news, SearchRequest request) throws IOException {
    SearchResult sums = search(news, request.limit(1).timeLimit(UNLIMITED));
    ResultText.printNotes(sums, shell);
    ResultText text = text();
    try (Stream<Hit> hits = news.hits(request)) {
      // Whoever reads no more, as head does, wants no more to be looked for.
      for (var each = hits.iterator(); !shell.out().checkError() && each.hasNext(); ) {
        if (json) {
          ResultJson.print(each.next(), shell.out());
        } else {
          text.print(each.next());
        }
      }
    }
    if (!json) {
      text.printEnd(sums, Optional.empty());
    }
  }

  private ResultText text() {
    return new ResultText(shell, why, timeline.isPresent());
  }

  private void checkAll() {
    for (String limit : List.of("--limit", "--per-article")) {
      if (all && spec.commandLine().getParseResult().hasMatchedOption(limit)) {
        throw usage("--all has no limit; leave out " + limit);
      }
    }
    if (all && json && timeline.isPresent()) {
      throw usage("--all --json prints passages only; leave out --timeline or --all");
    }
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
      SearchRequest request =
          asked()
              .dates(dates())
              .sort(sort)
              .limit(limit)
              .perArticle(perArticle)
              .exact(exact)
              .copies(copies);
      for (String source : sources) {
        request = request.source(source);
      }
      for (MatchKind kind : without) {
        request = request.without(kind);
      }
      if (halfLife.isPresent()) {
        request = request.halfLifeDays(halfLife.get());
      }
      Optional<CalendarUnit> unit = timeline.flatMap(TimelineOption::unit);
      request = unit.isPresent() ? request.timeline(unit.get()) : request;
      return after.isPresent() ? request.after(after.get()) : request;
    } catch (IllegalArgumentException e) {
      throw usage(e);
    }
  }

  private DateRange dates() {
    return new DateRange(
        from.map(date -> date(date).from()).orElse(DateRange.ALL.from()),
        to.map(date -> date(date).until()).orElse(DateRange.ALL.until()));
  }

  private DateRange date(String text) {
    return DateRange.parse(text, shell.today())
        .orElseThrow(
            () ->
                usage(
                    "not a date: "
                        + text
                        + " (write 2024, 2024-10, 28.10.2024, \"Oktober 2024\", 2024-W44 or"
                        + " gestern)"));
  }

  private NewsIndex.Options options() {
    return NewsIndex.Options.defaults()
        .withGazetteer(names.names(shell, spec.commandLine()))
        .withClock(shell.clock());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ParameterException usage(IllegalArgumentException e) {
    return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
  }
}
