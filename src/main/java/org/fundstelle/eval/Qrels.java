package org.fundstelle.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads judgements: query id, article id and score between tabs, below a header. */
final class Qrels {
  private final Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();

  private Qrels() {}

  static Map<String, Map<String, Integer>> read(LineFile file) {
    Qrels qrels = new Qrels();
    file.read((line, number) -> qrels.add(line.split("\t", -1), number == 1));
    return qrels.judgements;
  }

  private String add(String[] fields, boolean first) {
    if (fields.length != 3) {
      return "is no query id, article id and score with a tab between them";
    }
    int score;
    try {
      score = Integer.parseInt(fields[2].strip());
    } catch (NumberFormatException e) {
      return first ? "" : "has a score that is no whole number: " + fields[2].strip();
    }
    Integer before =
        judgements
            .computeIfAbsent(fields[0].strip(), query -> new LinkedHashMap<>())
            .putIfAbsent(fields[1].strip(), score);
    return before == null ? "" : "judges the same article again; the first judgement counts";
  }
}
