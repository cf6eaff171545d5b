package org.fundstelle.german;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Word;

/**
 * Are compounds cut at their seams, and other words left whole? {@code word ||| # part part}; a
 * word may have several lines, any of which will do. A part is right if it has the lemma wanted.
 */
final class CompoundsMeasure implements Measure {
  @Override
  public String name() {
    return "compounds";
  }

  @Override
  public String gold() {
    return "compounds-cdec.txt";
  }

  @Override
  public String sample() {
    return "compounds.txt";
  }

  @Override
  public List<Wanted> wanted() {
    return List.of(
        Wanted.atLeast("compounds cut exactly, %", "no cuts 0.0", 85, 86),
        Wanted.atMost("others wrongly cut, %", "no cuts 0.0", 3, 2.5));
  }

  @Override
  public Measured on(List<String> lines) {
    Map<String, Set<String>> cuts = new LinkedHashMap<>();
    for (String line : lines) {
      String[] sides = line.split("\\|\\|\\| *# *", 2);
      cuts.computeIfAbsent(sides[0].strip(), k -> new LinkedHashSet<>()).add(sides[1].strip());
    }
    cuts.remove("");
    int compounds = 0;
    int inexact = 0;
    int wrong = 0;
    List<Difference> errors = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : cuts.entrySet()) {
      boolean compound = entry.getValue().stream().anyMatch(cut -> cut.contains(" "));
      compounds += compound ? 1 : 0;
      List<Word.Part> parts = GermanChain.words(entry.getKey()).getFirst().parts();
      if (entry.getValue().stream().noneMatch(cut -> isSame(cut, parts))) {
        inexact += compound ? 1 : 0;
        wrong += compound ? 0 : 1;
        String kind =
            !compound ? "wrongly cut" : parts.isEmpty() ? "not cut" : "cut at other seams";
        errors.add(new Difference(kind, entry.getKey(), shown(entry.getValue(), parts)));
      }
    }
    int others = cuts.size() - compounds;
    return new Measured(
        List.of(100.0 * (compounds - inexact) / compounds, 100.0 * wrong / others),
        compounds + " compounds, " + others + " others",
        errors);
  }

  private static String shown(Set<String> wanted, List<Word.Part> parts) {
    String cut = parts.stream().map(Word.Part::exact).collect(Collectors.joining("+"));
    return String.join(" or ", wanted) + " → " + (cut.isEmpty() ? "whole" : cut);
  }

  private static boolean isSame(String cut, List<Word.Part> parts) {
    List<String> wanted = List.of(cut.split(" ", -1));
    if (wanted.size() != parts.size()) {
      return wanted.size() == 1 && parts.isEmpty();
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!isSamePart(wanted.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The wanted part may itself be inflected, and a noun in lower case. */
  private static boolean isSamePart(String wanted, Word.Part part) {
    String noun = Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1);
    return part.exact().equals(GermanChain.fold(wanted))
        || Stream.of(wanted, noun)
            .map(spelling -> GermanChain.words(spelling).getFirst())
            .flatMap(word -> Stream.concat(word.exact().stream(), word.lemmas().stream()))
            .anyMatch(part.lemmas()::contains);
  }
}
