package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of a search that show more than its first page. */
class SearchOptionsTest {
  private static final int ARTICLES = 1200;

  @TempDir private static Path directory = Path.of("");

  @BeforeAll
  static void index() throws IOException {
    String many =
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    "{\"id\":\"n%d\",\"date\":\"%s\",\"text\":\"Der Kai %d in Emden.\"}\n"
                        .formatted(
                            i, i % 100 == 0 ? "2024-10" : i % 10 == 0 ? "" : "2024-10-28", i))
            .collect(Collectors.joining());
    Files.writeString(directory.resolve("many.jsonl"), many);
    Files.writeString(
        directory.resolve("few.jsonl"),
        """
        {"id":"a","title":"Nordkoreas Soldaten","date":"2024-10-28","text":"Kim schweigt."}
        {"id":"b","date":"2024-11-04","text":"Soldat aus Pjöngjang und Soldaten, viele Soldaten."}
        {"id":"c","date":"2024-10","text":"Ein Soldat."}
        {"id":"d","text":"Ein Soldat."}
        """);
    assertEquals(0, run("index", "--index", "many", "many.jsonl").code());
    assertEquals(0, run("index", "--index", "few", "--source", "s", "few.jsonl").code());
  }

  private static Ran run(String... args) {
    return Ran.in(directory, "", args);
  }

  @Test
  void allPrintsEveryPassageOnALineOfJson() {
    Ran ran = run("search", "--index", "many", "--all", "--json", "Kai");
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.err());
    List<String> lines = ran.out().lines().toList();
    assertEquals(ARTICLES, lines.size());
    for (int i = 0; i < ARTICLES; i++) {
      assertTrue(lines.get(i).startsWith("{\"rank\":" + (i + 1) + ",\"score\":"), lines.get(i));
    }
    Ran page = run("search", "--index", "many", "--limit", "2", "--json", "Kai");
    assertTrue(
        page.out().contains("\"hits\":[" + lines.get(0) + "," + lines.get(1) + "]"), page.out());
  }

  @Test
  void allPrintsEveryPassageForPeople() {
    Ran ran = run("search", "--index", "many", "--all", "--timeline", "Kai", "Quastenflosser");
    assertEquals("fundstelle: found in no form: Quastenflosser\n", ran.err());
    assertEquals(ARTICLES, ran.out().lines().filter(line -> line.contains("[Kai]")).count());
    assertTrue(
        ran.out()
            .endsWith(
                """
                known to the month only
                2024-10     █ 12
                undated  108

                1,200 passages in 1,200 articles
                """),
        ran.out());
  }

  @Test
  void allContinuesAfterAPage() {
    Ran page = run("search", "--index", "many", "--limit", "1000", "Kai");
    String token = page.out().substring(page.out().lastIndexOf(' ') + 1).strip();
    Ran rest = run("search", "--index", "many", "--all", "--json", "--after", token, "Kai");
    assertEquals(200, rest.out().lines().count());
    assertTrue(rest.out().startsWith("{\"rank\":1001,"), rest.out());
    assertEquals(2, run("search", "--index", "many", "--all", "--after", "x", "Kai").code());
  }

  @Test
  void allSaysWhatWasNotUnderstoodOnStandardError() {
    Ran ran = run("search", "--index", "few", "--all", "--json", "Kim", "(", "Qwertz");
    assertTrue(ran.err().contains("has no partner"), ran.err());
    assertTrue(ran.err().endsWith("found in no form: Qwertz\n"), ran.err());
    assertEquals(1, ran.out().lines().count());
  }

  @Test
  void allStopsWhenNobodyReads() throws IOException, InterruptedException {
    Started started = Started.in(directory, "search", "--index", "many", "--all", "--json", "Kai");
    assertEquals(new Ran(0, "", ""), started.endUnread());
    long[] tried = new long[1];
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            tried[0]++;
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        Shell.of(
            InputStream.nullInputStream(),
            new PrintStream(closed, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            directory);
    assertEquals(0, Main.run(shell, "search", "--index", "many", "--all", "--json", "Kai"));
    assertTrue(tried[0] < 10, "tries to write " + tried[0]);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whyNamesWhatIsMarkedAndWhatIsMissing() {
    Ran ran = run("search", "--index", "few", "--why", "--sort", "oldest", "Pjöngjang", "Soldat");
    assertEquals(
        """
         1  2024-10-28 · s
            [Nordkoreas] [Soldaten]
            Kim schweigt.
            Nordkoreas ← Pjöngjang (metonym)
            Soldaten ← Soldat (inflection)
            few.jsonl

         2  2024-10 · s
            Ein [Soldat].
            Soldat ← Soldat (exact)
            missing: Pjöngjang
            few.jsonl

         3  2024-11-04 · s
            [Soldat] aus [Pjöngjang] und [Soldaten], viele [Soldaten].
            Soldat ← Soldat (exact)
            Pjöngjang ← Pjöngjang (exact)
            Soldaten ← Soldat (inflection)
            few.jsonl
        """,
        ran.out().substring(0, ran.out().indexOf("\n 4  ")).replace(directory + "/", ""));
  }

  @Test
  void timelineCountsByTheUnitAskedFor() {
    assertTimeline(
        """
        articles by day
        2024-10-28  ██████████████████████████████████████████████████████████████████ 1
        …  6 days without
        2024-11-04  ██████████████████████████████████████████████████████████████████ 1
        known to the month only
        2024-10     ██████████████████████████████████████████████████████████████████ 1
        undated  1
        """,
        "--timeline");
    assertTimeline(
        """
        articles by week, from Monday
        W44 2024-10-28  ██████████████████████████████████████████████████████████████ 1
        W45 2024-11-04  ██████████████████████████████████████████████████████████████ 1
        known to the month only
        2024-10         ██████████████████████████████████████████████████████████████ 1
        undated  1
        """,
        "--timeline=week");
    assertTimeline(
        """
        articles by year
        2024  ████████████████████████████████████████████████████████████████████████ 3
        undated  1
        """,
        "--timeline=YEAR");
  }

  private static void assertTimeline(String expected, String option) {
    String out = run("search", "--index", "few", "--limit", "1", option, "Soldat").out();
    assertTrue(out.contains("\n\n" + expected + "\n4 passages in 4 articles; next"), out);
  }

  @Test
  void jsonAlwaysHasTheTimeline() {
    assertTimelineOf(
        run("search", "--index", "few", "--json", "Soldat"),
        period("2024-10-01", "2024-10-31", 1, "month"),
        period("2024-10-28", "2024-10-28", 1, "day"),
        period("2024-11-04", "2024-11-04", 1, "day"));
    assertTimelineOf(
        run("search", "--index", "few", "--json", "--timeline=year", "Soldat"),
        period("2024-01-01", "2024-12-31", 3, "year"));
  }

  private static String period(String from, String to, int articles, String unit) {
    return """
    {"from":"%s","to":"%s","articles":%d,"unit":"%s"}\
    """
        .formatted(from, to, articles, unit);
  }

  private static void assertTimelineOf(Ran ran, String... periods) {
    String expected = "\"timeline\":[" + String.join(",", periods) + "],\"undated\":1}\n";
    assertTrue(ran.out().endsWith(expected), ran.out());
  }

  @Test
  void datesOfSeveralWordsCountFromToday() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2024-11-04T08:00:00Z"));
    String[] args = {"search", "--index", "few", "--to", "letzte Woche", "Soldat", "datum:28.10."};
    Ran ran = Ran.at(clock, directory, "", args);
    assertEquals("fundstelle: “28.10” has no year; read as “28.10.2024”.\n", ran.err());
    assertTrue(ran.out().startsWith(" 1  2024-10-28 · "), ran.out());
    assertTrue(ran.out().contains("  possibly 2024-10 · "), ran.out());
    assertTrue(ran.out().contains("  undated · "), ran.out());
    assertTrue(ran.out().endsWith("3 passages in 3 articles\n"), ran.out());
  }

  @Test
  void copiesAndAgeAreAskedForByOptions() {
    Ran ran = run("search", "--index", "few", "--copies", "--half-life", "30", "Kim");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains("[Kim] schweigt"), ran.out());
  }
}
