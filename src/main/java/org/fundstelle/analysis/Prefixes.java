package org.fundstelle.analysis;

/** The beginnings of one word, each as far along in the dictionary as it leads. */
final class Prefixes {
  private final PosDictionary dictionary;

  /** By length, up to the longest that some form starts with. */
  private final int[] nodes;

  private final int reach;

  Prefixes(String word, PosDictionary dictionary) {
    this.dictionary = dictionary;
    nodes = new int[word.length() + 1];
    int length = 0;
    while (length < word.length()) {
      int next = dictionary.next(nodes[length], word.charAt(length));
      if (next == Automaton.NONE) {
        break;
      }
      length++;
      nodes[length] = next;
    }
    reach = length;
  }

  /** The length of the longest beginning that some form starts with. */
  int reach() {
    return reach;
  }

  /** What the dictionary says of the beginning of a length. */
  Entry entry(int length) {
    return length <= reach ? dictionary.entryAt(nodes[length]) : Entry.NONE;
  }

  /** What the dictionary says of the beginning of a length with something behind it. */
  Entry entry(int length, String behind) {
    return length <= reach ? dictionary.entry(nodes[length], behind) : Entry.NONE;
  }
}
