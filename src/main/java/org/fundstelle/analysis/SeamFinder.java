package org.fundstelle.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the last seam of a compound whose parts the dictionary knows, where the word list of the
 * splitter has a gap.
 */
final class SeamFinder {
  private static final int SHORTEST = 4;
  private static final int SURE = 5;

  /** The one noun of two letters that news are full of. */
  private static final String OIL = "öl";

  private static final String LINKED_ACTION = "ungs";
  private static final List<String> LINKED_BY_S =
      List.of("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum", "arbeit", "sicht");
  private static final List<String> AGENT_ENDINGS = List.of("erinnen", "erin", "ern", "ers", "er");
  private static final List<String> ACTION_ENDINGS = List.of("ungen", "ung");

  static final String NAMES = "names-in-compounds.txt";

  /** Jamaika+nische would be a kind of niche. */
  private static final String ADJECTIVE_OF_NAME = "nisch";

  private final PosDictionary dictionary;

  /** The names by their first letters, the longest first. */
  private final Map<String, List<String>> names =
      WordList.read(NAMES).stream()
          .filter(name -> name.length() >= SHORTEST)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .collect(Collectors.groupingBy(name -> name.substring(0, SHORTEST)));

  SeamFinder(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The first part, which may be a compound itself, and the last; empty if there is no seam.
   *
   * @param known whether the dictionary knows the word: then only the surest cut counts
   */
  List<String> split(String word, boolean known) {
    String lower = Spelling.lower(word);
    if (lower.length() != word.length()) {
      return List.of();
    }
    boolean adjective = Spelling.startsLower(word) && !known;
    Prefixes prefixes = new Prefixes(Spelling.capitalised(word), dictionary);
    // The longest last part first: a short one is more often an accident.
    for (int seam = OIL.length(); seam <= word.length() - SHORTEST; seam++) {
      // One more for a linking s; beyond that only a noun made of a verb can be the first part.
      if (seam > prefixes.reach() + 1 && !endsWith(lower, seam, LINKED_ACTION)) {
        continue;
      }
      if (fits(lower, seam, prefixes, known, adjective)) {
        return List.of(word.substring(0, seam), word.substring(seam));
      }
    }
    return List.of();
  }

  /** Whether a part ends in an s that no word made as it is has of its own: Einreichungs-. */
  static boolean isLinkedByS(String part) {
    return part.endsWith("s") && endsWithAny(part, part.length() - 1, LINKED_BY_S);
  }

  /** The name of the news that an unknown word begins with, if the rest is a noun; else empty. */
  List<String> splitBehindName(String word) {
    if (word.length() < 2 * SHORTEST) {
      return List.of();
    }
    for (String name : names.getOrDefault(word.substring(0, SHORTEST), List.of())) {
      if (word.startsWith(name) && word.length() >= name.length() + SHORTEST) {
        String written = word.substring(name.length());
        String rest = Spelling.lower(written);
        if (!rest.startsWith(ADJECTIVE_OF_NAME) && isNoun(rest)) {
          return List.of(name, written);
        }
      }
    }
    return List.of();
  }

  private boolean fits(String word, int seam, Prefixes prefixes, boolean known, boolean adjective) {
    if (isDirection(word, seam)) {
      String head = word.substring(seam);
      return isNoun(head) && !head.contains("er");
    }
    boolean oil = seam == OIL.length() && word.startsWith(OIL);
    if (!oil && (seam < (known ? SURE : SHORTEST) || !isModifier(word, seam, prefixes, known))) {
      return false;
    }
    String head = word.substring(seam);
    return isHead(head, known) || (adjective && isAdjective(head));
  }

  private static boolean isDirection(String word, int seam) {
    for (String direction : CompoundSplitter.DIRECTIONS) {
      if (direction.length() == seam && word.startsWith(direction)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHead(String part, boolean known) {
    return isNoun(part)
        || (!known && (isDerived(part, ACTION_ENDINGS) || isDerived(part, AGENT_ENDINGS)));
  }

  private boolean isAdjective(String part) {
    return part.length() >= SURE && dictionary.entry(part).isAdjective();
  }

  private boolean isModifier(String word, int seam, Prefixes prefixes, boolean known) {
    Entry entry = prefixes.entry(seam);
    if (entry.isPlainNoun()) {
      return true;
    }
    if (word.charAt(seam - 1) == 's'
        && endsWithAny(word, seam - 1, LINKED_BY_S)
        && (prefixes.entry(seam - 1).isPlainNoun()
            || isDerived(word.substring(0, seam - 1), ACTION_ENDINGS))) {
      return true;
    }
    return !known
        && seam >= SURE
        && (entry.has(Reading.Kind.NAME) || prefixes.entry(seam, "e").isPlainNoun());
  }

  private boolean isNoun(String part) {
    return dictionary.entry(Spelling.capitalised(part)).isPlainNoun();
  }

  /** Bewältiger and Bewältigung are words if bewältigen is one. */
  private boolean isDerived(String part, List<String> endings) {
    for (String ending : endings) {
      int stem = part.length() - ending.length();
      if (stem >= SHORTEST && part.endsWith(ending)) {
        Prefixes base = new Prefixes(part.substring(0, stem), dictionary);
        return base.entry(stem, "en").isVerb() || base.entry(stem, "n").isVerb();
      }
    }
    return false;
  }

  private static boolean endsWithAny(String word, int end, List<String> endings) {
    for (String ending : endings) {
      if (endsWith(word, end, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(String word, int end, String ending) {
    return word.startsWith(ending, end - ending.length());
  }
}
