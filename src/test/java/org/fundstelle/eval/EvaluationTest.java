package org.fundstelle.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fundstelle.NewsIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations from a program. */
class EvaluationTest {
  private static final Path HARBOUR = Path.of("src/test/resources/org/fundstelle/eval/harbour");

  @Test
  void evaluatesADirectory() throws IOException {
    Evaluation evaluation = Evaluation.of(HARBOUR);
    assertEquals(List.of(), evaluation.problems());
    assertEquals(new Scores(0.75, 0.75, 0.75, 0.75, 0.75), evaluation.scores());
    assertEquals(5, evaluation.articles());
    assertEquals(4, evaluation.queries());
    assertEquals(1, evaluation.queriesLeftOut());
    assertTrue(evaluation.queriesPerSecond() > 0 && evaluation.megabytesPerSecond() > 0);
  }

  @Test
  void countsTheBytesOfTitlesAndTexts(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("qrels"));
    Files.writeString(
        directory.resolve("corpus.jsonl"), "{\"_id\":\"a\",\"title\":\"Öl\",\"text\":\"Süß.\"}\n");
    Files.writeString(directory.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"Öl\"}\n");
    Files.writeString(directory.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\ta\t1\n");
    assertEquals(3 + 6, Evaluation.of(directory).bytes());
  }

  @Test
  void scoresAnIndexThatIsThere(@TempDir Path index) throws IOException {
    BeirSet set = BeirSet.read(HARBOUR);
    try (NewsIndex news = NewsIndex.open(index)) {
      news.addAll(set.articles().results());
      Run run = Run.of(set, news::search);
      assertEquals(0.75, Scores.of(run, set.judgements()).ndcg10());
      Run nothing = Run.of(set, request -> news.search("Qwertz"));
      assertEquals(new Scores(0, 0, 0, 0, 0), Scores.of(nothing, set.judgements()));
    }
  }

  @Test
  void tellsHowFarItGot() throws IOException {
    List<String> told = new ArrayList<>();
    Evaluation.of(BeirSet.read(HARBOUR), watcher(told::add));
    assertEquals(
        List.of(
            "read 1", "read 2", "read 3", "read 4", "read 5", "asked 1", "asked 2", "asked 3",
            "asked 4"),
        told);
  }

  @Test
  void leavesNothingBehind() throws IOException {
    TemporaryDirectory place = TemporaryDirectory.create();
    Evaluation.of(BeirSet.read(HARBOUR), watcher(event -> {}), place);
    assertFalse(Files.exists(place.path()));
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    BeirSet set = BeirSet.read(HARBOUR);
    for (String when : List.of("read 3", "asked 2")) {
      TemporaryDirectory place = TemporaryDirectory.create();
      Evaluation.Watcher failing =
          watcher(
              event -> {
                if (event.equals(when)) {
                  throw new IllegalStateException(event);
                }
              });
      assertThrows(IllegalStateException.class, () -> Evaluation.of(set, failing, place));
      assertFalse(Files.exists(place.path()), when);
    }
  }

  private static Evaluation.Watcher watcher(Consumer<String> events) {
    return new Evaluation.Watcher() {
      @Override
      public void read(long articles) {
        events.accept("read " + articles);
      }

      @Override
      public void asked(int queries) {
        events.accept("asked " + queries);
      }
    };
  }
}
