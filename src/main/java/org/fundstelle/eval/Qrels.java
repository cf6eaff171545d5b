package org.fundstelle.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.ingest.ReadResult.Problem;

/** Reads judgements: query id, article id and score between tabs, below a header. */
final class Qrels {
  private Qrels() {}

  static Map<String, Map<String, Integer>> read(Path file, List<Problem> problems)
      throws IOException {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String reason = line.isBlank() ? "" : add(line.split("\t", -1), number, judgements);
        if (!reason.isEmpty()) {
          problems.add(new Problem(file.toString(), number, reason));
        }
      }
    }
    return judgements;
  }

  /** Why a line was not taken; empty when it was, or is the header. */
  private static String add(
      String[] fields, long number, Map<String, Map<String, Integer>> judgements) {
    if (fields.length != 3) {
      return "is no query id, article id and score with a tab between them";
    }
    int score;
    try {
      score = Integer.parseInt(fields[2].strip());
    } catch (NumberFormatException e) {
      return number == 1 ? "" : "has a score that is no whole number: " + fields[2].strip();
    }
    Integer before =
        judgements
            .computeIfAbsent(fields[0].strip(), query -> new LinkedHashMap<>())
            .putIfAbsent(fields[1].strip(), score);
    return before == null ? "" : "judges the same article again; the first judgement counts";
  }
}
