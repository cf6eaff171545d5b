package org.fundstelle.search;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.fundstelle.search.Evidence.Terms;

/** The index terms that plans look for; whatever else a text has need not be remembered. */
final class WantedWords {
  private final CharArraySet terms = new CharArraySet(64, false);
  private final List<String> prefixes = new ArrayList<>();

  WantedWords(Plan plan) {
    plan.leaves().forEach(this::add);
  }

  private void add(Plan.Leaf leaf) {
    for (Plan.Alternative alternative : leaf.alternatives()) {
      add(alternative.evidence());
      alternative.outside().forEach(this::add);
    }
  }

  private void add(Evidence evidence) {
    switch (evidence) {
      case Terms any -> terms.addAll(any.anyOf());
      case Evidence.Sequence sequence -> sequence.words().forEach(this::add);
      case Evidence.Near near -> near.words().forEach(this::add);
      case Evidence.Prefix prefix -> prefixes.add(prefix.start());
    }
  }

  /** Whether some plan looks for a term. */
  boolean contains(char[] buffer, int length) {
    return terms.contains(buffer, 0, length) || startsAsWanted(buffer, length);
  }

  private boolean startsAsWanted(char[] buffer, int length) {
    for (String prefix : prefixes) {
      int end = prefix.length();
      if (end <= length && prefix.contentEquals(CharBuffer.wrap(buffer, 0, end))) {
        return true;
      }
    }
    return false;
  }
}
