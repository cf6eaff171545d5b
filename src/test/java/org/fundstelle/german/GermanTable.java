package org.fundstelle.german;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of all figures, in Markdown that can be read as it is. */
final class GermanTable {
  /** One line of the table. */
  record Row(String what, String set, String without, String must, String reached, String passed) {

    private List<String> cells() {
      return List.of(what, set, without, must, reached, passed);
    }
  }

  private static final Row HEAD =
      new Row("what", "set", "without us", "must reach", "reached", "passed");

  private final List<Row> rows = new ArrayList<>(List.of(HEAD));

  void add(Row row) {
    rows.add(row);
  }

  @Override
  public String toString() {
    int columns = HEAD.cells().size();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.cells().get(column).length()).max().orElse(0));
    }
    List<String> lines =
        rows.stream().map(row -> line(row.cells(), widths)).collect(Collectors.toList());
    lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining("-|-", "|-", "-|")));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(' ').append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(" |");
    }
    return line.toString();
  }
}
