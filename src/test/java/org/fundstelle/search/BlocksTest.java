package org.fundstelle.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.article.PartialDate;
import org.fundstelle.index.Fields;
import org.fundstelle.index.IndexedDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The articles of a segment, of blocks that are put into an index by hand. */
final class BlocksTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer =
        new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
  }

  private void add(String id, int passages, String... credits) throws IOException {
    writer.addDocuments(block(id, passages, credits));
  }

  private static List<Document> block(String id, int passages, String... credits) {
    List<Document> block = new ArrayList<>();
    for (int i = 0; i < passages; i++) {
      block.add(new Document());
    }
    Document article = new Document();
    article.add(new StringField(Fields.ID, id, Field.Store.NO));
    article.add(new NumericDocValuesField(Fields.PASSAGES, passages));
    article.add(new NumericDocValuesField(Fields.LENGTH, 100L * passages));
    article.add(new SortedDocValuesField(Fields.PUBLISHER, new BytesRef("p-" + id)));
    article.add(new SortedDocValuesField(Fields.DAY, IndexedDay.of(PartialDate.UNKNOWN).term()));
    for (String credit : credits) {
      article.add(new SortedSetDocValuesField(Fields.CREDIT, new BytesRef(credit)));
    }
    block.add(article);
    return block;
  }

  /** Adds passages of which the last cannot be analysed, so that their article is not added. */
  private void fail(int passages) {
    List<Document> block = block("failed", passages);
    block.get(passages - 1).add(new TextField(Fields.TEXT, new Broken()));
    assertThrows(IOException.class, () -> writer.addDocuments(block));
  }

  private static final class Broken extends TokenStream {
    @Override
    public boolean incrementToken() throws IOException {
      throw new IOException("broken on purpose");
    }
  }

  private interface Use {
    void take(LeafReader segment) throws IOException;
  }

  private void segment(Use use) throws IOException {
    writer.commit();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(1, reader.leaves().size());
      use.take(reader.leaves().getFirst().reader());
    }
  }

  @Test
  void everyDocumentLeadsToItsArticleFromWhereverOneBegins() throws IOException {
    for (int i = 0; i < 50; i++) {
      add("a" + i, 1 + i % 4);
    }
    segment(
        reader -> {
          Blocks blocks = new Blocks(reader);
          assertEquals(reader.maxDoc(), blocks.end());
          int document = 0;
          for (int number = 0; number < 50; number++) {
            assertEquals(document, blocks.start(number));
            for (; document <= blocks.article(number); document++) {
              for (int least = 0; least <= number; least++) {
                assertEquals(number, blocks.number(document, least));
              }
            }
            assertEquals(100 * (1 + number % 4), blocks.length(number));
          }
          assertEquals(blocks.end(), document);
        });
  }

  @Test
  void passagesWithoutTheirArticleBelongToNone() throws IOException {
    fail(2);
    add("a", 1);
    fail(1);
    add("b", 3);
    fail(3);
    segment(
        reader -> {
          Blocks blocks = new Blocks(reader);
          int a = blocks.article(0);
          int b = blocks.article(1);
          assertEquals(a - 1, blocks.start(0));
          assertEquals(b - 3, blocks.start(1));
          assertEquals(b + 1, blocks.end());
          Window window = Window.at(0, blocks);
          assertEquals(blocks.start(0), window.from());
          assertEquals(b + 1, window.end());
          FixedBitSet leads = window.empty(new FixedBitSet(0));
          FixedBitSet articles = window.empty(new FixedBitSet(0));
          window.addBlocks(leads, articles);
          assertEquals(List.of(0, b - 3 - window.from()), places(leads));
          assertEquals(List.of(1, b - window.from()), places(articles));
        });
  }

  private static List<Integer> places(FixedBitSet set) {
    List<Integer> places = new ArrayList<>();
    for (int at = Window.next(set, 0);
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = Window.next(set, at + 1)) {
      places.add(at);
    }
    return places;
  }

  @Test
  void onlyArticlesWithHitsAreGoneThrough() throws IOException {
    for (int i = 0; i < 9; i++) {
      add("a" + i, 2);
    }
    segment(
        reader -> {
          Blocks blocks = new Blocks(reader);
          Window window = Window.at(4, blocks);
          assertEquals(3, window.from());
          FixedBitSet hits = window.empty(new FixedBitSet(0));
          hits.set(1);
          hits.set(9, 11);
          HitArticles found = new HitArticles(window, hits);
          List<String> seen = new ArrayList<>();
          while (found.next()) {
            seen.add(
                "%d: %d %d-%d, %d"
                    .formatted(
                        found.number(),
                        found.lead(),
                        found.firstHit(),
                        found.place(),
                        found.passages()));
          }
          assertEquals(List.of("1: 0 1-2, 1", "4: 9 9-11, 2"), seen);
        });
  }

  @Test
  void articlesAreCountedByWhatTheyHave() throws IOException {
    add("a", 1, "dpa", "afp");
    add("b", 1, "afp", "dpa");
    add("c", 1);
    segment(
        reader -> {
          ArticleColumn<List<String>>.Counter credits = new Blocks(reader).credits().counter();
          credits.add(0);
          credits.add(1);
          assertEquals(2, credits.of(List.of("afp", "dpa")));
          assertEquals(0, credits.of(List.of()));
          assertEquals(0, credits.of(List.of("reuters")));
          credits.forEach((value, times) -> assertEquals(List.of("afp", "dpa"), value));
        });
  }

  @Test
  void aSegmentWithoutArticlesHasNoEnd() throws IOException {
    fail(2);
    writer.addDocument(new Document());
    segment(reader -> assertEquals(0, new Blocks(reader).end()));
  }

  @Test
  void aSegmentIsReadOnceWhateverIsDeletedFromIt() throws IOException {
    add("a", 1);
    add("b", 1);
    writer.commit();
    BlockCache cache = new BlockCache();
    try (DirectoryReader before = DirectoryReader.open(writer)) {
      Blocks blocks = cache.of(before.leaves().getFirst().reader());
      writer.deleteDocuments(new Term(Fields.ID, "a"));
      try (DirectoryReader after = DirectoryReader.open(writer)) {
        assertSame(blocks, cache.of(after.leaves().getFirst().reader()));
      }
    }
  }
}
