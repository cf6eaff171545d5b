package org.fundstelle.search;

import java.util.Collection;
import java.util.TreeMap;
import org.fundstelle.analysis.GermanChain;

/** The names of several words by how they begin. Not changed once it is filled. */
final class NameStarts {
  private static final int MOST = 200;

  private final TreeMap<String, Name> byFolded = new TreeMap<>();

  /**
   * A name.
   *
   * @param spelling as it is written
   * @param evidence what is looked for to find it
   */
  record Name(String spelling, Evidence.Sequence evidence) {}

  void add(String spelling, Evidence.Sequence evidence) {
    byFolded.putIfAbsent(GermanChain.fold(spelling), new Name(spelling, evidence));
  }

  /**
   * Names that begin so, whatever case and umlauts are typed as; not more than can be looked at.
   */
  Collection<Name> startingWith(String typed) {
    String start = GermanChain.fold(typed);
    return byFolded.subMap(start, start + Character.MAX_VALUE).values().stream()
        .limit(MOST)
        .toList();
  }
}
