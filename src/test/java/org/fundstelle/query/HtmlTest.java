package org.fundstelle.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.fundstelle.article.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Whatever an article or a query says, a browser sees text with marks and nothing else. */
class HtmlTest {
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of("mark", Set.of("title"), "strong", Set.of(), "br", Set.of());

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "</mark>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "\" onmouseover=\"x",
                    "' x='",
                    "&lt;",
                    "&#60;",
                    "&",
                    "&amp",
                    "<",
                    ">",
                    "\"",
                    "'",
                    "`",
                    "\n",
                    "\0",
                    "\u000B",
                    "\u2028",
                    "\ud800",
                    "\udc00",
                    "😀",
                    "<svg/onload=x>",
                    "<plaintext>",
                    "<br>",
                    "</strong>",
                    "javascript:",
                    "<a href='javascript:x'>",
                    "Der Rat tagt.",
                    " ",
                    "\uFEFF",
                    "\u202E",
                    "＜",
                    "<?php",
                    "=",
                    "/")),
            Tuple.of(2, Arbitraries.strings().ofMaxLength(5)))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Match> matches() {
    return Combinators.combine(
            Arbitraries.integers().between(-5, 120),
            Arbitraries.integers().between(-5, 120),
            texts(),
            Arbitraries.of(MatchKind.class))
        .as((start, end, term, kind) -> new Match(start, end, term, term, kind));
  }

  @Property(tries = 3000)
  void isTextWithMarks(
      @ForAll("texts") String text,
      @ForAll("texts") String heading,
      @ForAll List<@From("matches") Match> matches,
      @ForAll boolean headingInText) {
    String all = headingInText ? heading + "\n" + text : text;
    Passage passage = new Passage(0, all.length(), heading, all, matches);
    assertHarmless(passage.toHtml(), all);
    assertHarmless(hit(all, passage).titleToHtml(), all);
  }

  private static Hit hit(String title, Passage passage) {
    return new Hit(
        1,
        1,
        "id",
        Optional.empty(),
        title,
        "afp",
        List.of(),
        PartialDate.UNKNOWN,
        true,
        passage,
        passage.matches(),
        List.of(),
        List.of());
  }

  private static void assertHarmless(String html, String text) {
    Element body = Jsoup.parseBodyFragment("<p id=own>" + html + "</p>").body();
    assertEquals(1, body.childrenSize(), html);
    Element own = body.child(0);
    assertEquals("own", own.id());
    own.childNodes().forEach(node -> assertHarmless(node, html));
    // What is no letter or sign may be replaced, but nothing may vanish into a tag.
    assertEquals(signs(text), signs(own.wholeText()), html);
  }

  private static void assertHarmless(Node node, String html) {
    assertTrue(!(node instanceof Comment), html);
    if (node instanceof Element element) {
      Set<String> allowed = ATTRIBUTES.getOrDefault(element.tagName(), Set.of("none"));
      for (Attribute attribute : element.attributes()) {
        assertTrue(allowed.contains(attribute.getKey()), html);
      }
      assertTrue(ATTRIBUTES.containsKey(element.tagName()), html);
      element.childNodes().forEach(child -> assertHarmless(child, html));
    } else {
      assertTrue(node instanceof TextNode, html);
    }
  }

  private static String signs(String text) {
    return text.codePoints()
        .filter(c -> c > ' ' && c < 127)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
