package org.fundstelle.german;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fundstelle.analysis.Sentences;
import org.fundstelle.analysis.Sentences.Sentence;

/**
 * Do sentences end where they should? An article a line: JSON with offsets, or plain text with a |
 * between its sentences.
 */
final class SentencesMeasure implements Measure {
  private record Text(String text, Set<Integer> ends) {}

  @Override
  public String name() {
    return "sentences";
  }

  @Override
  public String gold() {
    return "sentences-wikinews.jsonl";
  }

  @Override
  public String sample() {
    return "sentences.txt";
  }

  @Override
  public List<Wanted> wanted() {
    return List.of(Wanted.atLeast("sentence ends, F1", "crude rules 99.2", 99.4, 99.4));
  }

  @Override
  public Measured on(List<String> lines) {
    Overlap overlap = new Overlap();
    List<Difference> errors = new ArrayList<>();
    int ends = 0;
    for (String line : lines) {
      Text gold = line.startsWith("{") ? ofJson(line) : ofLine(line);
      Set<Integer> ours = new HashSet<>();
      for (Sentence sentence : Sentences.of(gold.text)) {
        ours.add(sentence.end());
      }
      ends += gold.ends.size();
      Set<Integer> common = new HashSet<>(ours);
      common.retainAll(gold.ends);
      overlap.add(common.size(), ours.size(), gold.ends.size());
      addErrors("end too many", ours, gold.ends, gold.text, errors);
      addErrors("end missed", gold.ends, ours, gold.text, errors);
    }
    return new Measured(List.of(overlap.f1()), ends + " sentences", errors);
  }

  private static void addErrors(
      String kind, Set<Integer> ends, Set<Integer> others, String text, List<Difference> errors) {
    ends.stream()
        .filter(end -> !others.contains(end))
        .sorted()
        .map(end -> new Difference(kind, around(text, end), around(text, end)))
        .forEach(errors::add);
  }

  private static String around(String text, int end) {
    String before = text.substring(Math.max(0, end - 30), end);
    String after = text.substring(end, Math.min(text.length(), end + 20));
    return (before + "¦" + after).replaceAll("\\s+", " ").strip();
  }

  private static Text ofLine(String line) {
    Set<Integer> ends = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (String sentence : line.split("\\|", -1)) {
      text.append(text.isEmpty() ? "" : " ").append(sentence);
      ends.add(text.length());
    }
    return new Text(text.toString(), ends);
  }

  private static Text ofJson(String json) {
    String text = "";
    List<Integer> offsets = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && parser.currentName().equals("text")) {
          text = parser.getText();
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          offsets.add(parser.getIntValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<Integer> ends = new HashSet<>();
    for (int i = 1; i < offsets.size(); i += 2) {
      ends.add(text.substring(0, offsets.get(i)).stripTrailing().length());
    }
    return new Text(text, ends);
  }
}
