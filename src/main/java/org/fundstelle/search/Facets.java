package org.fundstelle.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.fundstelle.article.PartialDate.Precision;
import org.fundstelle.index.Fields;
import org.fundstelle.query.Count;

/** Counts the articles of a result by source, credit and date. Not thread-safe. */
final class Facets {
  private final Map<String, Long> sources = new HashMap<>();
  private final Map<String, Long> credits = new HashMap<>();
  private final Map<Timeline.Date, Long> dates = new HashMap<>();

  /** Counts the articles of one segment; they must come in order. */
  final class Leaf {
    private final SortedDocValues publisher;
    private final SortedSetDocValues credit;
    private final NumericDocValues from;
    private final SortedDocValues precision;

    Leaf(LeafReader reader) throws IOException {
      publisher = DocValues.getSorted(reader, Fields.PUBLISHER);
      credit = DocValues.getSortedSet(reader, Fields.CREDIT);
      from = DocValues.getNumeric(reader, Fields.FROM);
      precision = DocValues.getSorted(reader, Fields.PRECISION);
    }

    void count(int article) throws IOException {
      if (publisher.advanceExact(article)) {
        add(sources, publisher.lookupOrd(publisher.ordValue()).utf8ToString());
      }
      if (credit.advanceExact(article)) {
        for (int i = 0; i < credit.docValueCount(); i++) {
          add(credits, credit.lookupOrd(credit.nextOrd()).utf8ToString());
        }
      }
      if (precision.advanceExact(article) && from.advanceExact(article)) {
        Precision known =
            Precision.valueOf(precision.lookupOrd(precision.ordValue()).utf8ToString());
        if (known != Precision.UNKNOWN) {
          add(dates, new Timeline.Date(from.longValue(), known));
        }
      }
    }
  }

  List<Count> sources() {
    return counts(sources);
  }

  List<Count> credits() {
    return counts(credits);
  }

  Timeline timeline() {
    return new Timeline(dates);
  }

  private static <K> void add(Map<K, Long> counts, K key) {
    counts.merge(key, 1L, Long::sum);
  }

  private static List<Count> counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::name))
        .toList();
  }
}
