package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines for a terminal. */
final class Wrapping {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private static final Pattern SPACES = Pattern.compile(" +");

  private Wrapping() {}

  /**
   * Breaks a text at its line breaks and at spaces; empty lines vanish, a word that is longer than
   * a line stays whole.
   *
   * @param text may hold colours, which take no room
   * @param columns the room on a line
   */
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder();
      int width = 0;
      for (String word : SPACES.splitAsStream(paragraph).toList()) {
        int room = width(word);
        if (width > 0 && width + 1 + room > columns) {
          lines.add(line.toString());
          line.setLength(0);
          width = 0;
        } else if (width > 0) {
          line.append(' ');
          width++;
        }
        line.append(word);
        width += room;
      }
      if (width > 0) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  /** How many columns a text takes: one per character that does not sit upon another. */
  static int width(String text) {
    return (int)
        COLOUR.matcher(text).replaceAll("").codePoints().filter(Wrapping::takesRoom).count();
  }

  private static boolean takesRoom(int c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
