package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;
import org.fundstelle.index.Fields;
import org.fundstelle.index.IndexedDay;

/**
 * The articles of a segment, numbered: which documents each is (its passages in order, then the
 * article itself), and what is asked of each that has a hit. That is held in memory, for the
 * columns of an index are read slowly where articles stand far apart. Thread-safe.
 */
final class Blocks {
  private final FixedBitSet articles;
  private final int[] documents;
  private final int[] lengths;
  private final ArticleColumn<String> publishers;
  private final ArticleColumn<List<String>> credits;
  private final ArticleColumn<IndexedDay> days;

  /** Reads the articles of a segment. */
  Blocks(LeafReader reader) throws IOException {
    articles = new FixedBitSet(reader.maxDoc());
    DocIdSetIterator all = DocValues.getNumeric(reader, Fields.PASSAGES);
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      articles.set(all.docID());
    }
    documents = new int[articles.cardinality()];
    for (int i = 0, article = -1; i < documents.length; i++) {
      article = articles.nextSetBit(article + 1);
      documents[i] = article;
    }
    lengths = lengths(DocValues.getNumeric(reader, Fields.LENGTH));
    SortedDocValues publisher = DocValues.getSorted(reader, Fields.PUBLISHER);
    publishers = column(publisher, number -> publisher.lookupOrd(number).utf8ToString());
    SortedDocValues day = DocValues.getSorted(reader, Fields.DAY);
    days = column(day, number -> IndexedDay.of(day.lookupOrd(number)));
    credits = credits(DocValues.getSortedSet(reader, Fields.CREDIT));
  }

  private int[] lengths(NumericDocValues column) throws IOException {
    int[] lengths = new int[documents.length];
    for (int i = 0; i < lengths.length; i++) {
      expect(column.advanceExact(documents[i]), documents[i]);
      lengths[i] = Math.toIntExact(column.longValue());
    }
    return lengths;
  }

  private <T> ArticleColumn<T> column(SortedDocValues column, IOFunction<Integer, T> value)
      throws IOException {
    ArticleColumn.Builder<Integer> builder = new ArticleColumn.Builder<>();
    for (int article : documents) {
      expect(column.advanceExact(article), article);
      builder.add(column.ordValue());
    }
    return builder.build(value);
  }

  private ArticleColumn<List<String>> credits(SortedSetDocValues column) throws IOException {
    ArticleColumn.Builder<List<Long>> builder = new ArticleColumn.Builder<>();
    for (int article : documents) {
      List<Long> numbers = new ArrayList<>();
      int credits = column.advanceExact(article) ? column.docValueCount() : 0;
      for (int i = 0; i < credits; i++) {
        numbers.add(column.nextOrd());
      }
      builder.add(numbers);
    }
    return builder.build(
        numbers -> {
          List<String> names = new ArrayList<>();
          for (long number : numbers) {
            names.add(column.lookupOrd(number).utf8ToString());
          }
          return List.copyOf(names);
        });
  }

  private static void expect(boolean whole, int document) {
    if (!whole) {
      throw new IllegalStateException("document " + document + " is no whole block");
    }
  }

  int documents() {
    return articles.length();
  }

  /** The article that a document is, or is a passage of. */
  int article(int document) {
    int article = articles.nextSetBit(document);
    expect(article != DocIdSetIterator.NO_MORE_DOCS, document);
    return article;
  }

  /** The first document of an article. */
  int start(int article) {
    return article == 0 ? 0 : articles.prevSetBit(article - 1) + 1;
  }

  /**
   * The number of the article that a document is, or is a passage of.
   *
   * @param least what it is no less than; the nearer, the quicker it is found
   */
  int number(int document, int least) {
    int reach = 1;
    while (least + reach < documents.length && documents[least + reach] < document) {
      reach *= 2;
    }
    int end = Math.min(least + reach + 1, documents.length);
    int found = Arrays.binarySearch(documents, least + reach / 2, end, document);
    return found < 0 ? -found - 1 : found;
  }

  /** The article of a number. */
  int numbered(int number) {
    return documents[number];
  }

  /** How long an article is, by its number, in UTF-16 code units. */
  int length(int number) {
    return lengths[number];
  }

  /** The publishers of the articles. */
  ArticleColumn<String> publishers() {
    return publishers;
  }

  /** The credits of the articles. */
  ArticleColumn<List<String>> credits() {
    return credits;
  }

  /** The dates of the articles. */
  ArticleColumn<IndexedDay> days() {
    return days;
  }
}
