package org.fundstelle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.fundstelle.gazetteer.Gazetteer;

/** Queries as nobody types them, but a program or an attacker may send them. */
final class HostileQueries {
  private static final int MEGABYTE = 1 << 20;

  private static final List<String> WORDS =
      List.of(
          ("Ölpreis Bundesverteidigungsminister US-Außenminister Nordkorea Kursker Gebiet Region"
               + " Kursk Demokratische Volksrepublik Korea Vereinigte Staaten Kim Jong Un der und"
               + " in Soldaten 8.000 Pjöngjangs Kreml entsandt ankündigen Landtags- Schüler:innen"
               + " Müller/Schmidt USA Guinea Waffenlieferung kommt an")
              .split(" "));

  private static final List<String> SIGNS =
      List.of(
          ("\" „ “ » « \"~3 \"~99999999999 ( ) + - +\" -( ODER UND NICHT OR | || * ~ ~5 : titel:"
                  + " quelle: datum: von: bis: seit: titel:( titel:quelle: datum:2024-10 von:2024"
                  + " -datum:2023 datum:gestern quelle:afp (in) (innen) *in an* a* w* ** .. - – /"
                  + " \u0000 \u0007 \u001b[31m \u200b \u200d \u202e \ufeff \ufffe \ud800 \udc00"
                  + " a\u0301\u0316\u0308 😀 👩\u200d👩\u200d👧 ﷽ İ ǆ ß ẞ \r\n"
                  + " \u2028 <script> &lt; \\ %s %n ${x} ' '' ;--")
              .split(" "));

  private static final List<String> NAMES =
      Gazetteer.builtIn().concepts().stream()
          .flatMap(concept -> concept.names().stream())
          .flatMap(name -> name.spellings().stream())
          .toList();

  private HostileQueries() {}

  /** Any of them; of 1,000, about 25 are longer than a page. */
  static Arbitrary<String> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(500, pieces().list().ofMaxSize(12).map(all -> String.join(" ", all))),
        Tuple.of(200, pieces().list().ofMaxSize(12).map(all -> String.join("", all))),
        Tuple.of(120, nested(4)),
        Tuple.of(60, Arbitraries.strings().ofMaxLength(60)),
        Tuple.of(40, many(names(), 12)),
        Tuple.of(30, phrase(12)),
        Tuple.of(10, repeated(pieces(), 300)),
        Tuple.of(6, phrase(1000)),
        Tuple.of(4, many(names(), 200)),
        Tuple.of(3, many(pieces(), 3000)),
        Tuple.of(6, deep()),
        Tuple.of(2, repeated(pieces(), 100_000)),
        Tuple.of(1, pieces().map(piece -> (piece + " ").repeat(MEGABYTE / (piece.length() + 1)))),
        Tuple.of(1, Arbitraries.strings().withCharRange('a', 'z').ofLength(100_000)));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.of(WORDS)),
        Tuple.of(5, Arbitraries.of(SIGNS)),
        Tuple.of(1, names()),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(5)),
        Tuple.of(1, letters(30)),
        Tuple.of(1, letters(2).map(start -> start + "*")));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  private static Arbitrary<String> letters(int most) {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars('ä', 'ß', 'R', 'K', '-')
        .ofMaxLength(most);
  }

  private static Arbitrary<String> many(Arbitrary<String> piece, int most) {
    return piece.list().ofMaxSize(most).map(all -> String.join(" ", all));
  }

  private static Arbitrary<String> repeated(Arbitrary<String> piece, int mostLetters) {
    return Combinators.combine(piece, Arbitraries.integers().between(0, mostLetters), spaces())
        .as((text, letters, space) -> (text + space).repeat(letters / (text.length() + 1)));
  }

  private static Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", " ODER ", " UND ", " NICHT ", "\n", ":", "-", "/");
  }

  private static Arbitrary<String> phrase(int mostWords) {
    return Combinators.combine(
            many(pieces().filter(piece -> piece.indexOf('"') < 0), mostWords),
            Arbitraries.of("", "~0", "~2", "~50", "~1000", "~999999999999", "~x"))
        .as((words, near) -> "\"" + words + "\"" + near);
  }

  /** Groups in groups, fields in fields. */
  private static Arbitrary<String> nested(int depth) {
    if (depth == 0) {
      return pieces();
    }
    return Combinators.combine(
            Arbitraries.of("", "", "+", "-", "NICHT ", "titel:", "quelle:", "datum:"),
            Arbitraries.lazy(() -> nested(depth - 1)).list().ofMaxSize(3),
            Arbitraries.of(" ", " ODER ", " UND ", " | ", " -", " +"))
        .as((sign, all, joint) -> all.stream().collect(Collectors.joining(joint, sign + "(", ")")));
  }

  private static Arbitrary<String> deep() {
    return Combinators.combine(
            Arbitraries.of(
                "(", "-(", "+(", "titel:(", "(a ODER ", "(a UND ", "(NICHT ", "„", "a:("),
            Arbitraries.integers().between(1, 10_000),
            pieces(),
            Arbitraries.of("", ")", " b)"))
        .as(
            (open, times, piece, close) ->
                Stream.of(open.repeat(times), piece, close.repeat(times))
                    .collect(Collectors.joining()));
  }
}
