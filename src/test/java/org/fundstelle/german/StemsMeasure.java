package org.fundstelle.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Word;

/** Do lemmas join the forms that belong together, and no others? One cluster of forms a line. */
final class StemsMeasure implements Measure {
  @Override
  public String name() {
    return "stems";
  }

  @Override
  public String gold() {
    return "stems-cistem.txt";
  }

  @Override
  public String sample() {
    return "stems.txt";
  }

  @Override
  public List<Wanted> wanted() {
    return List.of(
        Wanted.atLeast("pairs in one cluster, F1", "GermanLight 71.6", 91, 94),
        Wanted.atLeast("B³ F1", "GermanLight 79.1", 94.8, 96));
  }

  @Override
  public Measured on(List<String> lines) {
    Map<String, Set<String>> together = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cluster = List.of(line.split("\\s+", -1));
      cluster.forEach(w -> together.computeIfAbsent(w, k -> new HashSet<>()).addAll(cluster));
    }
    Map<String, List<String>> byLemma = new HashMap<>();
    together
        .keySet()
        .forEach(
            form ->
                lemmas(form)
                    .forEach(l -> byLemma.computeIfAbsent(l, k -> new ArrayList<>()).add(form)));
    Overlap pairs = new Overlap();
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Set<String>> entry : together.entrySet()) {
      Set<String> joined = new HashSet<>(Set.of(entry.getKey()));
      lemmas(entry.getKey()).forEach(l -> joined.addAll(byLemma.getOrDefault(l, List.of())));
      long common = joined.stream().filter(entry.getValue()::contains).count();
      pairs.add(common - 1, joined.size() - 1, entry.getValue().size() - 1);
      precision += (double) common / joined.size();
      recall += (double) common / entry.getValue().size();
    }
    int forms = together.size();
    return new Measured(
        List.of(pairs.f1(), Overlap.f1(precision / forms, recall / forms)),
        forms + " forms",
        List.of());
  }

  private static List<String> lemmas(String form) {
    Word word = GermanChain.words(form).getLast();
    return word.lemmas().isEmpty() ? word.exact() : word.lemmas();
  }
}
