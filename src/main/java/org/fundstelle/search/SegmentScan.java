package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/**
 * Evaluates a plan in one segment, window by window: first each word is counted in all documents of
 * the window, then sets of passages are joined as the plan says. Not thread-safe.
 */
final class SegmentScan {
  private final Blocks blocks;
  private final SegmentTerms terms;
  private final Ranking ranking;
  private final Map<Asked, WordScan> words = new LinkedHashMap<>();
  private final Map<Asked, WordScan> positive = new LinkedHashMap<>();
  private final Map<Leaf, WordScan> parts = new LinkedHashMap<>();
  private final Matcher matcher;
  private FixedBitSet shown = new FixedBitSet(0);
  private FixedBitSet articles = new FixedBitSet(0);

  /** A word, and whether it is looked for in titles only. */
  record Asked(Leaf leaf, boolean titleOnly) {}

  /** Takes what is found in a window. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes the hits of a window: the passages that fulfil the plan and have a word in their own
     * text, or are the first of their article, which shows its title.
     */
    void take(Window window, FixedBitSet hits) throws IOException;
  }

  SegmentScan(
      Plan.Group plan, List<Query> filters, Ranking ranking, Blocks blocks, SegmentTerms terms)
      throws IOException {
    this.blocks = blocks;
    this.terms = terms;
    this.ranking = ranking;
    List<Matcher> required = new ArrayList<>();
    required.add(matcher(plan, Context.ASKED));
    for (Query filter : filters) {
      required.add(articles(filter));
    }
    matcher = Matcher.allOf(required, List.of());
  }

  /** The words that are looked for, with what was counted in the window at hand. */
  Map<Asked, WordScan> positive() {
    return positive;
  }

  /** The parts of compounds that are looked for, the same way. */
  Map<Leaf, WordScan> parts() {
    return parts;
  }

  /** Goes through the segment until the end or the deadline. */
  void run(Taker taker, Deadline deadline) throws IOException {
    int end = blocks.end();
    for (int next = matcher.next(0); next < end && !deadline.scanMustEnd(); ) {
      Window window = Window.at(next, blocks);
      run(window, taker);
      next = window.end() < end ? matcher.next(window.end()) : end;
    }
  }

  /** Evaluates one window; windows must come in order. */
  void run(Window window, Taker taker) throws IOException {
    terms.forget(window.from());
    shown = window.empty(shown);
    articles = window.empty(articles);
    window.addBlocks(shown, articles);
    for (WordScan word : words.values()) {
      word.count(window, articles);
    }
    for (WordScan part : parts.values()) {
      part.count(window, articles);
    }
    for (WordScan word : positive.values()) {
      shown.or(word.places());
    }
    FixedBitSet hits = matcher.in(window);
    hits.and(shown);
    hits.andNot(articles);
    taker.take(window, hits);
  }

  /**
   * How a part of a plan is looked for.
   *
   * @param titleOnly whether in titles only
   * @param counts whether what it finds speaks for a hit: nothing that is excluded does
   * @param certainly whether an article must certainly be from the dates asked for: one that only
   *     may be is not left out
   */
  private record Context(boolean titleOnly, boolean counts, boolean certainly) {
    static final Context ASKED = new Context(false, true, false);

    Context inTitle() {
      return new Context(true, counts, certainly);
    }

    Context excluded() {
      return new Context(titleOnly, false, !certainly);
    }
  }

  private Matcher matcher(Plan plan, Context context) throws IOException {
    return switch (plan) {
      case Leaf leaf -> Matcher.of(word(leaf, context));
      case Plan.Close close -> Matcher.of(word(close.asWord(), context));
      case Plan.InTitle title -> matcher(title.plan(), context.inTitle());
      case Plan.Source source -> articles(ArticleFilter.ofSources(List.of(source.name())));
      case Plan.Dates dates ->
          articles(
              context.certainly
                  ? ArticleFilter.certainlyFrom(dates.range())
                  : ArticleFilter.maybeFrom(dates.range()));
      case Plan.Either either -> {
        List<Matcher> any = new ArrayList<>();
        for (Plan each : either.plans()) {
          any.add(matcher(each, context));
        }
        yield Matcher.anyOf(any);
      }
      case Plan.Group group -> group(group, context);
    };
  }

  private Matcher group(Plan.Group group, Context context) throws IOException {
    List<Matcher> required = new ArrayList<>();
    List<Matcher> any = new ArrayList<>();
    List<Matcher> excluded = new ArrayList<>();
    for (Plan.Clause clause : group.clauses()) {
      switch (clause.role()) {
        case REQUIRED -> required.add(matcher(clause.plan(), context));
        case ANY -> any.add(matcher(clause.plan(), context));
        case EXCLUDED -> excluded.add(matcher(clause.plan(), context.excluded()));
        case BONUS -> {}
      }
    }
    if (group.needsAny()) {
      required.add(Matcher.anyOf(any));
    }
    return required.isEmpty() ? Matcher.none() : Matcher.allOf(required, excluded);
  }

  private WordScan word(Leaf leaf, Context context) throws IOException {
    Asked asked = new Asked(leaf, context.titleOnly);
    WordScan word = words.get(asked);
    if (word == null) {
      word = new WordScan(leaf, context.titleOnly, ranking, terms);
      words.put(asked, word);
    }
    if (context.counts) {
      positive.put(asked, word);
      for (Evidence.Terms part : leaf.parts()) {
        addPart(part);
      }
    }
    return word;
  }

  private void addPart(Evidence.Terms forms) throws IOException {
    Leaf part = new Leaf("", false, List.of(new Alternative("", MatchKind.INFLECTION, 1, forms)));
    if (!parts.containsKey(part)) {
      parts.put(part, new WordScan(part, false, ranking, terms));
    }
  }

  private Matcher articles(Query query) throws IOException {
    return Matcher.ofArticles(terms.documents(query));
  }
}
