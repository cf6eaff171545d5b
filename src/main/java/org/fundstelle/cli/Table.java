package org.fundstelle.cli;

import java.io.PrintStream;
import java.util.List;

/** Rows of texts from outside, in columns. */
final class Table {
  private Table() {}

  static void print(List<List<String>> rows, PrintStream out) {
    List<List<String>> lines =
        rows.stream().map(row -> row.stream().map(Shell::line).toList()).toList();
    int columns = lines.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], Wrapping.width(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        row.append(line.get(i));
        row.repeat(' ', widths[i] - Wrapping.width(line.get(i)) + 2);
      }
      out.println(row.toString().stripTrailing());
    }
  }
}
