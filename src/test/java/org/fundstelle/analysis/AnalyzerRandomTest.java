package org.fundstelle.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Lucene's own checks of token streams, on random text; a failure prints its seed. */
public class AnalyzerRandomTest extends BaseTokenStreamTestCase {
  private static final int ROUNDS = 100 * RANDOM_MULTIPLIER;

  /** Parts start inside their word, so the offsets are no graph. */
  private static final boolean GRAPH_OFFSETS = false;

  public void testChain() throws IOException {
    try (Analyzer analyzer = GermanChain.analyzer()) {
      checkRandomData(random(), analyzer, ROUNDS, 40, false, GRAPH_OFFSETS);
      checkAnalysisConsistency(
          random(), analyzer, true, "25 000 Schüler:innen beim EU-Gipfel", GRAPH_OFFSETS);
    }
  }

  public void testVeryLongWords() throws IOException {
    try (Analyzer analyzer = GermanChain.analyzer()) {
      checkAnalysisConsistency(random(), analyzer, true, "Landtags".repeat(500), GRAPH_OFFSETS);
      checkAnalysisConsistency(random(), analyzer, true, "ü-".repeat(5000), GRAPH_OFFSETS);
    }
  }

  public void testCharFilter() throws IOException {
    Analyzer analyzer =
        new Analyzer() {
          @Override
          protected Reader initReader(String fieldName, Reader reader) {
            return new WordCharFilter(reader);
          }

          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new StandardTokenizer());
          }
        };
    try (analyzer) {
      checkRandomData(random(), analyzer, ROUNDS);
    }
  }

  public void testFilterBehindAnyTokenizer() throws IOException {
    for (Layer layer : Layer.values()) {
      Analyzer analyzer =
          new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
              Tokenizer words = new MockTokenizer(MockTokenizer.WHITESPACE, false);
              return new TokenStreamComponents(
                  words, new WordLayersFilter(words, EnumSet.of(layer)));
            }
          };
      try (analyzer) {
        checkRandomData(random(), analyzer, ROUNDS, 20, false, GRAPH_OFFSETS);
      }
    }
  }

  public void testSameChainByName() throws IOException {
    try (Analyzer chain = GermanChain.analyzer();
        Analyzer byName =
            CustomAnalyzer.builder()
                .addCharFilter(WordCharFilterFactory.NAME)
                .withTokenizer("standard")
                .addTokenFilter(WordLayersFilterFactory.NAME)
                .build()) {
      checkAnalysisConsistency(random(), byName, false, "Die Grenzregion", GRAPH_OFFSETS);
      assertEquals(chain.normalize("text", "Ölpr").utf8ToString(), GermanChain.fold("Ölpr"));
      String text = "Die EU-Gipfel der Bundesparteitage";
      String[] terms = GermanChain.tokens(text).stream().map(Token::term).toArray(String[]::new);
      assertAnalyzesTo(byName, text, terms, null, null, null, null, null, GRAPH_OFFSETS);
    }
  }

  public void testUnknownArguments() {
    expectThrows(
        IllegalArgumentException.class,
        () ->
            CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter(WordLayersFilterFactory.NAME, "layer", "exact"));
    expectThrows(
        IllegalArgumentException.class,
        () ->
            CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter(WordLayersFilterFactory.NAME, "layers", "exact,lemmas"));
  }

  public void testPartsMarkTheirLetters() throws IOException {
    try (Analyzer analyzer = GermanChain.analyzer()) {
      assertAnalyzesTo(
          analyzer,
          "im Ölpreis",
          new String[] {"im", "oelpreis", "\u0001oelpreis", "\u0002oel", "\u0002preis"},
          new int[] {0, 3, 3, 3, 5},
          new int[] {2, 10, 10, 5, 10},
          null,
          new int[] {1, 1, 0, 0, 0},
          null,
          GRAPH_OFFSETS);
    }
  }
}
