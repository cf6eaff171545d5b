package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What users are told when files or disks are not as they should be, and what still works then. */
class IndexFailuresTest {
  private static final int MAX = 1_000_000;

  @TempDir private Path directory;

  private static Article article(String id) {
    return new Article(
        id,
        "Titel",
        "Der Rat tagt.",
        "quelle",
        List.of(),
        PartialDate.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  private static int documents(ArticleIndex index) throws IOException {
    return index.read(searcher -> searcher.getIndexReader().numDocs());
  }

  private void write(String... ids) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(directory, MAX)) {
      for (String id : ids) {
        index.add(article(id));
        index.commit();
      }
    }
  }

  private void writeForeign(IndexWriterConfig config, String schema) throws IOException {
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, config)) {
      writer.setLiveCommitData(Map.of("fundstelle.schema", schema).entrySet());
      writer.addDocument(new Document());
    }
  }

  private void empty() throws IOException {
    for (Path file : files().keySet()) {
      Files.delete(file);
    }
  }

  private Map<Path, List<Byte>> files() throws IOException {
    Map<Path, List<Byte>> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Files.readAllBytes(file)) {
          bytes.add(each);
        }
        contents.put(file, bytes);
      }
    }
    return contents;
  }

  @Test
  void openingAndClosingChangesNothing() throws IOException {
    write("a");
    Map<Path, List<Byte>> before = files();
    for (int i = 0; i < 3; i++) {
      ArticleIndex.open(directory, MAX).close();
    }
    assertEquals(before, files());
    write("b");
    try (ArticleIndex index = ArticleIndex.openReadOnly(directory)) {
      assertEquals(4, documents(index), "the signature is still there");
    }
  }

  @Test
  void anUnknownCodecIsAnotherVersion() throws IOException {
    Codec unknown = new FilterCodec("Fundstelle99", Codec.getDefault()) {};
    writeForeign(new IndexWriterConfig().setCodec(unknown), "2");
    assertEverythingIsClosed(IndexException.Unreadable.class);
  }

  @Test
  void whatCannotBeOpenedIsClosed() throws IOException {
    writeForeign(new IndexWriterConfig(), "0");
    assertEverythingIsClosed(IndexException.Mismatch.class);
    empty();
    Files.writeString(directory.resolve("brief.txt"), "Lieber Leser");
    assertEverythingIsClosed(IndexException.Foreign.class);
  }

  private void assertEverythingIsClosed(Class<? extends IndexException> expected)
      throws IOException {
    BrokenDisk toRead = new BrokenDisk(directory);
    assertThrows(expected, () -> ArticleIndex.openReadOnly(directory, toRead).close());
    assertTrue(toRead.closed);
    BrokenDisk toWrite = new BrokenDisk(directory);
    assertThrows(expected, () -> ArticleIndex.open(directory, toWrite, MAX).close());
    assertTrue(toWrite.closed);
  }

  /** Opens an index in which something happens between the first look and the lock. */
  private void openLate(Executable meanwhile) throws IOException {
    Directory late =
        new FilterDirectory(FSDirectory.open(directory)) {
          @Override
          public Lock obtainLock(String name) throws IOException {
            assertDoesNotThrow(meanwhile);
            return super.obtainLock(name);
          }
        };
    ArticleIndex.open(directory, late, MAX).close();
  }

  @Test
  void whatAnotherVersionWroteMeanwhileIsRefused() throws IOException {
    write("a");
    assertThrows(
        IndexException.Mismatch.class,
        () -> openLate(() -> writeForeign(new IndexWriterConfig(), "0")));
    assertThrows(IndexException.Mismatch.class, () -> ArticleIndex.openReadOnly(directory).close());
  }

  @Test
  void noHalfAnIndexIsLeftWhereOneCannotBeMade() throws IOException {
    Path letter = directory.resolve("brief.txt");
    assertThrows(
        IndexException.Foreign.class, () -> openLate(() -> Files.writeString(letter, "Lieber")));
    Files.delete(letter);
    assertThrows(IndexException.Missing.class, () -> ArticleIndex.openReadOnly(directory).close());
  }

  @Test
  void aReaderRefusesWhatAnotherVersionPutInItsPlace() throws IOException {
    write("a", "b");
    try (ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      empty();
      writeForeign(new IndexWriterConfig(), "0");
      for (int i = 0; i < 2; i++) {
        assertThrows(IndexException.Mismatch.class, reader::refresh);
        assertEquals(4, documents(reader), "what was open stays open");
      }
    }
  }

  @Test
  void aReaderSaysThatItsIndexWasBuiltAnew() throws IOException {
    write("a", "b");
    try (ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      empty();
      assertThrows(IndexException.Missing.class, reader::refresh);
      write("c");
      assertThrows(IndexException.Replaced.class, reader::refresh);
      assertEquals(4, documents(reader), "what was open stays open");
    }
    try (ArticleIndex reader = ArticleIndex.openReadOnly(directory)) {
      assertEquals(2, documents(reader));
    }
  }

  @Test
  void afterTheDiskFailedEveryCallSaysSo() throws IOException {
    write("a");
    BrokenDisk disk = new BrokenDisk(directory);
    ArticleIndex index = ArticleIndex.open(directory, disk, MAX);
    index.add(article("b"));
    disk.full = true;
    IOException first = assertThrows(IOException.class, index::commit);
    assertTrue(first.toString().contains(BrokenDisk.REASON), first.toString());
    List<Executable> calls =
        List.of(
            () -> index.add(article("c")),
            () -> index.addAll(Stream.of()),
            () -> index.delete("a"),
            () -> documents(index),
            index::commit,
            index::refresh);
    for (Executable call : calls) {
      Exception e = assertThrows(IndexException.Stopped.class, call);
      assertTrue(e.toString().contains(BrokenDisk.REASON), e.toString());
      assertTrue(e.toString().contains("open it again"), e.toString());
    }
    disk.full = false;
    assertThrows(IndexException.Stopped.class, index::close, "what was not committed is lost");
    index.close();
    assertTrue(disk.closed);
    assertThrows(IllegalStateException.class, index::commit);
    try (ArticleIndex again = ArticleIndex.open(directory, MAX)) {
      assertEquals(2, documents(again), "what was committed is there");
      assertFalse(again.delete("b"));
    }
  }
}
