package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIndexTest {
  private static final int MAX = 1_000_000;

  @TempDir private Path directory;

  private static Article article(String id, String text) {
    return new Article(
        id,
        "Titel",
        text,
        "quelle",
        List.of("dpa", "red"),
        PartialDate.parse("2024-10-28").orElseThrow(),
        Optional.of("https://example.org/" + id),
        Optional.of(id + ".txt"));
  }

  private static int documents(ArticleIndex index) throws IOException {
    return index.read(searcher -> searcher.getIndexReader().numDocs());
  }

  @Test
  void tellsNewFromChangedFromUnchanged() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      assertEquals(Outcome.ADDED, index.add(article("a", "Ein Text.")));
      assertEquals(Outcome.UNCHANGED, index.add(article("a", "Ein Text.")));
      assertEquals(Outcome.UPDATED, index.add(article("a", "Ein anderer Text.")));
      assertEquals(Outcome.ADDED, index.add(article("b", "Ein Text.")));
      assertEquals(4, documents(index), "two articles of one passage each");
      assertEquals(Outcome.UNCHANGED, index.add(article("a", "Ein anderer Text.")));
      assertTrue(index.delete("a"));
      assertFalse(index.delete("a"));
      assertEquals(Outcome.ADDED, index.add(article("a", "Ein Text.")));
    }
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      assertEquals(Outcome.UNCHANGED, index.add(article("a", "Ein Text.")));
      assertEquals(Outcome.UPDATED, index.add(article("b", "Noch ein Text.")));
      assertEquals(4, documents(index));
    }
  }

  @Test
  void aSnapshotStaysAsItIs() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      index.add(article("a", "Ein Text."));
      Snapshot before = index.snapshot();
      index.add(article("b", "Ein Text."));
      index.delete("a");
      index.add(article("c", "Ein Text."));
      index.commit();
      assertEquals(4, documents(index));
      assertEquals(2, before.<Integer>read(searcher -> searcher.getIndexReader().numDocs()));
      before.close();
      before.close();
      assertThrows(IllegalStateException.class, () -> before.read(searcher -> searcher));
    }
  }

  @Test
  void readsBackWhatItStored() throws IOException {
    Article article = article("a", "Erster Satz.\n\nZwischentitel\n\nZweiter Satz.");
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      index.add(article);
      index.read(
          searcher -> {
            StoredPassage second = StoredPassage.read(searcher.getIndexReader(), 1, 2);
            assertEquals("Zwischentitel\n\nZweiter Satz.", second.text());
            assertEquals("Zwischentitel", second.heading());
            assertEquals(article.id(), second.article());
            assertEquals(article.title(), second.title());
            assertEquals(article.source(), second.source());
            assertEquals(article.credits(), second.credits());
            assertEquals(article.date(), second.date());
            assertEquals(article.file(), second.file());
            return second;
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erster Satz.",
        "\n\n Erster Satz.\n\nZwischentitel\n\nZweiter Satz. \n",
        "\u00A0\u200B\nErster Satz.\u00A0",
        "Nur ein Zwischentitel\n\n\u00A0",
        "\uFEFF\n\nNur eine Zeile\n\n***\n\n\u200B"
      })
  void theStoredPassagesTogetherAreTheText(String text) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      index.add(article("a", text));
      index.read(
          searcher -> {
            StringBuilder stored = new StringBuilder();
            LeafReader leaf = searcher.getLeafContexts().getFirst().reader();
            NumericDocValues starts = leaf.getNumericDocValues(Fields.START);
            for (int i = 0; i < leaf.maxDoc() - 1; i++) {
              stored.append(leaf.storedFields().document(i).get(Fields.STORED_BODY));
              StoredPassage passage = StoredPassage.read(leaf, i, leaf.maxDoc() - 1);
              assertTrue(starts.advanceExact(i));
              assertTrue(text.startsWith(passage.text(), (int) starts.longValue()), text);
              assertEquals(passage.text().strip(), passage.text());
            }
            assertEquals(text, stored.toString());
            return text;
          });
    }
  }

  @Test
  void givesArticlesBackAsTheyWere() throws IOException {
    Article article = article("a", "\n Vorn.\n\nZwischentitel\n\n" + "Ein Satz mehr. ".repeat(200));
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      index.add(article("b", "Ein anderer."));
      index.add(article);
      assertEquals(Optional.of(article), index.get("a"));
      index.delete("a");
      assertEquals(Optional.empty(), index.get("a"));
    }
  }

  @Test
  void anInterruptedThreadLosesNothing() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      Thread.currentThread().interrupt();
      index.add(article("a", "Text."));
      index.commit();
      assertEquals(2, documents(index));
      assertTrue(Thread.interrupted(), "the caller still learns of it");
      index.add(article("b", "Text."));
    }
    try (ArticleIndex index = ArticleIndex.openReadOnly(directory)) {
      assertEquals(4, documents(index));
    }
  }

  @Test
  void aLongBatchIsCommittedOnTheWay() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX);
        ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      List<Integer> seen = new ArrayList<>();
      index.addAll(
          IntStream.rangeClosed(0, 5_000)
              .mapToObj(
                  i -> {
                    if (i == 5_000) {
                      seen.add(refreshed(reader));
                    }
                    return new ReadResult.Read(article("id" + i, "Text."));
                  }));
      assertEquals(List.of(10_000), seen);
    }
  }

  private static int refreshed(ArticleIndex reader) {
    try {
      reader.refresh();
      return documents(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileIsNoPlaceForAnIndex() throws IOException {
    Path file = Files.writeString(directory.resolve("brief.txt"), "Lieber Leser");
    assertThrows(IndexException.Foreign.class, () -> ArticleIndex.open(file, MAX).close());
    assertThrows(IndexException.Missing.class, () -> ArticleIndex.openReadOnly(file).close());
  }

  @Test
  void reportsABatch() throws IOException {
    var problem = new ReadResult.Problem("x.txt", 3, "is empty");
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      index.add(article("old", "Text."));
      IngestReport report =
          index.addAll(
              Stream.of(
                  new ReadResult.Read(article("old", "Text.")),
                  problem,
                  new ReadResult.Read(article("new", "Text.")),
                  new ReadResult.Read(article("new", "Text, geändert."))));
      assertEquals(new IngestReport(1, 1, 1, List.of(problem)), report);
    }
  }

  @Test
  void aReportListsTheFirstProblemsAndCountsAll() throws IOException {
    int listed = IngestReport.MAX_PROBLEMS;
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      IngestReport full = index.addAll(problems(listed));
      assertEquals(problems(listed).toList(), full.problems());
      assertEquals(listed, full.problemCount());

      IngestReport more = index.addAll(problems(listed + 1_234));
      assertEquals(listed, more.problems().size());
      assertEquals(full.problems().subList(0, listed - 1), more.problems().subList(0, listed - 1));
      assertEquals(
          "bad.jsonl: from here on 1,235 more problems are not listed",
          more.problems().getLast().toString());
      assertEquals(listed + 1_234, more.problemCount());
    }
  }

  private static Stream<ReadResult> problems(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ReadResult.Problem("bad.jsonl", i + 1, "is no JSON object"));
  }

  @Test
  void anotherReaderSeesCommitsAfterRefresh() throws IOException {
    try (ArticleIndex writer = ArticleIndex.open(directory, MAX);
        ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      writer.add(article("a", "Text."));
      reader.refresh();
      assertEquals(0, documents(reader), "not committed");
      writer.commit();
      assertEquals(0, documents(reader), "not refreshed");
      reader.refresh();
      assertEquals(2, documents(reader));
    }
  }

  @Test
  void aSecondWriterIsRefusedAndTheFirstGoesOn() throws IOException {
    try (ArticleIndex first = ArticleIndex.open(directory, MAX)) {
      var e =
          assertThrows(
              IndexException.Locked.class, () -> ArticleIndex.open(directory, MAX).close());
      assertTrue(e.toString().contains("read-only"), e.toString());
      first.add(article("a", "Text."));
      first.commit();
    }
  }

  @Test
  void nothingThereIsMissing() {
    assertThrows(
        IndexException.Missing.class,
        () -> ArticleIndex.openReadOnly(directory.resolve("nowhere")).close());
    assertThrows(IndexException.Missing.class, () -> ArticleIndex.openReadOnly(directory).close());
  }

  @Test
  void aDirectoryOfSomethingElseIsNotTouched() throws IOException {
    Files.writeString(directory.resolve("brief.txt"), "Lieber Leser");
    assertThrows(IndexException.Foreign.class, () -> ArticleIndex.open(directory, MAX).close());
    assertEquals(List.of("brief.txt"), names(directory));
  }

  @Test
  void anIndexOfAnotherChainIsRefused() throws IOException {
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("fundstelle.schema", "0").entrySet());
      writer.commit();
    }
    List<String> before = names(directory);
    var e =
        assertThrows(
            IndexException.Mismatch.class, () -> ArticleIndex.open(directory, MAX).close());
    assertTrue(e.toString().contains("schema 0"), e.toString());
    assertTrue(e.toString().contains("fundstelle reindex --index " + directory), e.toString());
    assertThrows(IndexException.Mismatch.class, () -> ArticleIndex.openReadOnly(directory).close());
    assertEquals(before, names(directory));
  }

  /** Each file cut in half, or gone. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedIndexSaysSo(boolean remove) throws IOException {
    write(directory);
    for (String name : names(directory)) {
      if (name.equals("write.lock")) {
        continue;
      }
      Path copy =
          Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-" + name));
      write(copy);
      Path file = copy.resolve(name);
      if (remove) {
        Files.delete(file);
      } else {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
      assertThrows(
          IndexException.Damaged.class, () -> ArticleIndex.openReadOnly(copy).close(), name);
      assertThrows(IndexException.Damaged.class, () -> ArticleIndex.open(copy, MAX).close(), name);
    }
  }

  private static void write(Path path) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(path, MAX)) {
      index.add(article("a", "Text."));
    }
  }

  @Test
  void readOnlyRefusesToWriteAndClosedRefusesAll() throws IOException {
    write(directory);
    ArticleIndex index = ArticleIndex.openReadOnly(directory);
    assertThrows(IllegalStateException.class, () -> index.add(article("b", "Text.")));
    assertThrows(IllegalStateException.class, () -> index.delete("a"));
    assertThrows(IllegalStateException.class, index::commit);
    index.close();
    index.close();
    assertThrows(IllegalStateException.class, () -> documents(index));
    assertThrows(IllegalStateException.class, index::refresh);
  }

  @Test
  void manyThreadsAddAndDoubleNothing() throws Exception {
    int threads = 4;
    try (ArticleIndex index = ArticleIndex.open(directory, MAX);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> done = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        Callable<Integer> work =
            () -> {
              for (int i = 0; i < 200; i++) {
                index.add(article("id" + i % 50, "Text von " + (thread + i) % 3 + "."));
                if (i % 20 == 0) {
                  documents(index);
                }
              }
              return thread;
            };
        done.add(pool.submit(work));
      }
      Set<Integer> finished = new HashSet<>();
      for (Future<Integer> each : done) {
        finished.add(each.get());
      }
      assertEquals(threads, finished.size());
      assertEquals(100, documents(index), "50 articles of one passage each");
    }
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
