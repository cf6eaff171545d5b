package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundstelle.NewsIndex;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dates find, what is certain and what only possible: in the library, in JSON, on screen. */
class DateCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/fundstelle/date-cases.txt");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-10-31T08:00:00Z"));

  /** The line that a hit begins with. */
  private static final Pattern ORIGIN = Pattern.compile("(?m)^ ?\\d+  (possibly )?(\\S.*) · s$");

  private static final List<Article> ARTICLES = new ArrayList<>();

  @TempDir private static Path directory = Path.of("");

  private static Stream<String> lines(boolean articles) throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .filter(line -> line.startsWith("article |") == articles);
  }

  static Stream<String> cases() throws IOException {
    return lines(false);
  }

  @BeforeAll
  static void index() throws IOException {
    try (NewsIndex news = NewsIndex.open(directory.resolve("X"))) {
      for (String line : lines(true).toList()) {
        List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        Article article =
            new Article(
                fields.get(1),
                "",
                "Ein Kai wird gebaut.",
                "s",
                List.of(),
                PartialDate.parse(fields.get(2)).orElse(PartialDate.UNKNOWN),
                Optional.empty(),
                Optional.empty());
        ARTICLES.add(article);
        news.add(article);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsCertainFromPossible(String line) throws IOException {
    String[] sides = line.split(" => ", 2);
    List<String> expected = List.of(sides[1].split(", ", -1));
    if (!sides[0].startsWith("--")) {
      assertEquals(expected, inLibrary(sides[0]), line);
    }
    assertEquals(expected, inJson(sides[0]), line);
    assertEquals(expected.stream().map(DateCasesTest::onScreen).toList(), printed(sides[0]), line);
  }

  private static List<String> inLibrary(String dates) throws IOException {
    NewsIndex.Options options = NewsIndex.Options.defaults().withClock(CLOCK);
    SearchRequest request =
        SearchRequest.of("Kai " + dates).sort(SearchRequest.Sort.NEWEST).limit(100);
    try (NewsIndex news = NewsIndex.openReadOnly(directory.resolve("X"), options)) {
      return news.search(request).hits().stream()
          .map(hit -> named(hit.article(), hit.dateCertain()))
          .toList();
    }
  }

  private static String named(String id, boolean certain) {
    return certain ? id : id + "?";
  }

  private static String search(String dates, String... more) {
    List<String> args = new ArrayList<>(List.of("search", "--index", "X", "--sort", "newest"));
    args.addAll(List.of(more));
    if (!dates.startsWith("--")) {
      args.add("--");
    }
    args.addAll(List.of(dates.split(" ", -1)));
    args.add("Kai");
    Ran ran = Ran.at(CLOCK, directory, "", args.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.toString());
    return ran.out();
  }

  private static List<String> inJson(String dates) throws IOException {
    List<String> found = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(search(dates, "--all", "--json"))) {
      String id = "";
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        String name = String.valueOf(json.currentName());
        if (token == JsonToken.VALUE_STRING && name.equals("article")) {
          id = json.getText();
        } else if (name.equals("dateCertain") && token.isScalarValue()) {
          found.add(named(id, token == JsonToken.VALUE_TRUE));
        }
      }
    }
    return found;
  }

  /** How an article's date is shown: one that may be from then says so, unless it has none. */
  private static String onScreen(String expected) {
    boolean certain = !expected.endsWith("?");
    String id = certain ? expected : expected.substring(0, expected.length() - 1);
    Article article = ARTICLES.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    String date = article.date().toString().replaceFirst("T(\\d\\d:\\d\\d).*", " $1");
    return (certain || date.equals("undated") ? "" : "possibly ") + date;
  }

  private static List<String> printed(String dates) {
    return ORIGIN
        .matcher(search(dates, "--limit", "100"))
        .results()
        .map(m -> (m.group(1) == null ? "" : m.group(1)) + m.group(2))
        .toList();
  }
}
