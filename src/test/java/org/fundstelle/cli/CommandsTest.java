package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from end to end, on files. */
class CommandsTest {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(
        corpus.resolve("hafen.txt"),
        """
        ---
        titel: Hafen wird ausgebaut
        quelle: afp
        datum: 2024-10-28
        ---
        Der Hafen von Emden bekommt einen neuen Kai. Die Arbeiten beginnen im Herbst.

        Die Reeder begrüßten den Ausbau der Hafenanlagen.
        """);
    Files.writeString(
        corpus.resolve("bahn.txt"),
        """
        ---
        titel: Bahn erneuert Strecke
        quelle: dpa
        datum: 2024-10
        ---
        Die Bahn erneuert die Strecke zum Hafen. Züge fallen bis Dezember aus.
        """);
  }

  private Ran run(String... args) {
    return Ran.in(directory, "", args);
  }

  @Test
  void indexReportsWhatItDid() {
    Ran first = run("index", "--index", "X", "corpus");
    assertEquals(0, first.code(), first.toString());
    assertTrue(
        first.out().contains("\n2 articles (2 added, 0 updated, 0 unchanged), 0 problems; "),
        first.out());
    assertTrue(first.out().contains("2024-10-28  afp"), first.out());
    assertTrue(first.out().contains("Hafen wird ausgebaut\n"), first.out());
    assertEquals("", first.err());

    Ran second = run("index", "--index", "X", "corpus");
    assertTrue(second.out().contains("(0 added, 0 updated, 2 unchanged)"), second.out());
  }

  @Test
  void whoNamesNothingThatIsThereGetsNoIndex() {
    Ran ran = run("index", "--index", "X", "nowhere", "no-such-file.txt");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("nowhere, no-such-file.txt do not exist"), ran.err());
    assertTrue(Files.notExists(directory.resolve("X")));
  }

  @Test
  void indexNamesProblemsAndGoesOn() throws IOException {
    Files.write(directory.resolve("corpus/leer.txt"), new byte[0]);
    Ran ran = run("index", "--index", "X", "corpus", "no-such-file.txt");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.out().contains("2 articles (2 added, 0 updated, 0 unchanged), 2 problems; "));
    assertTrue(ran.err().contains("leer.txt"), ran.err());
    assertTrue(ran.err().contains("no-such-file.txt"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void searchPrintsPassages() {
    run("index", "--index", "X", "corpus");
    Ran ran = run("search", "--index", "X", "Emden");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith(" 1  2024-10-28 · afp\n    Hafen wird ausgebaut\n"), ran.out());
    assertTrue(ran.out().contains("Hafen von [Emden] bekommt"), ran.out());
    assertTrue(ran.out().endsWith("1 passage in 1 article\n"), ran.out());
  }

  @Test
  void searchPrintsJson() {
    run("index", "--index", "X", "corpus");
    Ran ran = run("search", "--index", "X", "--json", "--limit", "1", "Hafen");
    assertTrue(ran.out().startsWith("{\"query\":\"Hafen\",\"articles\":2,"), ran.out());
    assertTrue(ran.out().contains("\"limit\":1,\"next\":\""), ran.out());
    assertEquals(1, ran.out().lines().count());
  }

  @Test
  void searchSaysWhatWasMisspeltAndWhatIsToBlame() {
    run("index", "--index", "X", "corpus");
    Ran misspelt = run("search", "--index", "X", "Streke");
    assertTrue(misspelt.err().contains("did you mean: Strecke\n"), misspelt.err());
    Ran wrongSource = run("search", "--index", "X", "--source", "dap", "Hafen");
    assertTrue(wrongSource.err().contains("There is no source “dap”; "), wrongSource.err());
    assertTrue(wrongSource.err().contains("without this limit there are 2 passages.\n"));
    assertEquals("No passage found.\n", wrongSource.out());
  }

  @Test
  void searchFindsPassagesLikeOne() {
    run("index", "--index", "X", "corpus");
    String json = run("search", "--index", "X", "--json", "Emden").out();
    String id = json.replaceFirst("(?s).*\"article\":\"([^\"]*)\".*", "$1");
    Ran like = run("search", "--index", "X", "--like", id + ":0");
    assertEquals(0, like.code(), like.toString());
    assertTrue(like.out().contains("Strecke zum [Hafen]"), like.out());
    assertTrue(like.out().endsWith("1 passage in 1 article\n"), like.out());
    Ran none = run("search", "--index", "X", "--like", "afp/fehlt.txt", "Hafen");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("there is no passage at 0 of an article afp/fehlt.txt"));
  }

  @Test
  void completePrintsOneALine() {
    run("index", "--index", "X", "corpus");
    Ran ran = run("complete", "--index", "X", "Der", "haf");
    assertEquals("Hafen\nHafenanlagen\n", ran.out());
    assertEquals("", ran.err());
    assertEquals(
        "{\"typed\":\"Der haf\",\"completions\":[{\"start\":4,\"text\":\"Hafen\"}]}\n",
        run("complete", "--index", "X", "--limit", "1", "--json", "Der", "haf").out());
  }

  @Test
  void searchFiltersByDateAndSource() {
    run("index", "--index", "X", "corpus");
    Ran dated =
        run("search", "--index", "X", "--from", "2024-10-28", "--to", "28.10.2024", "Hafen");
    assertTrue(dated.out().startsWith(" 1  2024-10-28 · afp\n"), dated.out());
    assertTrue(dated.out().contains("  possibly 2024-10 · dpa\n"), dated.out());
    Ran sourced = run("search", "--index", "X", "--source", "dpa", "Hafen");
    assertTrue(sourced.out().endsWith("1 passage in 1 article\n"), sourced.out());
  }

  @Test
  void wordsAfterTheFirstAreNoOptionsAndOneDashExcludes() {
    run("index", "--index", "X", "corpus");
    assertTrue(run("search", "--index", "X", "-Emden", "Hafen").out().contains("Bahn erneuert"));
    assertTrue(run("search", "--index", "X", "Hafen", "--json").out().startsWith(" 1  "));
    assertEquals(0, run("search", "--index", "X", "--", "--json").code());
    assertTrue(run("search", "--index", "X", "@corpus/bahn.txt").out().contains("passage"));
  }

  @Test
  void searchBuildsTheDefaultIndexOnce() {
    Ran first = run("search", "Emden");
    assertEquals(0, first.code(), first.toString());
    assertTrue(
        first.err().startsWith("fundstelle: no index in .fundstelle/index yet"), first.err());
    assertTrue(first.out().contains("[Emden]"), first.out());
    assertTrue(Files.isDirectory(directory.resolve(".fundstelle/index")));
    Ran second = run("search", "Emden");
    assertEquals("", second.err());
    assertEquals(first.out(), second.out());
  }

  @Test
  void searchWithoutIndexSaysSo() throws IOException {
    Ran named = run("search", "--index", "nowhere", "Emden");
    assertEquals(3, named.code(), named.toString());
    assertTrue(named.err().startsWith("fundstelle: there is no index in "), named.err());
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Ran unnamed = Ran.in(empty, "", "search", "Emden");
    assertEquals(3, unnamed.code(), unnamed.toString());
    assertEquals("", unnamed.out());
  }

  @Test
  void searchRefusesABadGazetteer() throws IOException {
    run("index", "--index", "X", "corpus");
    Files.writeString(directory.resolve("names.txt"), "=> => =>\n", StandardCharsets.UTF_8);
    Ran ran = run("search", "--index", "X", "--gazetteer", "names.txt", "Emden");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("names.txt:1: "), ran.err());
  }

  @Test
  void matchKnowsTheNamesOfAFile() throws IOException {
    Files.writeString(directory.resolve("names.txt"), "Handy, Mobiltelefon\n");
    String pair = "Handy\tEin altes Mobiltelefon\n";
    assertEquals("no\n", Ran.in(directory, pair, "match", "-").out());
    assertEquals(
        "yes\tMobiltelefon=alias\n",
        Ran.in(directory, pair, "match", "--gazetteer", "names.txt", "-").out());
  }

  @Test
  void searchSaysWhatItFoundNowhere() {
    run("index", "--index", "X", "corpus");
    Ran ran = run("search", "--index", "X", "Emden", "Qwertz");
    assertEquals("fundstelle: found in no form: Qwertz\n", ran.err());
    Ran nothing = run("search", "--index", "X", "Qwertz");
    assertEquals(0, nothing.code());
    assertEquals("No passage found.\n", nothing.out());
  }

  @Test
  void matchExplains() {
    Ran ran = run("match", "Ölpreis", "Die Ölpreise", "steigen.");
    assertEquals("yes\nDie [Ölpreise] steigen.\nÖlpreise  inflection  Ölpreis\n", ran.out());
    assertEquals("no\n", run("match", "Rand", "Ein Brand.").out());
  }

  @Test
  void matchReadsLines() {
    Ran ran =
        Ran.in(
            directory,
            "Berg\tDie Berge\nRand\tBrand\nno tab\nneu alt\talt\u001b\tneu\n",
            "match",
            "-");
    assertEquals(1, ran.code());
    assertEquals("yes\tBerge=inflection\nno\nno\nyes\talt=exact\tneu=exact\n", ran.out());
    assertEquals("fundstelle: line 3 has no tab between a query and a text\n", ran.err());
  }

  @Test
  void matchLinesEndAtLineFeedsOnly() {
    Ran ran = Ran.in(directory, "Kai\tEin\rKai\r\nKai\tEin\u2028Kai\r\n\nKai\tKai", "match", "-");
    assertEquals(1, ran.code());
    assertEquals("yes\tKai=exact\nyes\tKai=exact\nno\nyes\tKai=exact\n", ran.out());
    assertEquals("fundstelle: line 3 has no tab between a query and a text\n", ran.err());
  }

  @Test
  void matchAnswersALineThatIsTooLong() {
    String tooLong = "Kai\tKai " + "x".repeat(16 << 20);
    Ran ran = Ran.in(directory, "Kai\tKai\n" + tooLong + "\nRand\tBrand\n", "match", "-");
    assertEquals(1, ran.code());
    assertEquals("yes\tKai=exact\nno\nno\n", ran.out());
    assertEquals("fundstelle: line 2 is longer than 16 MB\n", ran.err());
  }

  @Test
  void matchAnswersALongWord() {
    String longWord = "Kai\tKai " + "x".repeat(100_000);
    Ran ran = Ran.in(directory, longWord + "\nRand\tBrand\n", "match", "-");
    assertEquals("yes\tKai=exact\nno\n", ran.out(), ran.err());
  }

  @Test
  void analyzeShowsLayersAndOffsets() {
    Ran ran = run("analyze", "Ölpreise", "steigen");
    assertTrue(ran.out().startsWith("0  oelpreise"), ran.out());
    assertTrue(ran.out().contains("  exact  0-8  "), ran.out());
    assertTrue(ran.out().contains("  exact  9-16  "), ran.out());
  }
}
