package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes of older versions, made by those versions of {@code old/articles.jsonl}. */
class ReindexingTest {
  @TempDir private Path directory;

  private static List<Article> articles() throws IOException, URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(ReindexingTest.class.getResource("old/articles.jsonl")).toURI());
    try (Stream<ReadResult> results = ArticleReader.read(file)) {
      return results.map(r -> withoutFile(((ReadResult.Read) r).article())).toList();
    }
  }

  private static Article withoutFile(Article a) {
    return new Article(
        a.id(), a.title(), a.text(), a.source(), a.credits(), a.date(), a.url(), Optional.empty());
  }

  private static void unzip(String name, Path target) throws IOException {
    try (InputStream file = ReindexingTest.class.getResourceAsStream(name);
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(file))) {
      Files.createDirectories(target);
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        Files.write(target.resolve(each.getName()), zip.readAllBytes());
      }
    }
  }

  private void sign(Map<String, String> signature) throws IOException {
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(signature.entrySet());
    }
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"old/schema-1.zip", "old/schema-2.zip", "old/schema-3.zip", "old/schema-6.zip"})
  void rebuildsWhatOlderVersionsWrote(String name) throws IOException, URISyntaxException {
    Path index = directory.resolve("index");
    unzip(name, index);
    List<Long> progress = new ArrayList<>();
    assertEquals(3, Reindexing.of(index, progress::add));
    assertEquals(List.of(1L, 2L, 3L), progress);
    assertEquals(List.of(), IndexCheck.of(index).problems());
    try (ArticleIndex rebuilt = ArticleIndex.open(index, Workload.MAX_LENGTH)) {
      for (Article each : articles()) {
        assertEquals(Optional.of(each), rebuilt.get(each.id()).map(ReindexingTest::withoutFile));
        assertEquals(Outcome.UNCHANGED, rebuilt.add(each));
      }
    }
    assertEquals(List.of("index"), names(directory), "an id like ../alt/3 is no path");
  }

  @Test
  void whatAnOlderVersionWroteIsRefusedUntilThen() throws IOException {
    unzip("old/schema-1.zip", directory);
    var e =
        assertThrows(
            IndexException.Mismatch.class, () -> ArticleIndex.openReadOnly(directory).close());
    assertTrue(e.toString().contains("(schema 1, chain "), e.toString());
    assertTrue(e.toString().contains("fundstelle reindex --index " + directory), e.toString());
  }

  @Test
  void leavesOutWhatWasDeletedOrReplaced() throws IOException {
    Workload workload = new Workload(7);
    try (ArticleIndex index = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      while (workload.commits() < 20) {
        workload.commit(index);
      }
    }
    sign(Map.of("fundstelle.schema", "3", "fundstelle.chain", "another"));
    var e =
        assertThrows(
            IndexException.Mismatch.class, () -> ArticleIndex.openReadOnly(directory).close());
    assertTrue(e.toString().contains("chain another"), e.toString());
    Reindexing.of(directory, articles -> {});
    workload.assertHeldIn(directory);
  }

  @Test
  void whoReadsMeanwhileReadsOn() throws IOException {
    Workload workload = new Workload(7);
    try (ArticleIndex index = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      workload.commit(index);
    }
    try (ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      Reindexing.of(directory, articles -> {});
      workload.assertHeldBy(reader);
      reader.refresh();
      workload.assertHeldBy(reader);
    }
  }

  /** Each would lose what it holds. */
  @ParameterizedTest
  @ValueSource(strings = {"999999999", "1234567890123", "none"})
  void leavesAloneWhatItDoesNotKnow(String schema) throws IOException {
    ArticleIndex.open(directory, Workload.MAX_LENGTH).close();
    sign(Map.of("fundstelle.schema", schema));
    List<String> before = names(directory);
    assertThrows(IndexException.Unreadable.class, () -> Reindexing.of(directory, articles -> {}));
    assertThrows(
        IndexException.Unreadable.class, () -> ArticleIndex.openReadOnly(directory).close());
    assertEquals(before, names(directory));
  }

  @Test
  void leavesAloneWhatHasOtherFields() throws IOException {
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      Document other = new Document();
      other.add(new StoredField(Fields.ID, "a"));
      writer.addDocument(other);
      writer.setLiveCommitData(Map.of("fundstelle.schema", "1").entrySet());
    }
    List<String> before = names(directory);
    assertThrows(IndexException.Unreadable.class, () -> Reindexing.of(directory, articles -> {}));
    assertEquals(before, names(directory));
  }

  @Test
  void needsAnIndex() throws IOException {
    assertThrows(IndexException.Missing.class, () -> Reindexing.of(directory, articles -> {}));
    Files.writeString(directory.resolve("brief.txt"), "Lieber Leser");
    assertThrows(IndexException.Foreign.class, () -> Reindexing.of(directory, articles -> {}));
    assertEquals(List.of("brief.txt"), names(directory));
  }
}
