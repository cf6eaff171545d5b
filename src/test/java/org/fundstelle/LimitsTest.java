package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.junit.jupiter.api.Test;

/** What a request limits is limited, and the result says so. */
class LimitsTest {
  private static final SearchRequest REQUEST = SearchRequest.of("Nordkorea Soldaten Kursk");

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Wort" + i).collect(Collectors.joining(" "));
  }

  private static void assertCut(SearchResult result, String warning) {
    assertFalse(result.complete());
    assertTrue(result.warnings().contains(warning), result.warnings().toString());
  }

  @Test
  void nothingIsCutShortAsARule() throws IOException {
    SearchResult result = SampleIndex.NEWS.search(REQUEST);
    assertTrue(result.complete());
    assertEquals(List.of(), result.warnings());
  }

  @Test
  void aSearchEndsWithItsTime() throws IOException {
    SearchResult result = SampleIndex.NEWS.search(REQUEST.timeLimit(Duration.ofNanos(1)));
    assertCut(result, "The search stopped after 1 ns; not everything was looked at.");
    assertEquals(0, result.passages());
    assertEquals(List.of(), result.hints());
  }

  @Test
  void allHitsTakeTheTimeTheyNeed() throws IOException {
    try (Stream<Hit> hits = SampleIndex.NEWS.hits(REQUEST.timeLimit(Duration.ofNanos(1)))) {
      assertTrue(hits.count() > 5);
    }
  }

  @Test
  void whatIsFarthestIsLeftOutFirst() throws IOException {
    SearchResult whole = SampleIndex.NEWS.search(REQUEST);
    assertTrue(kinds(whole).contains(MatchKind.DEMONYM), kinds(whole).toString());
    SearchResult cut = SampleIndex.NEWS.search(REQUEST.maxTerms(12));
    assertCut(cut, "The query asks for more than 12 terms; other names were left out.");
    assertFalse(kinds(cut).contains(MatchKind.DEMONYM));
    assertTrue(kinds(cut).contains(MatchKind.INFLECTION));
    assertTrue(cut.passages() < whole.passages());
  }

  @Test
  void thenTheEnd() throws IOException {
    SearchResult cut = SampleIndex.NEWS.search(REQUEST.maxTerms(2));
    assertCut(cut, "The query is too long for 2 terms; its end was left out, from \"Kursk\" on.");
    assertTrue(cut.passages() > 0);
    assertCut(
        SampleIndex.NEWS.search("Kursk " + words(900)),
        "The query is too long for 320 terms; its end was left out, from \"Wort319\" on.");
  }

  @Test
  void aWordHasSoManyFormsAndNames() throws IOException {
    SearchResult cut = SampleIndex.NEWS.search(SearchRequest.of("Nordkorea").maxExpansions(2));
    assertCut(cut, "A word has more than 2 forms and names; the others were left out.");
    assertFalse(kinds(cut).contains(MatchKind.DEMONYM));
    assertTrue(cut.passages() > 0);
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> REQUEST.maxTerms(0));
    assertThrows(IllegalArgumentException.class, () -> REQUEST.maxTerms(1001));
    assertThrows(IllegalArgumentException.class, () -> REQUEST.maxExpansions(0));
    assertThrows(IllegalArgumentException.class, () -> REQUEST.timeLimit(Duration.ZERO));
  }

  private static List<MatchKind> kinds(SearchResult result) {
    return result.hits().stream()
        .flatMap(hit -> hit.passage().matches().stream())
        .map(Match::kind)
        .distinct()
        .toList();
  }
}
