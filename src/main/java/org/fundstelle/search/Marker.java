package org.fundstelle.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;
import org.fundstelle.search.Plan.Role;

/**
 * Finds a plan in one text: whether it holds, and which ranges match for which reason.
 *
 * <p>The text is analysed again, for itself: the index keeps no offsets, which would cost a third
 * of its size. Each alternative is asked by itself, so that it is known which one matched. Not
 * thread-safe: one for each text.
 */
final class Marker {
  private static final Comparator<Candidate> LONGEST_THEN_CLOSEST =
      Comparator.comparingInt(Candidate::length)
          .reversed()
          .thenComparing(Candidate::kind)
          .thenComparingInt(Candidate::start);

  private final FoundWords inText;
  private final FoundWords inTitle;

  /** What was found already: what is marked is asked for again, to tell what is missing. */
  private final IdentityHashMap<Leaf, List<Candidate>> leavesInText = new IdentityHashMap<>();

  private final IdentityHashMap<Leaf, List<Candidate>> leavesInTitle = new IdentityHashMap<>();

  /** A range that may be marked. */
  private record Candidate(int start, int end, String term, MatchKind kind) {
    int length() {
      return end - start;
    }

    boolean contains(Candidate other) {
      return start <= other.start && other.end <= end;
    }

    static Candidate longer(Candidate one, Candidate other) {
      return one.length() >= other.length() ? one : other;
    }
  }

  /**
   * Makes a marker.
   *
   * @param wanted the words of all plans that it will be asked for
   */
  Marker(String text, String title, WantedWords wanted) {
    this.inText = new FoundWords(text, wanted);
    this.inTitle = new FoundWords(title, wanted);
  }

  /** Whether the text has a term that is wanted. */
  boolean has(String term) {
    return inText.has(term);
  }

  /** The marks in the text, not overlapping, in order; offsets count from a given start. */
  List<Match> inText(Plan plan, int start) {
    return matches(plan, inText, start);
  }

  /** The marks in the title, not overlapping, in order. */
  List<Match> inTitle(Plan plan) {
    return matches(plan, inTitle, 0);
  }

  /** The words and phrases, but function words, found in no form in text or title, as typed. */
  List<String> missing(Plan plan) {
    return plan.positiveLeaves()
        .filter(leaf -> !leaf.function())
        .filter(leaf -> candidates(leaf, inText).isEmpty())
        .filter(leaf -> candidates(leaf, inTitle).isEmpty())
        .map(Leaf::term)
        .distinct()
        .toList();
  }

  /**
   * Whether every word and phrase that is not negated or a function word is found in the text in
   * some form, and nothing negated is. What asks for articles says nothing about a text.
   */
  boolean holds(Plan plan) {
    return switch (plan) {
      case Leaf leaf -> !candidates(leaf, inText).isEmpty();
      case Plan.Close close -> !inText.ranges(close.evidence()).isEmpty();
      case Plan.Either either ->
          either.plans().stream().filter(p -> !p.filters()).anyMatch(this::holds);
      case Plan.Group group -> holds(group);
      case Plan.InTitle t -> true;
      case Plan.Source s -> true;
      case Plan.Dates d -> true;
    };
  }

  private boolean holds(Plan.Group group) {
    boolean any = false;
    for (Plan.Clause clause : group.clauses()) {
      if (clause.role() == Role.BONUS || clause.plan().filters()) {
        continue;
      }
      if (holds(clause.plan()) == (clause.role() == Role.EXCLUDED)) {
        return false;
      }
      any |= clause.role() != Role.EXCLUDED;
    }
    return any;
  }

  private List<Match> matches(Plan plan, FoundWords field, int offset) {
    List<Candidate> found = new ArrayList<>();
    collect(plan, field, found);
    found.sort(LONGEST_THEN_CLOSEST);
    TreeMap<Integer, Candidate> kept = new TreeMap<>();
    for (Candidate candidate : found) {
      Map.Entry<Integer, Candidate> before = kept.lowerEntry(candidate.end);
      if (before == null || before.getValue().end <= candidate.start) {
        kept.put(candidate.start, candidate);
      }
    }
    return kept.values().stream()
        .map(
            c ->
                new Match(
                    c.start + offset,
                    c.end + offset,
                    field.text().substring(c.start, c.end),
                    c.term,
                    c.kind))
        .toList();
  }

