package org.fundstelle.analysis;

import java.util.List;
import java.util.function.Predicate;

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

  private final PosDictionary dictionary;

  SeamFinder(PosDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The first part, which may be a compound itself, and the last; empty if there is no seam.
   *
   * @param known whether the dictionary knows the word: then only the surest cut counts
   */
  List<String> split(String word, boolean known) {
    int shortest = known ? SURE : SHORTEST;
    boolean adjective = Spelling.startsLower(word) && !known;
    int reach = dictionary.knownPrefix(Spelling.capitalised(word));
    // The longest last part first: a short one is more often an accident.
    for (int seam = 2; seam <= word.length() - SHORTEST; seam++) {
      String modifier = Spelling.lower(word.substring(0, seam));
      // One more for a linking s; beyond that only a noun made of a verb can be the first part.
      if (seam > reach + 1 && !modifier.endsWith(LINKED_ACTION)) {
        continue;
      }
      String head = Spelling.lower(word.substring(seam));
      boolean fits =
          CompoundSplitter.DIRECTIONS.contains(modifier)
              ? isNoun(head) && !head.contains("er")
              : (modifier.equals(OIL) || (seam >= shortest && isModifier(modifier, known)))
                  && (isHead(head, known) || (adjective && isAdjective(head)));
      if (fits) {
        return List.of(word.substring(0, seam), word.substring(seam));
      }
    }
    return List.of();
  }

  /** Whether a part ends in an s that no word made as it is has of its own: Einreichungs-. */
  static boolean isLinkedByS(String part) {
    return part.endsWith("s")
        && LINKED_BY_S.stream().anyMatch(part.substring(0, part.length() - 1)::endsWith);
  }

  private boolean isHead(String part, boolean known) {
    return isNoun(part)
        || (!known && (isDerived(part, ACTION_ENDINGS) || isDerived(part, AGENT_ENDINGS)));
  }

  private boolean isAdjective(String part) {
    return part.length() >= SURE && any(part, Reading::isAdjective);
  }

  private boolean isModifier(String part, boolean known) {
    if (isNoun(part)) {
      return true;
    }
    if (isLinkedByS(part)) {
      String base = part.substring(0, part.length() - 1);
      if (isNoun(base) || isDerived(base, ACTION_ENDINGS)) {
        return true;
      }
    }
    return !known
        && part.length() >= SURE
        && (isNoun(part + "e") || any(Spelling.capitalised(part), Reading::isName));
  }

  private boolean isNoun(String part) {
    return any(Spelling.capitalised(part), Reading::isPlainNoun);
  }

  /** Bewältiger and Bewältigung are words if bewältigen is one. */
  private boolean isDerived(String part, List<String> endings) {
    for (String ending : endings) {
      int stem = part.length() - ending.length();
      if (stem >= SHORTEST && part.endsWith(ending)) {
        String base = part.substring(0, stem);
        return any(base + "en", Reading::isVerb) || any(base + "n", Reading::isVerb);
      }
    }
    return false;
  }

  private boolean any(String form, Predicate<Reading> test) {
    return dictionary.readings(form).stream().anyMatch(test);
  }
}
