package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.fundstelle.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCheckTest {
  private static final Article ARTICLE =
      Workload.article("a", "Lage\n\n" + "Im Hafen liegt ein Schiff. ".repeat(100).strip());

  @TempDir private Path directory;

  /** Writes blocks past everything that makes them right. */
  private void write(List<List<Document>> blocks) throws IOException {
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, ArticleWriter.config())) {
      for (List<Document> each : blocks) {
        writer.addDocuments(each);
      }
      writer.setLiveCommitData(IndexFiles.signature().entrySet());
    }
  }

  private static List<Document> block() {
    return ArticleDocuments.of(ARTICLE, ArticleDocuments.digest(ARTICLE));
  }

  private void assertSays(String problem, UnaryOperator<List<Document>> broken) throws IOException {
    write(List.of(broken.apply(block())));
    List<String> problems = IndexCheck.of(directory).problems();
    assertFalse(problems.isEmpty());
    assertTrue(problems.getFirst().contains(problem), problems.toString());
  }

  @Test
  void countsWhatIsWhole() throws IOException {
    write(List.of(block()));
    assertTrue(block().size() > 3);
    assertEquals(new CheckReport(1, block().size() - 1, List.of()), IndexCheck.of(directory));
  }

  @Test
  void anEmptyIndexIsWhole() throws IOException {
    write(List.of());
    assertEquals(new CheckReport(0, 0, List.of()), IndexCheck.of(directory));
  }

  @Test
  void noArticleIsThereTwice() throws IOException {
    write(List.of(block(), ArticleDocuments.of(Workload.article("b", "Ein Text."), "x"), block()));
    List<String> problems = IndexCheck.of(directory).problems();
    assertTrue(problems.getFirst().contains("a: its passages do not stand together"));
  }

  @Test
  void noPassageIsMissing() throws IOException {
    assertSays("a: it is not whole", block -> block.subList(1, block.size()));
  }

  @Test
  void noPassageIsWithoutArticle() throws IOException {
    assertSays("a: it is not whole", block -> block.subList(0, block.size() - 1));
  }

  @Test
  void passagesStandInTheirOrder() throws IOException {
    assertSays(
        "a: its passages are not its text",
        block -> {
          Document first = block.get(0);
          // They are the same sentences, but for the heading.
          return Stream.concat(
                  Stream.of(block.get(1), first), block.subList(2, block.size()).stream())
              .toList();
        });
  }

  @Test
  void articlesAreAsTheyWereAdded() throws IOException {
    assertSays(
        "a: it is not as it was added",
        block -> ArticleDocuments.of(ARTICLE, "0123456789abcdef0123456789abcdef"));
  }

  @Test
  void articlesAreCountedUnderTheirOwnDate() throws IOException {
    assertSays(
        "a: it is counted under another source or date",
        block -> {
          block.getLast().removeFields(Fields.DAY);
          return block;
        });
  }

  @Test
  void documentsHaveAnArticle() throws IOException {
    assertSays(
        "1 documents belong to no article",
        block -> Stream.concat(block.stream(), Stream.of(new Document())).toList());
  }

  /** One byte in the middle of each file. */
  @Test
  void noFileIsDamaged() throws IOException {
    write(List.of(block()));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertFalse(isWhole(), file.toString());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    assertTrue(isWhole());
  }

  private boolean isWhole() throws IOException {
    try {
      return IndexCheck.of(directory).problems().isEmpty();
    } catch (IndexException.Damaged e) {
      return false;
    }
  }

  @Test
  void needsAnIndexThatNobodyWrites() throws IOException {
    assertThrows(IndexException.Missing.class, () -> IndexCheck.of(directory));
    try (ArticleIndex index = ArticleIndex.open(directory, Workload.MAX_LENGTH)) {
      assertThrows(IndexException.Locked.class, () -> IndexCheck.of(directory));
      index.add(ARTICLE);
    }
    assertEquals(1, IndexCheck.of(directory).articles());
  }
}
