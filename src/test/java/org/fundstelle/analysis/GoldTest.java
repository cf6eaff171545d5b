package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Figures on gold standards that are no part of the project; skipped where they are not there. */
final class GoldTest {
  private static final Path GOLD = Path.of("../shared/data/gold");

  /** How many letters may link a part to the next (-es-, -en-). */
  private static final int LONGEST_LINK = 2;

  private static Path gold(String name) {
    Path file = GOLD.resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not there");
    return file;
  }

  @Test
  void lemmasJoinWhatBelongsTogether(TestReporter reporter) throws IOException {
    Map<String, Set<String>> together = new LinkedHashMap<>();
    for (String line : Files.readAllLines(gold("stems-cistem.txt"))) {
      List<String> cluster = List.of(line.split("\\s+", -1));
      cluster.forEach(w -> together.computeIfAbsent(w, k -> new HashSet<>()).addAll(cluster));
    }
    Map<String, List<String>> byLemma = new HashMap<>();
    Map<String, List<String>> lemmas = new HashMap<>();
    for (String form : together.keySet()) {
      List<String> own = lemmas(GermanChain.words(form).getLast());
      lemmas.put(form, own);
      own.forEach(l -> byLemma.computeIfAbsent(l, k -> new ArrayList<>()).add(form));
    }
    long right = 0;
    long found = 0;
    long wanted = 0;
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Set<String>> entry : together.entrySet()) {
      Set<String> joined = new HashSet<>(Set.of(entry.getKey()));
      for (String lemma : lemmas.getOrDefault(entry.getKey(), List.of())) {
        joined.addAll(byLemma.getOrDefault(lemma, List.of()));
      }
      long common = joined.stream().filter(entry.getValue()::contains).count();
      right += common - 1;
      found += joined.size() - 1;
      wanted += entry.getValue().size() - 1;
      precision += (double) common / joined.size();
      recall += (double) common / entry.getValue().size();
    }
    double pairs = f1((double) right / found, (double) right / wanted);
    double words3 = f1(precision / together.size(), recall / together.size());
    reporter.publishEntry("stems", "pairwise F1 %.2f, B³ F1 %.2f".formatted(pairs, words3));
    assertTrue(pairs >= 94, () -> "pairwise " + pairs);
    assertTrue(words3 >= 96, () -> "B³ " + words3);
  }

  private static List<String> lemmas(Word word) {
    return word.function() ? word.exact() : word.lemmas();
  }

  @Test
  void compoundsAreCutAtTheirSeams(TestReporter reporter) throws IOException {
    Map<String, Set<String>> cuts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(gold("compounds-cdec.txt"))) {
      String[] sides = line.split("\\|\\|\\| *# *", 2);
      cuts.computeIfAbsent(sides[0].strip(), k -> new LinkedHashSet<>()).add(sides[1].strip());
    }
    int compounds = 0;
    int exact = 0;
    int others = 0;
    int wrong = 0;
    for (Map.Entry<String, Set<String>> entry : cuts.entrySet()) {
      if (entry.getKey().isEmpty()) {
        continue;
      }
      List<Word.Part> parts = GermanChain.words(entry.getKey()).getFirst().parts();
      if (entry.getValue().stream().anyMatch(cut -> cut.contains(" "))) {
        compounds++;
        exact += entry.getValue().stream().anyMatch(cut -> isSame(cut, parts)) ? 1 : 0;
      } else {
        others++;
        wrong += parts.isEmpty() ? 0 : 1;
      }
    }
    double exactly = 100.0 * exact / compounds;
    double wrongly = 100.0 * wrong / others;
    reporter.publishEntry(
        "compounds",
        "%d of %d compounds cut exactly (%.1f %%), %d of %d others cut (%.1f %%)"
            .formatted(exact, compounds, exactly, wrong, others, wrongly));
    assertTrue(exactly >= 86, () -> exactly + " %");
    assertTrue(wrongly <= 2.5, () -> wrongly + " %");
  }

  private static boolean isSame(String cut, List<Word.Part> parts) {
    List<String> wanted = List.of(cut.split(" ", -1));
    if (wanted.size() == 1 || wanted.size() != parts.size()) {
      return wanted.size() == 1 && parts.isEmpty();
    }
    for (int i = 0; i < parts.size(); i++) {
      String form = GermanChain.fold(wanted.get(i));
      Word.Part part = parts.get(i);
      boolean linked =
          part.exact().startsWith(form) && part.exact().length() - form.length() <= LONGEST_LINK;
      if (!linked && !part.lemmas().contains(form)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void sentencesEndWhereTheyShould(TestReporter reporter) throws IOException {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (String line : Files.readAllLines(gold("sentences-wikinews.jsonl"))) {
      Set<Integer> ends = new HashSet<>();
      String text = readSentences(line, ends);
      Set<Integer> ours = new HashSet<>();
      Sentences.of(text).forEach(sentence -> ours.add(sentence.end()));
      found += ours.size();
      wanted += ends.size();
      ours.retainAll(ends);
      right += ours.size();
    }
    double f1 = f1((double) right / found, (double) right / wanted);
    reporter.publishEntry("sentences", "ends F1 %.2f".formatted(f1));
    assertTrue(f1 >= 99.4, () -> "sentence ends " + f1);
  }

  /** Returns the text of an article and adds where its sentences end, without space. */
  private static String readSentences(String json, Set<Integer> ends) throws IOException {
    String text = "";
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      List<Integer> offsets = new ArrayList<>();
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && parser.currentName().equals("text")) {
          text = parser.getText();
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          offsets.add(parser.getIntValue());
        }
      }
      for (int i = 1; i < offsets.size(); i += 2) {
        ends.add(text.substring(0, offsets.get(i)).stripTrailing().length());
      }
    }
    return text;
  }

  private static double f1(double precision, double recall) {
    return 200 * precision * recall / (precision + recall);
  }
}
