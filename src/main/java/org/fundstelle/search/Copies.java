package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Fields;
import org.fundstelle.index.Paragraph;
import org.fundstelle.index.StoredPassage;

/**
 * Tells which hits are copies: another article's better hit shows the same in the same paragraphs.
 *
 * <p>That depends on the query and the index alone, never on a page: the place of what may be a
 * better hit is found by scoring its article. Not thread-safe: one for each answer.
 */
final class Copies {
  /** What more passages have is a house's standing phrase, or three words of everyone's. */
  private static final int MOST = 100;

  private final Comparator<Ranked> order;
  private final Plan plan;
  private final IndexTerms terms;
  private final Hits hits;

  /** The hits by their documents; none for a document that is no hit. */
  private final Map<Integer, Optional<Ranked>> places = new HashMap<>();

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, Set<Integer>> alike = new HashMap<>();

  /** Finds hits. */
  @FunctionalInterface
  interface Hits {
    /** All hits of the articles that some passages are of. */
    List<Ranked> of(SortedSet<Integer> passages) throws IOException;
  }

  Copies(Comparator<Ranked> order, Plan plan, IndexTerms terms, Hits hits) {
    this.order = order;
    this.plan = plan;
    this.terms = terms;
    this.hits = hits;
  }

  /** Those of some hits that are no copies of better ones. */
  List<Ranked> without(List<Ranked> ranked) throws IOException {
    ranked.forEach(hit -> places.put(hit.passage(), Optional.of(hit)));
    rankAlike(ranked);
    List<Ranked> originals = new ArrayList<>();
    for (Ranked hit : ranked) {
      if (!isHidden(hit)) {
        originals.add(hit);
      }
    }
    return originals;
  }

  /** The copies of some hits, and theirs, all in one. */
  Set<Ranked> of(List<Ranked> originals) throws IOException {
    Set<Ranked> copies = new LinkedHashSet<>();
    List<Ranked> last = originals;
    while (!last.isEmpty()) {
      rankAlike(last);
      List<Ranked> next = new ArrayList<>();
      for (Ranked hit : last) {
        for (Ranked other : alike(hit)) {
          if (order.compare(hit, other) < 0 && !copies.contains(other) && isCopy(other, hit)) {
            copies.add(other);
            next.add(other);
          }
        }
      }
      last = next;
    }
    return copies;
  }

  private boolean isHidden(Ranked hit) throws IOException {
    for (Ranked other : alike(hit)) {
      if (order.compare(other, hit) < 0 && isCopy(hit, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCopy(Ranked hit, Ranked of) throws IOException {
    return hit.article() != of.article()
        && shown(text(hit.passage())).isCopyOf(shown(text(of.passage())));
  }

  /** The hits that share a paragraph with a hit, itself included. */
  private List<Ranked> alike(Ranked hit) throws IOException {
    List<Ranked> others = new ArrayList<>();
    for (int passage : alike(text(hit.passage()))) {
      Optional.ofNullable(places.get(passage)).flatMap(place -> place).ifPresent(others::add);
    }
    return others;
  }

  /** Finds the places of all that share a paragraph with some hits. */
  private void rankAlike(List<Ranked> ranked) throws IOException {
    SortedSet<Integer> unknown = new TreeSet<>();
    for (Ranked hit : ranked) {
      unknown.addAll(alike(text(hit.passage())));
    }
    unknown.removeAll(places.keySet());
    if (!unknown.isEmpty()) {
      hits.of(unknown).forEach(hit -> places.put(hit.passage(), Optional.of(hit)));
      unknown.forEach(passage -> places.putIfAbsent(passage, Optional.empty()));
    }
  }

  /** The passages that have a copy of a paragraph which shows something of the query. */
  private Set<Integer> alike(String text) throws IOException {
    Set<Integer> found = alike.get(text);
    if (found == null) {
      found = isAlone(text) ? Set.of() : shareParagraph(text);
      alike.put(text, found);
    }
    return found;
  }

  /** Whether nothing leads to another passage: so it is with most, and marking takes long. */
  private boolean isAlone(String text) throws IOException {
    for (Paragraph paragraph : Paragraph.of(text)) {
      for (BytesRef hash : paragraph.sketch()) {
        if (leads(hash)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean leads(BytesRef hash) throws IOException {
    int passages = terms.docFreq(term(hash));
    return passages > 1 && passages <= MOST;
  }

  private Set<Integer> shareParagraph(String text) throws IOException {
    Set<Integer> found = new HashSet<>();
    for (Shown.Part part : shown(text).parts()) {
      Set<Integer> maybe = new HashSet<>();
      for (BytesRef hash : part.sketch()) {
        addPassages(hash, maybe);
      }
      maybe.removeAll(found);
      for (int passage : maybe) {
        if (Paragraph.of(text(passage)).stream().anyMatch(part.paragraph()::isCopyOf)) {
          found.add(passage);
        }
      }
    }
    return found;
  }

  private void addPassages(BytesRef hash, Set<Integer> to) throws IOException {
    for (LeafReaderContext segment : terms.searcher().getLeafContexts()) {
      Optional<PostingsEnum> found = terms.postings(term(hash), segment, PostingsEnum.NONE);
      if (found.isPresent()) {
        PostingsEnum passages = found.get();
        Bits live = segment.reader().getLiveDocs();
        while (passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(passages.docID())) {
            to.add(segment.docBase + passages.docID());
          }
        }
      }
    }
  }

  private Shown shown(String text) throws IOException {
    Shown known = shown.get(text);
    if (known == null) {
      List<Paragraph> paragraphs = Paragraph.of(text);
      known = Shown.of(paragraphs, new Marker(text, "").inText(plan, 0), this::sketch);
      shown.put(text, known);
    }
    return known;
  }

  private Set<BytesRef> sketch(Paragraph paragraph) throws IOException {
    Set<BytesRef> leading = new HashSet<>();
    for (BytesRef hash : paragraph.sketch()) {
      if (leads(hash)) {
        leading.add(hash);
      }
    }
    return leading;
  }

  private static Term term(BytesRef hash) {
    return new Term(Fields.SKETCH, hash);
  }

  private String text(int passage) throws IOException {
    String text = texts.get(passage);
    if (text == null) {
      text = StoredPassage.text(terms.searcher().getIndexReader(), passage);
      texts.put(passage, text);
    }
    return text;
  }
}
