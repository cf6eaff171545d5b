package org.fundstelle.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.article.PartialDate;
import org.fundstelle.index.IndexedDay;
import org.fundstelle.query.Count;

/** Counts the articles of a result by source, credit and date. Not thread-safe. */
final class Facets {
  private static final IndexedDay UNDATED = IndexedDay.of(PartialDate.UNKNOWN);

  private final List<Leaf> leaves = new ArrayList<>();

  /** Counts the articles of one segment. */
  final class Leaf {
    private final ArticleColumn<String>.Counter publishers;
    private final ArticleColumn<List<String>>.Counter credits;
    private final ArticleColumn<IndexedDay>.Counter days;

    Leaf(Blocks blocks) {
      publishers = blocks.publishers().counter();
      credits = blocks.credits().counter();
      days = blocks.days().counter();
      leaves.add(this);
    }

    /** Counts an article, by its number in the segment. */
    void count(int article) {
      publishers.add(article);
      credits.add(article);
      days.add(article);
    }
  }

  List<Count> sources() {
    Map<String, Long> counts = new HashMap<>();
    for (Leaf leaf : leaves) {
      leaf.publishers.forEach((name, articles) -> counts.merge(name, articles, Long::sum));
    }
    return mostFirst(counts);
  }

  List<Count> credits() {
    Map<String, Long> counts = new HashMap<>();
    for (Leaf leaf : leaves) {
      leaf.credits.forEach(
          (names, articles) -> names.forEach(name -> counts.merge(name, articles, Long::sum)));
    }
    return mostFirst(counts);
  }

  Timeline timeline() {
    Map<IndexedDay, Long> counts = new HashMap<>();
    for (Leaf leaf : leaves) {
      leaf.days.forEach((day, articles) -> counts.merge(day, articles, Long::sum));
    }
    counts.remove(UNDATED);
    return new Timeline(counts);
  }

  /** How many articles have no date at all. */
  long undated() {
    return leaves.stream().mapToLong(leaf -> leaf.days.of(UNDATED)).sum();
  }

  private static List<Count> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::name))
        .toList();
  }
}
