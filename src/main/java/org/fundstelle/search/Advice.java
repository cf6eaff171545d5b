package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.fundstelle.analysis.Layer;
import org.fundstelle.index.Fields;
import org.fundstelle.index.Snapshot;
import org.fundstelle.query.Hint;
import org.fundstelle.query.Hint.Cause;
import org.fundstelle.query.QueryNode;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** What a searcher is told who found less than there may be. Thread-safe. */
final class Advice {
  /** So many publishers are named, asked for or there. */
  private static final int MOST_NAMED = 8;

  private static final int LONGEST_QUOTE = 60;

  private final Snapshot index;
  private final NameTable names;
  private final Asking asking;
  private final Deadline deadline;

  /** The search that advice is verified with. */
  interface Asking {
    SearchResult find(SearchRequest request) throws IOException;

    /** How many passages another query finds within the limits of a request. */
    long count(SearchRequest limits, QueryNode.Group query) throws IOException;
  }

  Advice(Snapshot index, NameTable names, Asking asking, Deadline deadline) {
    this.index = index;
    this.names = names;
    this.asking = asking;
    this.deadline = deadline;
  }

  /**
   * A result with advice, if there is some and as far as there is time: it costs time only where
   * something is missing.
   */
  SearchResult on(SearchRequest request, QueryNode.Group root, SearchResult found)
      throws IOException {
    long began = System.nanoTime();
    boolean nothing = found.passages() == 0;
    Optional<String> suggestion = suggestion(request, root, found);
    List<Hint> hints =
        index.read(searcher -> unknownSources(searcher.getIndexReader(), request, root));
    if (nothing) {
      hints.addAll(diagnosis(request, root));
      if (hints.isEmpty() && found.unmatchedWords().isEmpty() && found.warnings().isEmpty()) {
        hints.add(new Hint(Cause.QUERY, "Nothing in the index answers this.", 0));
      }
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    return suggestion.isEmpty() && hints.isEmpty() ? found : found.advised(suggestion, hints, took);
  }

  private Optional<String> suggestion(
      SearchRequest request, QueryNode.Group root, SearchResult found) throws IOException {
    return index.read(
        searcher ->
            new DidYouMean(
                    searcher.getIndexReader(),
                    names,
                    (query, words) -> {
                      SearchResult better = asking.find(request.query(query).limit(1));
                      return better.passages() > 0
                          && Collections.disjoint(better.unmatchedWords(), words);
                    },
                    found.passages() == 0,
                    deadline)
                .suggestion(request.query(), root, found.unmatchedWords()));
  }

  private List<Hint> diagnosis(SearchRequest request, QueryNode.Group root) throws IOException {
    boolean empty = index.read(searcher -> searcher.getIndexReader().numDocs() == 0);
    return empty
        ? List.of(new Hint(Cause.INDEX, "The index has no articles yet; add some.", 0))
        : new Diagnosis(request, root, asking::count).hints();
  }

  private static List<Hint> unknownSources(
      IndexReader reader, SearchRequest request, QueryNode.Group root) throws IOException {
    Set<String> asked = new LinkedHashSet<>(request.sources());
    sources(root).forEach(asked::add);
    List<Hint> hints = new ArrayList<>();
    for (String source : asked.stream().limit(MOST_NAMED).toList()) {
      String key = source.toLowerCase(Locale.ROOT);
      if (reader.numDocs() > 0 && reader.docFreq(new Term(Fields.SOURCE, key)) == 0) {
        String text = "There is no source “" + start(source) + "”" + instead(reader, key);
        hints.add(new Hint(Cause.UNKNOWN_SOURCE, text, 0));
      }
    }
    return hints;
  }

  private static Stream<String> sources(QueryNode node) {
    return switch (node) {
      case QueryNode.Source source -> Stream.of(source.name());
      case QueryNode.Either either -> either.nodes().stream().flatMap(Advice::sources);
      case QueryNode.Group group -> group.clauses().stream().flatMap(c -> sources(c.node()));
      case QueryNode.Title t -> Stream.of();
      case QueryNode.Word w -> Stream.of();
      case QueryNode.Verbatim v -> Stream.of();
      case QueryNode.Near n -> Stream.of();
      case QueryNode.Prefix p -> Stream.of();
      case QueryNode.Dates d -> Stream.of();
    };
  }

  private static String start(String name) {
    return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
  }

  private static String instead(IndexReader reader, String source) throws IOException {
    Map<String, String> publishers = publishers(reader);
    for (NearTerms.Near near : new NearTerms(reader, Fields.SOURCE).of(Layer.EXACT, source)) {
      if (publishers.containsKey(near.form())) {
        return "; did you mean " + publishers.get(near.form()) + "?";
      }
    }
    Collection<String> all = publishers.values();
    return all.size() > MOST_NAMED ? "." : "; there are " + String.join(", ", all) + ".";
  }

  /** The publishers as the articles name them, by their names in lower case. */
  private static Map<String, String> publishers(IndexReader reader) throws IOException {
    Map<String, String> publishers = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = leaf.reader().getSortedDocValues(Fields.PUBLISHER);
      for (int i = 0; values != null && i < values.getValueCount(); i++) {
        String name = values.lookupOrd(i).utf8ToString();
        publishers.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return publishers;
  }
}
