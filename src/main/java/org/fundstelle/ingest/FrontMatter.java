package org.fundstelle.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.PartialDate;

/**
 * The block of {@code name: value} lines between {@code ---} lines that a file may begin with.
 *
 * @param fields what it says
 * @param date the date it gives
 * @param end the index of the first line behind it
 */
record FrontMatter(Fields fields, Optional<PartialDate> date, int end) {
  private static final String FENCE = "---";

  /**
   * Reads the block, or an empty one when the file does not begin with {@code ---}.
   *
   * @throws Rejected if the block does not end, has a line that says nothing, or an impossible date
   */
  static FrontMatter of(List<String> lines) throws Rejected {
    int first = 0;
    while (first < lines.size() && CleanText.isBlank(lines.get(first))) {
      first++;
    }
    if (first == lines.size() || !isFence(lines.get(first))) {
      return new FrontMatter(new Fields(Map.of()), Optional.empty(), 0);
    }
    Map<String, String> values = new HashMap<>();
    Optional<PartialDate> date = Optional.empty();
    for (int i = first + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isFence(line)) {
        return new FrontMatter(new Fields(values), date, i + 1);
      }
      int colon = line.indexOf(':');
      if (colon > 0 && !isNested(line)) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = unquoted(line.substring(colon + 1).strip());
        if (Fields.isKnown(name)) {
          values.put(name, value);
        }
        if ((name.equals("datum") || name.equals("date")) && !value.isEmpty()) {
          try {
            date = Optional.of(Fields.date(value));
          } catch (Rejected e) {
            throw e.at(i + 1L);
          }
        }
      } else if (!CleanText.isBlank(line) && !isNested(line)) {
        // Else a text between two rules would vanish without a word.
        throw new Rejected(i + 1L, "front matter has a line that is not \"name: value\"");
      }
    }
    throw new Rejected(first + 1L, "front matter begins here and does not end with ---");
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  /** Lists, continued values and comments of YAML; no name we know has any. */
  private static boolean isNested(String line) {
    return line.startsWith(" ")
        || line.startsWith("\t")
        || line.startsWith("- ")
        || line.startsWith("#");
  }

  private static String unquoted(String value) {
    if (value.length() >= 2) {
      char quote = value.charAt(0);
      if ((quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote) {
        return value.substring(1, value.length() - 1).strip();
      }
    }
    return value;
  }
}
