package org.fundstelle.cli;

/** What stands in for the title of an article that has none. */
final class FirstWords {
  private static final int LENGTH = 60;

  private FirstWords() {}

  /** As many whole words as fit into a line, and an ellipsis. */
  static String of(String text) {
    String head = text.substring(0, Math.min(text.length(), LENGTH + 1)).replace('\n', ' ').strip();
    if (text.length() <= LENGTH) {
      return head;
    }
    int space = head.lastIndexOf(' ');
    return (space > 0 ? head.substring(0, space) : head.substring(0, LENGTH - 1)) + " …";
  }
}