  private void collect(Plan plan, FoundWords field, List<Candidate> found) {
    switch (plan) {
      case Leaf leaf -> found.addAll(candidates(leaf, field));
      case Plan.Close close -> found.addAll(candidates(close, field));
      case Plan.InTitle inTitle -> {
        if (field == this.inTitle) {
          collect(inTitle.plan(), field, found);
        }
      }
      case Plan.Source s -> {}
      case Plan.Dates d -> {}
      case Plan.Either either -> {
        for (Plan each : either.plans()) {
          collect(each, field, found);
        }
      }
      case Plan.Group group -> {
        for (Plan.Clause clause : group.clauses()) {
          if (clause.role() == Role.REQUIRED || clause.role() == Role.ANY) {
            collect(clause.plan(), field, found);
          }
        }
      }
    }
  }

  private List<Candidate> candidates(Leaf leaf, FoundWords field) {
    IdentityHashMap<Leaf, List<Candidate>> known = field == inText ? leavesInText : leavesInTitle;
    List<Candidate> found = known.get(leaf);
    if (found == null) {
      found = find(leaf, field);
      known.put(leaf, found);
    }
    return found;
  }

  /**
   * Where a leaf is found; what only wraps a closer match, such as a longer name, says nothing new.
   */
  private static List<Candidate> find(Leaf leaf, FoundWords field) {
    if (field.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (Alternative alternative : leaf.alternatives()) {
      List<FoundWords.Range> ranges = ranges(alternative.evidence(), field);
      if (ranges.isEmpty()) {
        continue;
      }
      NavigableMap<Integer, Integer> longer =
          reach(alternative.outside().stream().flatMap(name -> ranges(name, field).stream()));
      for (FoundWords.Range range : ranges) {
        Map.Entry<Integer, Integer> before = longer.floorEntry(range.start());
        if (before == null || before.getValue() < range.end()) {
          found.add(
              new Candidate(range.start(), range.end(), alternative.term(), alternative.kind()));
        }
      }
    }
    if (found.size() < 2) {
      return found;
    }
    TreeMap<Integer, List<Candidate>> byStart = new TreeMap<>();
    found.forEach(c -> byStart.computeIfAbsent(c.start, s -> new ArrayList<>()).add(c));
    found.removeIf(
        wide ->
            byStart.subMap(wide.start, wide.end).values().stream()
                .flatMap(List::stream)
                .anyMatch(c -> c.kind.compareTo(wide.kind) < 0 && wide.contains(c)));
    return found;
  }

  /** How far ranges reach that start at a place or before, by the places where they start. */
  private static NavigableMap<Integer, Integer> reach(Stream<FoundWords.Range> ranges) {
    NavigableMap<Integer, Integer> reach = new TreeMap<>();
    int end = 0;
    for (FoundWords.Range range :
        ranges.sorted(Comparator.comparingInt(FoundWords.Range::start)).toList()) {
      end = Math.max(end, range.end());
      reach.put(range.start(), end);
    }
    return reach;
  }

  private List<Candidate> candidates(Plan.Close close, FoundWords field) {
    TreeMap<Integer, Candidate> windows = new TreeMap<>();
    for (FoundWords.Range range : field.ranges(close.evidence())) {
      Candidate window = new Candidate(range.start(), range.end(), "", MatchKind.EXACT);
      windows.merge(window.start, window, Candidate::longer);
    }
    List<Candidate> inside = new ArrayList<>();
    for (Leaf word : close.words()) {
      for (Candidate candidate : candidates(word, field)) {
        Map.Entry<Integer, Candidate> window = windows.floorEntry(candidate.start);
        if (window != null && window.getValue().contains(candidate)) {
          inside.add(candidate);
        }
      }
    }
    return inside;
  }

  /** For words close together, the words themselves rather than all that stands between them. */
  private static List<FoundWords.Range> ranges(Evidence evidence, FoundWords field) {
    return evidence instanceof Evidence.Near near ? field.words(near) : field.ranges(evidence);
  }
}
