package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fundstelle eval} from end to end, on files. */
class EvalTest {
  private static final Path HARBOUR = Path.of("src/test/resources/org/fundstelle/eval/harbour");
  private static final List<String> FILES =
      List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv");

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void copySet() throws IOException {
    Files.createDirectories(directory.resolve("set/qrels"));
    for (String file : FILES) {
      Files.copy(HARBOUR.resolve(file), directory.resolve("set").resolve(file));
    }
  }

  private Ran eval(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "eval";
    System.arraycopy(args, 0, all, 1, args.length);
    return Ran.in(directory, "", all);
  }

  private void append(String file, String lines) throws IOException {
    Path path = directory.resolve("set").resolve(file);
    Files.writeString(path, Files.readString(path) + lines);
  }

  @Test
  void printsTheFigures() {
    Ran ran = eval("set");
    assertEquals(0, ran.code(), ran.toString());
    assertEquals("", ran.err());
    String[] lines = ran.out().split("\n", -1);
    assertEquals("nDCG@10     0.7500", lines[0]);
    assertEquals("MRR@10      0.7500", lines[1]);
    assertEquals("hit@1       0.7500", lines[2]);
    assertEquals("hit@10      0.7500", lines[3]);
    assertEquals("recall@100  0.7500", lines[4]);
    assertTrue(lines[5].matches("search {6}[0-9,]+\\.[0-9] queries/s"), ran.out());
    assertTrue(lines[6].matches("index {7}[0-9,]+\\.[0-9] MB/s"), ran.out());
    assertEquals(
        "5 articles, 4 queries (1 more without judgements left out), 6 judgements", lines[7]);
    assertEquals(9, lines.length);
  }

  @Test
  void printsJson() {
    Ran ran = eval("--json", "set");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(
        ran.out()
            .matches(
                "\\{\"ndcg10\":0\\.75,\"mrr10\":0\\.75,\"hit1\":0\\.75,\"hit10\":0\\.75,"
                    + "\"recall100\":0\\.75,\"queriesPerSecond\":[0-9.E]+,"
                    + "\"indexMegabytesPerSecond\":[0-9.E-]+,\"articles\":5,\"queries\":4,"
                    + "\"queriesLeftOut\":1,\"judgements\":6}\n"),
        ran.out());
  }

  @Test
  void writesARun() throws IOException {
    Ran ran = eval("--run", "our.run", "set");
    assertEquals(0, ran.code(), ran.toString());
    List<String> lines = Files.readAllLines(directory.resolve("our.run"));
    assertTrue(lines.get(0).matches("one Q0 a1 1 [0-9.]+ fundstelle"), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("graded Q0 a2 1 ")));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("graded Q0 a3 2 ")));
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("unjudged ")));
  }

  @Test
  void writesNoRunOfIdsWithSpaces() throws IOException {
    append("corpus.jsonl", "{\"_id\":\"a 6\",\"title\":\"Kai\",\"text\":\"Ein neuer Kai.\"}\n");
    Ran ran = eval("--run", "our.run", "set");
    assertEquals(1, ran.code(), ran.toString());
    assertEquals(
        "fundstelle: --run: nothing was written: a TREC run cannot hold an id with a space:"
            + " “a 6”\n",
        ran.err());
    assertTrue(ran.out().startsWith("nDCG@10 "), ran.out());
    assertFalse(Files.exists(directory.resolve("our.run")));
  }

  @Test
  void refusesARunWithoutAPlaceBeforeItBegins() {
    Ran ran = eval("--run", "nowhere/our.run", "set");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("--run: there is no directory "), ran.err());
    assertEquals(2, eval("--run", "set", "set").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"})
  void namesTheMissingFileAndTheLayout(String file) throws IOException {
    Path missing = directory.resolve("set").resolve(file);
    Files.delete(missing);
    Ran ran = eval("set");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(
        ran.err()
            .startsWith(
                "fundstelle: there is no "
                    + missing
                    + "; a BEIR set is a directory with corpus.jsonl, queries.jsonl (each also as"
                    + " .gz) and qrels/test.tsv\n"),
        ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void readsCompressedFiles() throws IOException {
    for (String file : List.of("corpus.jsonl", "queries.jsonl")) {
      Path plain = directory.resolve("set").resolve(file);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(plain + ".gz")))) {
        out.write(Files.readAllBytes(plain));
      }
      Files.delete(plain);
    }
    Ran ran = eval("set");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().startsWith("nDCG@10     0.7500\n"), ran.out());
  }

  @Test
  void namesWhatDoesNotFitTogetherAndGoesOn() throws IOException {
    append(
        "corpus.jsonl",
        """
        {"_id":"a1","text":"Ganz anders."}
        {"_id":"a7","text":""}
        no json
        """);
    append(
        "queries.jsonl",
        """
        {"_id":"one","text":"Schafe"}
        {"_id":"empty","text":" "}
        {"text":"x"}
        []
        {"_id":"two"} {}
        """);
    append(
        "qrels/test.tsv",
        """
        one\tlost\t1
        empty\ta5\t1
        ghost\ta5\t1
        one\ta1\t1
        one a1 1
        one\ta5\tgut
        """);
    Ran ran = eval("set");
    assertEquals(1, ran.code(), ran.toString());
    String set = directory.resolve("set") + "/";
    assertEquals(
        List.of(
            "queries.jsonl:6: query one is there already; the first one counts",
            "queries.jsonl:7: query empty has no text and finds nothing",
            "queries.jsonl:8: has no _id",
            "queries.jsonl:9: is no JSON object: it does not begin with a brace",
            "queries.jsonl:10: is no JSON object: something follows it on the line",
            "qrels/test.tsv:11: judges the same article again; the first judgement counts",
            "qrels/test.tsv:12: is no query id, article id and score with a tab between them",
            "qrels/test.tsv:13: has a score that is no whole number: gut",
            "corpus.jsonl: article a1 is there more than once; the first one counts",
            "corpus.jsonl:7: the article has no text, not one letter or digit",
            "corpus.jsonl:8: is no JSON"),
        ran.err()
            .lines()
            .limit(11)
            .map(line -> line.replace(set, "").replaceAll("(is no JSON): Unrec.*", "$1"))
            .toList());
    assertEquals(
        List.of(
            "qrels/test.tsv: article lost is judged but is not in the corpus",
            "qrels/test.tsv: query ghost is judged but is no query of the set"),
        ran.err().lines().skip(11).map(line -> line.replace(set, "")).toList());
    // Of five queries the empty one finds nothing, and one finds half of what is relevant.
    assertTrue(ran.out().contains("\nhit@1       0.6000\n"), ran.out());
    assertTrue(ran.out().contains("\nrecall@100  0.5000\n"), ran.out());
  }

  @Test
  void saysSoWhenNothingIsJudged() throws IOException {
    Files.writeString(directory.resolve("set/qrels/test.tsv"), "query-id\tcorpus-id\tscore\n");
    Ran ran = eval("--json", "set");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().endsWith("judges no query of the set, so there is nothing to average\n"));
    assertTrue(ran.out().startsWith("{\"ndcg10\":0.0,"), ran.out());
  }

  @Test
  void aBrokenArchiveIsAProblem() throws IOException {
    Files.delete(directory.resolve("set/queries.jsonl"));
    Files.writeString(directory.resolve("set/queries.jsonl.gz"), "no archive");
    Ran ran = eval("set");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().contains("queries.jsonl.gz:1: cannot be read from here on: "), ran.err());
  }
}
