package org.fundstelle.analysis;

import java.util.Set;

/** Words that say little by themselves: der, in, und, wird, nicht. */
final class FunctionWords {
  static final String RESOURCE = "function-words.txt";

  /** Marks an entry that is a function word only in lower case: "ehe" but not "Ehe". */
  private static final char LOWER_ONLY = '=';

  private final Set<String> entries = WordList.read(RESOURCE);

  private final int longest = entries.stream().mapToInt(String::length).max().orElse(0);

  /** Whether a word is one, as written; its folded form is given too. */
  boolean contains(String word, String folded) {
    return folded.length() <= longest
        && (entries.contains(folded)
            || (Spelling.startsLower(word) && entries.contains(LOWER_ONLY + folded)));
  }
}
