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
import org.fundstelle.index.Paragraph;

/**
 * Tells which hits are copies: another article's better hit shows the same in the same paragraphs.
 *
 * <p>That depends on the query and the index alone, never on a page: the place of what may be a
 * better hit is found by scoring its article. Not thread-safe: one for each answer.
 */
final class Copies {
  private final Comparator<Ranked> order;
  private final Extracts extracts;
  private final Sketches sketches;
  private final Hits hits;

  /** The hits by their documents; none for a document that is no hit. */
  private final Map<Integer, Optional<Ranked>> places = new HashMap<>();

  private final Map<String, List<Paragraph>> paragraphs = new HashMap<>();
  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, Set<Integer>> alike = new HashMap<>();

  /** Finds hits. */
  @FunctionalInterface
  interface Hits {
    /** All hits of the articles that some passages are of. */
    List<Ranked> of(SortedSet<Integer> passages) throws IOException;
  }

  Copies(Comparator<Ranked> order, Extracts extracts, Sketches sketches, Hits hits) {
    this.order = order;
    this.extracts = extracts;
    this.sketches = sketches;
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
        && shown(extracts.text(hit.passage())).isCopyOf(shown(extracts.text(of.passage())));
  }

  /** The hits that share a paragraph with a hit, itself included. */
  private List<Ranked> alike(Ranked hit) throws IOException {
    List<Ranked> others = new ArrayList<>();
    for (int passage : alike(extracts.text(hit.passage()))) {
      Optional.ofNullable(places.get(passage)).flatMap(place -> place).ifPresent(others::add);
    }
    return others;
  }

  /** Finds the places of all that share a paragraph with some hits. */
  private void rankAlike(List<Ranked> ranked) throws IOException {
    SortedSet<Integer> unknown = new TreeSet<>();
    for (Ranked hit : ranked) {
      unknown.addAll(alike(extracts.text(hit.passage())));
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
      found = !extracts.isMarked(text) && isAlone(text) ? Set.of() : shareParagraph(text);
      alike.put(text, found);
    }
    return found;
  }

  /** Whether nothing leads to another passage: itself is all there is. */
  private boolean isAlone(String text) throws IOException {
    for (Paragraph paragraph : paragraphs(text)) {
      if (sketches.linked(sketches.leading(paragraph)).size() > 1) {
        return false;
      }
    }
    return true;
  }

  private Set<Integer> shareParagraph(String text) throws IOException {
    Set<Integer> found = new HashSet<>();
    for (Shown.Part part : shown(text).parts()) {
      Set<Integer> maybe = new HashSet<>(sketches.linked(part.sketch()));
      maybe.removeAll(found);
      for (int passage : maybe) {
        String other = extracts.text(passage);
        if (other.equals(text) || paragraphs(other).stream().anyMatch(part.paragraph()::isCopyOf)) {
          found.add(passage);
        }
      }
    }
    return found;
  }

  private Shown shown(String text) throws IOException {
    Shown known = shown.get(text);
    if (known == null) {
      known = Shown.of(paragraphs(text), extracts.marks(text), sketches);
      shown.put(text, known);
    }
    return known;
  }

  private List<Paragraph> paragraphs(String text) {
    return paragraphs.computeIfAbsent(text, Paragraph::of);
  }
}
