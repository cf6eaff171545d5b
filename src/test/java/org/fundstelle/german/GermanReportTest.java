package org.fundstelle.german;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.MatchCase;
import org.fundstelle.german.GermanTable.Row;
import org.fundstelle.german.Measure.Difference;
import org.fundstelle.german.Measure.Measured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * How good is the German? Prints one table, and writes it with all errors to target/german.md.
 *
 * <p>The gold sets are no part of the project: where they are not there, only our own sample and
 * our own cases count.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class GermanReportTest {
  private static final Path GOLD = Path.of("../shared/data/gold");
  private static final Path OWN = Path.of("src/test/resources/org/fundstelle/german");
  private static final Path REPORT = Path.of("target/german.md");

  private static final List<Measure> MEASURES =
      List.of(
          new StemsMeasure(), new CompoundsMeasure(), new LemmasMeasure(), new SentencesMeasure());

  private final GermanTable table = new GermanTable();
  private final StringBuilder errors = new StringBuilder();

  @TestFactory
  Stream<DynamicTest> figures() throws IOException {
    Stream<DynamicTest> gold =
        MEASURES.stream().map(m -> dynamicTest("gold " + m.name(), () -> measureGold(m)));
    Stream<DynamicTest> own =
        MEASURES.stream()
            .map(
                m ->
                    dynamicTest(
                        "own " + m.name(),
                        () -> measure(m, "own sample", OWN.resolve(m.sample()))));
    Stream<DynamicTest> matches =
        MatchCase.byClass(MatchCase.TABLE).entrySet().stream()
            .map(e -> dynamicTest("match " + e.getKey(), () -> match(e.getKey(), e.getValue())));
    return Stream.of(gold, own, matches).flatMap(tests -> tests);
  }

  private void measureGold(Measure measure) throws IOException {
    Path file = GOLD.resolve(measure.gold());
    if (!Files.exists(file)) {
      for (Wanted wanted : measure.wanted()) {
        String what = measure.name() + ": " + wanted.what();
        table.add(
            new Row(what, "gold", wanted.without(), wanted.boundText(), "", "skipped: not there"));
      }
      abort(file + " is not there");
    }
    Measured measured = measure(measure, "gold", file);
    assertAll(
        IntStream.range(0, measured.reached().size())
            .mapToObj(
                i ->
                    () -> {
                      Wanted wanted = measure.wanted().get(i);
                      double reached = measured.reached().get(i);
                      assertTrue(wanted.isHeld(reached), () -> wanted + " is now " + reached);
                    }));
  }

  private Measured measure(Measure measure, String set, Path file) throws IOException {
    Measured measured = measure.on(lines(file));
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < measured.reached().size(); i++) {
      Wanted wanted = measure.wanted().get(i);
      double reached = measured.reached().get(i);
      String figure = String.format(Locale.ROOT, "%.2f", reached);
      String what = measure.name() + ": " + wanted.what();
      boolean passed = wanted.isReached(reached);
      String without = set.equals("gold") ? wanted.without() : "";
      table.add(new Row(what, set, without, wanted.boundText(), figure, passed ? "yes" : "NO"));
      if (!passed) {
        failed.add(what + " must be " + wanted.boundText() + ", is " + figure);
      }
    }
    listErrors(measure.name(), set, measured);
    assertEquals(List.of(), failed);
    return measured;
  }

  private void match(String name, List<MatchCase> cases) {
    List<String> failed = new ArrayList<>();
    cases.forEach(c -> c.failure().ifPresent(failed::add));
    long no = cases.stream().filter(c -> !c.found()).count();
    int right = cases.size() - failed.size();
    table.add(
        new Row(
            "match: " + name,
            cases.size() + " cases, " + no + " ✗",
            "",
            "= 100.0",
            String.format(Locale.ROOT, "%.2f", 100.0 * right / cases.size()),
            failed.isEmpty() ? "yes" : "NO"));
    if (!failed.isEmpty()) {
      section("match: " + name, failed);
    }
    assertEquals(List.of(), failed);
  }

  private void listErrors(String name, String set, Measured measured) throws IOException {
    GoldErrors goldErrors = GoldErrors.of(lines(OWN.resolve("gold-errors.txt")));
    Map<String, List<String>> byKind = new TreeMap<>();
    int judged = 0;
    for (Difference error : measured.errors()) {
      String reason = set.equals("gold") ? goldErrors.reason(name, error.entry()) : "";
      judged += reason.isEmpty() ? 0 : 1;
      String kind = reason.isEmpty() ? error.kind() : "judged the gold's own error";
      byKind
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(reason.isEmpty() ? error.shown() : error.shown() + " (" + reason + ")");
    }
    String summary =
        name + ", " + set + ": " + measured.counted() + ", " + measured.errors().size() + " errors";
    errors
        .append("\n## ")
        .append(summary)
        .append(judged == 0 ? "" : ", " + judged + " of them the gold's own")
        .append('\n');
    byKind.forEach((kind, shown) -> section(kind, shown));
  }

  private void section(String title, List<String> lines) {
    errors.append("\n### ").append(title).append(" (").append(lines.size()).append(")\n\n");
    lines.forEach(line -> errors.append("- ").append(line).append('\n'));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @AfterAll
  void report() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, "# How good is the German?\n\n" + table + "\n" + errors);
    System.out.println("\nHow good is the German? All errors: " + REPORT + "\n\n" + table + "\n");
  }
}
