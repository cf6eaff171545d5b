package org.fundstelle.analysis;

/**
 * A set of words, walked from their last letter to their first: a trie in one array, in which a
 * node is the place where its arc was put. Words in Latin-1 only. Safe for many threads once
 * filled.
 */
final class SuffixTable {
  /** Where every walk starts. */
  static final int ROOT = 0;

  /** No such node. */
  static final int NONE = -1;

  private static final int MOST_NODES = 1 << 22;
  private static final int MARKS = 2;

  /** The golden ratio, which spreads neighbouring keys. */
  private static final int SPREAD = 0x9E3779B9;

  /** By place: the place of the node before, the letter, the marks; 0 where nothing is. */
  private final int[] arcs;

  /**
   * An empty set.
   *
   * @param letters at least the letters of all words to come
   */
  SuffixTable(int letters) {
    int places = 2 * Integer.highestOneBit(letters);
    if (places > MOST_NODES) {
      throw new IllegalArgumentException("Too many letters: " + letters);
    }
    arcs = new int[places];
  }

  /** Adds a word with a mark, 1 or 2; a word may have both. */
  void add(String word, int mark) {
    int node = ROOT;
    for (int i = word.length() - 1; i >= 0; i--) {
      char letter = word.charAt(i);
      if (letter > 0xFF) {
        throw new IllegalArgumentException("Not in Latin-1: " + word);
      }
      int place = place(node, letter);
      if (arcs[place] == 0) {
        arcs[place] = key(node, letter) << MARKS;
      }
      node = place;
    }
    arcs[node] |= mark;
  }

  /** The node before a node, by its letter, or {@link #NONE}. */
  int before(int node, char letter) {
    if (letter > 0xFF) {
      return NONE;
    }
    int place = place(node, letter);
    return arcs[place] == 0 ? NONE : place;
  }

  /** Whether the letters walked so far are a word with a mark. */
  boolean isMarked(int node, int mark) {
    return (arcs[node] & mark) != 0;
  }

  private int place(int node, char letter) {
    int key = key(node, letter);
    int last = arcs.length - 1;
    int place = ((key * SPREAD) >>> 8) & last;
    while (place == ROOT || (arcs[place] != 0 && arcs[place] >>> MARKS != key)) {
      place = (place + 1) & last;
    }
    return place;
  }

  private static int key(int node, char letter) {
    return (node << 8) | letter;
  }
}
