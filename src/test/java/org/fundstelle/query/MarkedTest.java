package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fundstelle.article.PartialDate;
import org.junit.jupiter.api.Test;

class MarkedTest {
  private static final Pattern OWN_TAGS =
      Pattern.compile("<mark title=\"[^\"<>]*\">|</mark>|</?strong>|<br>");

  private static Match match(int start, int end) {
    return new Match(start, end, "", "Pjöngjang", MatchKind.METONYM);
  }

  private static Passage passage(String text, Match... matches) {
    return new Passage(100, 100 + text.length(), "", text, List.of(matches));
  }

  @Test
  void marksWithTheReason() {
    Passage passage = passage("Truppen Nordkoreas in Kursk", match(108, 118));
    assertEquals(
        "Truppen <mark title=\"metonym: Pjöngjang\">Nordkoreas</mark> in Kursk", passage.toHtml());
    assertEquals("Truppen \u001b[1;31mNordkoreas\u001b[0m in Kursk", passage.toAnsi());
    assertEquals("Truppen [Nordkoreas] in Kursk", passage.toPlain());
  }

  @Test
  void escapesTextAndTerm() {
    Match match = new Match(1, 7, "", "\"><script>", MatchKind.EXACT);
    assertEquals(
        "&lt;<mark title=\"exact: &quot;&gt;&lt;script&gt;\">script</mark>&gt; &amp; &#39;&quot;",
        new Marked("<script> & '\"", 0, List.of(match)).toHtml());
  }

  @Test
  void makesHeadingAndLinesVisible() {
    Passage passage = new Passage(0, 18, "Kopf", "Kopf\n\nEins.\n\nZwei.", List.of(match(0, 4)));
    assertEquals(
        "<strong><mark title=\"metonym: Pjöngjang\">Kopf</mark></strong>"
            + "<br>\n<br>\nEins.<br>\n<br>\nZwei.",
        passage.toHtml());
    assertEquals(
        "Eins.<br>\n<strong>Kopf</strong><br>\nZwei.",
        new Passage(0, 16, "Kopf", "Eins.\nKopf\nZwei.", List.of()).toHtml());
    assertEquals("Kopfgeld", new Passage(0, 8, "Kopf", "Kopfgeld", List.of()).toHtml());
  }

  @Test
  void sendsNoCommandToATerminal() {
    Marked marked = Marked.of("a\u001b[2Jb\u0007c\u009bd\u202ee\ud800f\u2028g\r\nh\ti");
    String harmless = "a\ufffd[2Jb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg \nh i";
    assertEquals(harmless, marked.toAnsi());
    assertEquals(harmless, marked.toPlain());
    assertEquals(harmless.replace("\n", "<br>\n"), marked.toHtml());
  }

  @Test
  void toleratesMatchesOutsideOverlappingAndHalfACharacter() {
    Passage passage =
        passage(
            "ab😀cd",
            match(Integer.MIN_VALUE, 101),
            match(100, 102),
            match(103, 105),
            match(105, 104),
            match(200, Integer.MAX_VALUE));
    assertEquals("[a][b][😀c]d", passage.toPlain());
    assertEquals("abc", new Marked("abc", Integer.MAX_VALUE, List.of(match(0, 1))).toPlain());
  }

  @Test
  void marksTitles() {
    Hit hit =
        new Hit(
            1,
            1,
            "id",
            Optional.empty(),
            "Kursk & <Kreml>",
            "afp",
            List.of(),
            PartialDate.UNKNOWN,
            true,
            passage("Text"),
            List.of(match(0, 5)),
            List.of(),
            List.of());
    assertEquals(
        "<mark title=\"metonym: Pjöngjang\">Kursk</mark> &amp; &lt;Kreml&gt;", hit.titleToHtml());
    assertEquals("[Kursk] & <Kreml>", hit.titleToPlain());
    assertEquals("\u001b[1;31mKursk\u001b[0m & <Kreml>", hit.titleToAnsi());
  }

  @Property
  void htmlIsTheTextAndItsOwnTagsOnly(
      @ForAll String text, @ForAll int start, @ForAll("matches") List<Match> matches) {
    String html =
        new Passage(start, start, text.lines().findFirst().orElse(""), text, matches).toHtml();
    String bare = OWN_TAGS.matcher(html).replaceAll("");
    assertFalse(bare.matches("(?s).*[<>\"'].*"), bare);
    String unescaped =
        bare.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    assertEquals(Marked.of(text).toPlain(), unescaped);
  }

  @Property
  void everyMarkBeginsAndEnds(
      @ForAll("near") int start, @ForAll("matches") List<Match> matches, @ForAll String text) {
    String ansi = new Marked(text, start, matches).toAnsi();
    assertEquals(
        Marked.of(text).toAnsi(), ansi.replace("\u001b[1;31m", "").replace("\u001b[0m", ""));
    assertFalse(ansi.matches("(?s).*\u001b\\[1;31m[^\u001b]*\u001b\\[1;31m.*"), "marks nest");
  }

  @Provide
  Arbitrary<Integer> near() {
    return Arbitraries.integers().between(-5, 5);
  }

  @Provide
  Arbitrary<List<Match>> matches() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 100),
            Arbitraries.integers().between(-20, 100),
            Arbitraries.strings(),
            Arbitraries.of(MatchKind.class))
        .as((start, end, term, kind) -> new Match(start, end, "", term, kind))
        .list()
        .ofMaxSize(8);
  }
}
