package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IOFunction;
import org.fundstelle.index.Fields;
import org.fundstelle.index.IndexedDay;

/**
 * The articles of a segment, numbered: which documents each is (its passages in order, then the
 * article itself), and what is asked of each that has a hit. That is held in memory, for the
 * columns of an index are read slowly where articles stand far apart. Deleted articles are among
 * them; passages whose article could not be added are not, and may stand between two. Thread-safe.
 */
final class Blocks {
  private final int[] documents;
  private final int[] starts;
  private final int[] lengths;
  private final ArticleColumn<String> publishers;
  private final ArticleColumn<List<String>> credits;
  private final ArticleColumn<IndexedDay> days;

  /** Reads the articles of a segment. */
  Blocks(LeafReader reader) throws IOException {
    documents = articles(DocValues.getNumeric(reader, Fields.PASSAGES));
    starts = numbers(DocValues.getNumeric(reader, Fields.PASSAGES));
    Arrays.setAll(starts, number -> documents[number] - starts[number]);
    lengths = numbers(DocValues.getNumeric(reader, Fields.LENGTH));
    SortedDocValues publisher = DocValues.getSorted(reader, Fields.PUBLISHER);
    publishers = column(publisher, number -> publisher.lookupOrd(number).utf8ToString());
    SortedDocValues day = DocValues.getSorted(reader, Fields.DAY);
    days = column(day, number -> IndexedDay.of(day.lookupOrd(number)));
    credits = credits(DocValues.getSortedSet(reader, Fields.CREDIT));
  }

  private static int[] articles(DocIdSetIterator all) throws IOException {
    int[] articles = new int[0];
    int size = 0;
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      articles = ArrayUtil.grow(articles, size + 1);
      articles[size++] = all.docID();
    }
    return Arrays.copyOf(articles, size);
  }

  private int[] numbers(NumericDocValues column) throws IOException {
    int[] numbers = new int[documents.length];
    for (int i = 0; i < numbers.length; i++) {
      expect(column.advanceExact(documents[i]), documents[i]);
      numbers[i] = Math.toIntExact(column.longValue());
    }
    return numbers;
  }

  private <T> ArticleColumn<T> column(SortedDocValues column, IOFunction<Integer, T> value)
      throws IOException {
    List<T> values = new ArrayList<>();
    for (int number = 0; number < column.getValueCount(); number++) {
      values.add(value.apply(number));
    }
    int[] ofArticles = new int[documents.length];
    for (int i = 0; i < ofArticles.length; i++) {
      expect(column.advanceExact(documents[i]), documents[i]);
      ofArticles[i] = column.ordValue();
    }
    return new ArticleColumn<>(values, ofArticles);
  }

  /** Articles with the same credits share a value. */
  private ArticleColumn<List<String>> credits(SortedSetDocValues column) throws IOException {
    Map<List<String>, Integer> numbers = new HashMap<>();
    List<List<String>> values = new ArrayList<>();
    int[] ofArticles = new int[documents.length];
    for (int i = 0; i < ofArticles.length; i++) {
      List<String> credits = new ArrayList<>();
      int size = column.advanceExact(documents[i]) ? column.docValueCount() : 0;
      for (int k = 0; k < size; k++) {
        credits.add(column.lookupOrd(column.nextOrd()).utf8ToString());
      }
      Integer number = numbers.putIfAbsent(credits, values.size());
      if (number == null) {
        number = values.size();
        values.add(List.copyOf(credits));
      }
      ofArticles[i] = number;
    }
    return new ArticleColumn<>(values, ofArticles);
  }

  private static void expect(boolean whole, int document) {
    if (!whole) {
      throw new IllegalStateException("document " + document + " is no whole block");
    }
  }

  /** The first document behind all articles; 0 if there are none. */
  int end() {
    return documents.length == 0 ? 0 : documents[documents.length - 1] + 1;
  }

  /**
   * The number of the article that a document is, or is a passage of.
   *
   * @param document any before the end
   * @param least what the number is no less than; the nearer, the quicker it is found
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

  /** The document that an article itself is, by its number. */
  int article(int number) {
    return documents[number];
  }

  /** The first document of an article, by its number. */
  int start(int number) {
    return starts[number];
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
