package org.fundstelle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Copy;
import org.fundstelle.query.Hint;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchResult;

/** Prints a result for a person. */
final class ResultText {
  private static final String INDENT = "    ";

  private final Shell shell;
  private final boolean why;
  private final boolean timeline;

  /**
   * Makes a printer.
   *
   * @param why whether each hit is followed by its reasons
   * @param timeline whether the hits are followed by a chart of their dates
   */
  ResultText(Shell shell, boolean why, boolean timeline) {
    this.shell = shell;
    this.why = why;
    this.timeline = timeline;
  }

  /** Prints a page. */
  void print(SearchResult result) {
    printNotes(result, shell);
    result.hits().forEach(this::print);
    printEnd(result, result.next());
  }

  /** Says on standard error what of the query was read otherwise or found nowhere. */
  static void printNotes(SearchResult result, Shell shell) {
    result.warnings().forEach(shell::say);
    if (!result.unmatchedWords().isEmpty()) {
      shell.say("found in no form: " + String.join(", ", result.unmatchedWords()));
    }
    for (Hint hint : result.hints()) {
      shell.say(hint.text());
    }
    result.suggestion().ifPresent(better -> shell.say("did you mean: " + better));
  }

  /**
   * Prints what follows the hits.
   *
   * @param next the token of the next page, none if all hits were printed
   */
  void printEnd(SearchResult result, Optional<String> next) {
    if (timeline && result.articles() > 0) {
      TimelineChart.lines(result, shell.columns()).forEach(shell.out()::println);
      shell.out().println();
    }
    shell.out().println(sums(result) + next.map(t -> "; next page: --after " + t).orElse(""));
  }

  void print(Hit hit) {
    shell.out().printf("%2d  %s%n", hit.rank(), Shell.line(origin(hit)));
    // An article without a title is known by its words, and here they are.
    if (!hit.title().isEmpty()) {
      indented(title(hit));
    }
    String heading = hit.passage().heading();
    if (!heading.isEmpty() && hit.passage().text().lines().noneMatch(heading::equals)) {
      indented(Shell.line(heading) + ":");
    }
    indented(shell.colour() ? hit.passage().toAnsi() : hit.passage().toPlain());
    if (why) {
      Why.lines(hit).forEach(this::indented);
    }
    hit.file().ifPresent(file -> shell.out().println(INDENT + Shell.line(file)));
    for (Copy copy : hit.alsoIn()) {
      indented(Shell.line("also in " + copy.article() + " · " + date(copy.date())));
    }
    shell.out().println();
  }

  private String title(Hit hit) {
    return hit.titleMatches().isEmpty() || !shell.colour()
        ? shell.bold(hit.titleToPlain())
        : hit.titleToAnsi();
  }

  private static String origin(Hit hit) {
    List<String> origin = new ArrayList<>();
    boolean possible =
        !hit.dateCertain() && hit.date().precision() != PartialDate.Precision.UNKNOWN;
    origin.add((possible ? "possibly " : "") + date(hit.date()));
    origin.add(hit.source());
    if (!hit.credits().isEmpty()) {
      origin.add(String.join(", ", hit.credits()));
    }
    return String.join(" · ", origin);
  }

  /** A date as people read it: without the offset, which is always that of Berlin. */
  private static String date(PartialDate date) {
    return date.toString().replaceFirst("T(\\d\\d:\\d\\d).*", " $1");
  }

  private void indented(String text) {
    for (String line : Wrapping.lines(text, shell.columns() - INDENT.length())) {
      shell.out().println(INDENT + line);
    }
  }

  private static String sums(SearchResult result) {
    String cut = result.complete() ? "" : ", though not everything was looked at";
    if (result.passages() == 0) {
      return "No passage found" + (cut.isEmpty() ? "." : cut);
    }
    return Counted.of(result.passages(), "passage")
        + " in "
        + Counted.of(result.articles(), "article")
        + cut;
  }
}
