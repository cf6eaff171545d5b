package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.CalendarUnit;
import org.fundstelle.query.Copy;
import org.fundstelle.query.Count;
import org.fundstelle.query.Hint;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.Passage;
import org.fundstelle.query.Period;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.Test;

/** Compares what is printed with the files {@code result.json}, {@code result.txt} and so on. */
class ResultTest {
  private static final PartialDate EVENING =
      new PartialDate(
          Instant.parse("2024-10-28T17:40:00Z"),
          Instant.parse("2024-10-28T17:41:00Z"),
          PartialDate.Precision.MINUTE);

  private static final Hit FULL =
      new Hit(
          1,
          12.5,
          "tagesschau/a.txt",
          Optional.of("corpus/a.txt"),
          "Truppen \"im\" Osten",
          "tagesschau",
          List.of("afp", "red"),
          EVENING,
          true,
          new Passage(
              812,
              882,
              "Ausbildung",
              "Der Brief nennt Nordkoreas Soldaten.\n\nMehr als tausend sollen es sein.",
              List.of(new Match(828, 838, "Nordkoreas", "Pjöngjang", MatchKind.METONYM))),
          List.of(new Match(0, 7, "Truppen", "Truppe", MatchKind.INFLECTION)),
          List.of("Foo"),
          List.of(new Copy("afp/b.txt", "afp", PartialDate.UNKNOWN)));

  private static final Hit BARE =
      new Hit(
          2,
          0.25,
          "x",
          Optional.empty(),
          "",
          "unbekannt",
          List.of(),
          PartialDate.UNKNOWN,
          false,
          new Passage(0, 14, "", "Kurz\u001b[2J. Ende.", List.of()),
          List.of(),
          List.of(),
          List.of());

  private static final SearchResult RESULT =
      new SearchResult(
          "Pjöngjangs Truppe Foo",
          2,
          3,
          true,
          2,
          Optional.of("T2"),
          4,
          List.of("a warning"),
          List.of("Foo"),
          Optional.of("Pjöngjangs Truppe Fön"),
          List.of(new Hint(Hint.Cause.UNKNOWN_SOURCE, "There is no source “x”.", 0)),
          List.of(FULL, BARE),
          List.of(new Count("tagesschau", 1), new Count("unbekannt", 1)),
          List.of(new Count("afp", 1)),
          List.of(new Period(CalendarUnit.DAY, LocalDate.of(2024, 10, 28), 1)),
          1);

  private static final SearchResult EMPTY =
      new SearchResult(
          "",
          0,
          0,
          true,
          10,
          Optional.empty(),
          0,
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(new Hint(Hint.Cause.DATES, "Nothing is from these dates.", 12)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Shell shell(boolean colour) {
    return new Shell(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        colour,
        false,
        false,
        50,
        Path.of(""),
        Optional.empty(),
        InstantSource.system());
  }

  private static String expected(String resource) throws IOException {
    try (InputStream in = ResultTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void printsJson() throws IOException {
    ResultJson.print(RESULT, shell(false).out());
    ResultJson.print(EMPTY, shell(false).out());
    assertEquals(expected("result.json"), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void printsForPeople() throws IOException {
    new ResultText(shell(false), false, false).print(RESULT);
    new ResultText(shell(false), false, false).print(EMPTY);
    assertEquals(expected("result.txt"), out.toString(StandardCharsets.UTF_8));
    assertEquals(
        """
        fundstelle: a warning
        fundstelle: found in no form: Foo
        fundstelle: There is no source “x”.
        fundstelle: did you mean: Pjöngjangs Truppe Fön
        fundstelle: Nothing is from these dates.
        """,
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void printsReasonsAndTimelineOnDemand() throws IOException {
    new ResultText(shell(false), true, true).print(RESULT);
    new ResultText(shell(false), true, true).print(EMPTY);
    assertEquals(expected("result-why.txt"), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void printsAHitOnALineOfItsOwn() throws IOException {
    ResultJson.print(RESULT, shell(false).out());
    String page = out.toString(StandardCharsets.UTF_8);
    out.reset();
    ResultJson.print(FULL, shell(false).out());
    String hit = out.toString(StandardCharsets.UTF_8);
    assertEquals(1, hit.lines().count());
    assertTrue(page.contains("\"hits\":[" + hit.strip() + ","), hit);
  }

  @Test
  void printsInColour() throws IOException {
    new ResultText(shell(true), false, false).print(RESULT);
    assertEquals(
        expected("result-colour.txt"),
        out.toString(StandardCharsets.UTF_8).replace("\u001b", "\\e"));
  }
}
