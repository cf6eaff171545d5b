package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.article.PartialDate;
import org.fundstelle.index.Fields;
import org.fundstelle.index.IndexedDay;
import org.fundstelle.query.Count;

/** Counts the articles of a result by source, credit and date. Not thread-safe. */
final class Facets {
  private static final IndexedDay UNDATED = IndexedDay.of(PartialDate.UNKNOWN);

  private final List<Leaf> leaves = new ArrayList<>();

  /** Counts the articles of one segment; they must come in order. */
  final class Leaf {
    private final SortedDocValues publisher;
    private final SortedSetDocValues credit;
    private final SortedDocValues day;

    /** By the numbers that the segment has for the names; only they are read for each article. */
    private final long[] byPublisher;

    private final long[] byCredit;
    private final long[] byDay;

    Leaf(LeafReader reader) throws IOException {
      publisher = DocValues.getSorted(reader, Fields.PUBLISHER);
      credit = DocValues.getSortedSet(reader, Fields.CREDIT);
      day = DocValues.getSorted(reader, Fields.DAY);
      byPublisher = new long[publisher.getValueCount()];
      byCredit = new long[Math.toIntExact(credit.getValueCount())];
      byDay = new long[day.getValueCount()];
      leaves.add(this);
    }

    void count(int article) throws IOException {
      if (publisher.advanceExact(article)) {
        byPublisher[publisher.ordValue()]++;
      }
      if (credit.advanceExact(article)) {
        for (int i = 0; i < credit.docValueCount(); i++) {
          byCredit[Math.toIntExact(credit.nextOrd())]++;
        }
      }
      if (day.advanceExact(article)) {
        byDay[day.ordValue()]++;
      }
    }
  }

  List<Count> sources() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Leaf leaf : leaves) {
      add(counts, leaf.byPublisher, leaf.publisher::lookupOrd);
    }
    return mostFirst(counts);
  }

  List<Count> credits() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Leaf leaf : leaves) {
      add(counts, leaf.byCredit, leaf.credit::lookupOrd);
    }
    return mostFirst(counts);
  }

  Timeline timeline() throws IOException {
    Map<IndexedDay, Long> days = new HashMap<>();
    for (Leaf leaf : leaves) {
      for (int i = 0; i < leaf.byDay.length; i++) {
        if (leaf.byDay[i] > 0) {
          days.merge(IndexedDay.of(leaf.day.lookupOrd(i)), leaf.byDay[i], Long::sum);
        }
      }
    }
    days.remove(UNDATED);
    return new Timeline(days);
  }

  /** How many articles have no date at all. */
  long undated() throws IOException {
    long undated = 0;
    for (Leaf leaf : leaves) {
      int number = leaf.day.lookupTerm(UNDATED.term());
      undated += number < 0 ? 0 : leaf.byDay[number];
    }
    return undated;
  }

  /** The names a segment has numbers for. */
  private interface Names {
    BytesRef of(int number) throws IOException;
  }

  private static void add(Map<String, Long> counts, long[] byNumber, Names names)
      throws IOException {
    for (int i = 0; i < byNumber.length; i++) {
      if (byNumber[i] > 0) {
        counts.merge(names.of(i).utf8ToString(), byNumber[i], Long::sum);
      }
    }
  }

  private static List<Count> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::name))
        .toList();
  }
}
