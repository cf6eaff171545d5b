package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.fundstelle.index.Paragraph;
import org.fundstelle.query.Match;

/**
 * What a passage shows of a query: the paragraphs that carry a match. All of them do, so to speak,
 * where only the title answers.
 *
 * @param parts the paragraphs
 */
record Shown(List<Part> parts) {

  /**
   * A paragraph.
   *
   * @param sketch the index terms that lead to its copies, with what each counts
   * @param terms the words of the query that it shows, once for each match
   * @param weight its share in the passage, with no unit
   */
  record Part(Paragraph paragraph, Map<BytesRef, Integer> sketch, List<String> terms, int weight) {}

  /** Sorts matches, whose offsets count from the start of the passage, by paragraphs. */
  static Shown of(List<Paragraph> paragraphs, List<Match> matches, Sketches sketches)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      List<String> terms =
          matches.stream()
              .filter(
                  match -> match.start() >= paragraph.start() && match.start() < paragraph.end())
              .map(Match::term)
              .toList();
      if (!terms.isEmpty()) {
        parts.add(new Part(paragraph, sketches.leading(paragraph), terms, terms.size()));
      } else if (matches.isEmpty()) {
        parts.add(new Part(paragraph, sketches.leading(paragraph), List.of(), paragraph.length()));
      }
    }
    return new Shown(List.copyOf(parts));
  }

  /**
   * Whether who has read another passage need not read this one: the paragraphs they share make up
   * at least half of what it shows, and show each of its words in both.
   */
  boolean isCopyOf(Shown other) {
    Set<String> missing = new HashSet<>();
    parts.forEach(part -> missing.addAll(part.terms));
    boolean linked = false;
    int shared = 0;
    int all = 0;
    for (Part part : parts) {
      List<Part> copies =
          other.parts.stream().filter(p -> part.paragraph.isCopyOf(p.paragraph)).toList();
      for (Part copy : copies) {
        linked |= Sketches.link(part.sketch, copy.sketch);
        missing.removeIf(term -> part.terms.contains(term) && copy.terms.contains(term));
      }
      shared += copies.isEmpty() ? 0 : part.weight;
      all += part.weight;
    }
    return linked && missing.isEmpty() && 2 * shared >= all;
  }
}
