package org.fundstelle.cli;

/** What stands in for the title of an article that has none. */
final class FirstWords {
  private static final int LENGTH = 60;

  private FirstWords() {}

  /** As many whole words of the first line as fit, and an ellipsis where it goes on. */
  static String of(String text) {
    int lineEnd = text.indexOf('\n');
    String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
    if (line.length() <= LENGTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', LENGTH);
    return line.substring(0, space > 0 ? space : LENGTH) + " …";
  }
}
