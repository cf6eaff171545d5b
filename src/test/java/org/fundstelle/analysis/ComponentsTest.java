package org.fundstelle.analysis;

import static org.apache.lucene.analysis.standard.StandardTokenizerFactory.NAME;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Filters and char filters as other people's analyzers use them: by name, one at a time. */
public class ComponentsTest extends BaseTokenStreamTestCase {
  private static final int ROUNDS = 100 * RANDOM_MULTIPLIER;

  /** Parts start inside their word, so the offsets are no graph. */
  private static final boolean GRAPH_OFFSETS = false;

  private static final Map<String, Function<TokenStream, TokenStream>> FILTERS =
      Map.of(
          LemmaFilterFactory.NAME, new LemmaFilterFactory(noArguments())::create,
          PartsFilterFactory.NAME, new PartsFilterFactory(noArguments())::create,
          FoldingFilterFactory.NAME, new FoldingFilterFactory(noArguments())::create);

  private static Map<String, String> noArguments() {
    return new HashMap<>();
  }

  private static Analyzer byName(String... filters) throws IOException {
    CustomAnalyzer.Builder builder = CustomAnalyzer.builder().withTokenizer(NAME);
    for (String filter : filters) {
      builder.addTokenFilter(filter);
    }
    return builder.build();
  }

  private static Analyzer behind(
      Function<TokenStream, TokenStream> filter, Function<String, Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = tokenizer.apply(fieldName);
        return new TokenStreamComponents(words, filter.apply(words));
      }
    };
  }

  public void testLemmas() throws IOException {
    try (Analyzer analyzer = byName(LemmaFilterFactory.NAME)) {
      assertAnalyzesTo(
          analyzer,
          "Die Häuser wurden größer, Herr Müller",
          new String[] {"die", "haus", "werden", "gross", "herr", "mueller"},
          new int[] {0, 4, 11, 18, 26, 31},
          new int[] {3, 10, 17, 24, 30, 37},
          new int[] {1, 1, 1, 1, 1, 1});
      assertAnalyzesTo(
          analyzer,
          "entsandte",
          new String[] {"entsandt", "entsenden"},
          new int[] {0, 0},
          new int[] {9, 9},
          new int[] {1, 0});
      assertEquals("haeus", analyzer.normalize("text", "Häus").utf8ToString());
    }
  }

  public void testLemmasBehindWordBoundaries() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter(WordCharFilterFactory.NAME)
            .withTokenizer(NAME)
            .addTokenFilter(LemmaFilterFactory.NAME)
            .build()) {
      assertAnalyzesTo(
          analyzer,
          "Beim EU-Gipfel 25 000 Schülerinnen",
          new String[] {"beim", "eugipfel", "25000", "schuelerin"},
          new int[] {0, 5, 15, 22},
          new int[] {4, 14, 21, 34});
    }
  }

  public void testParts() throws IOException {
    try (Analyzer analyzer = byName(PartsFilterFactory.NAME)) {
      assertAnalyzesTo(
          analyzer,
          "im Ölpreis die Bundesparteitage",
          new String[] {
            "im",
            "Ölpreis",
            "oel",
            "preis",
            "die",
            "Bundesparteitage",
            "bund",
            "bundespartei",
            "partei",
            "parteitag",
            "tag"
          },
          new int[] {0, 3, 3, 5, 11, 15, 15, 15, 21, 21, 27},
          new int[] {2, 10, 5, 10, 14, 31, 21, 27, 27, 31, 31},
          null,
          new int[] {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0},
          null,
          GRAPH_OFFSETS);
      assertEquals("Häus", analyzer.normalize("text", "Häus").utf8ToString());
    }
  }

  public void testPartsAreLemmasAlready() throws IOException {
    try (Analyzer analyzer = byName(PartsFilterFactory.NAME, LemmaFilterFactory.NAME)) {
      assertAnalyzesTo(
          analyzer,
          "Liebeslieder",
          new String[] {"liebeslied", "liebe", "lied"},
          new int[] {0, 0, 6},
          new int[] {12, 6, 12},
          null,
          new int[] {1, 0, 0},
          null,
          GRAPH_OFFSETS);
    }
  }

  public void testExampleOfTheReadme() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("fundstelleWordBoundaries")
            .withTokenizer("standard")
            .addTokenFilter("fundstelleParts")
            .addTokenFilter("fundstelleLemma")
            .build()) {
      assertAnalyzesTo(
          analyzer,
          "Ölpreise beim EU-Gipfel",
          new String[] {"oelpreis", "oel", "preis", "beim", "eugipfel", "eu", "gipfel"},
          new int[] {0, 0, 2, 9, 14, 14, 17},
          new int[] {8, 2, 8, 13, 23, 16, 23},
          null,
          new int[] {1, 0, 0, 1, 1, 0, 0},
          null,
          GRAPH_OFFSETS);
    }
  }

  public void testPartsComposeWithOtherFilters() throws IOException {
    try (Analyzer analyzer =
        byName(PartsFilterFactory.NAME, "lowercase", "germanNormalization", "germanLightStem")) {
      assertAnalyzesTo(
          analyzer,
          "Öl Ölpreise",
          new String[] {"ol", "olpreis", "ol", "preis"},
          new int[] {0, 3, 3, 5},
          new int[] {2, 11, 5, 11},
          null,
          new int[] {1, 1, 0, 0},
          null,
          GRAPH_OFFSETS);
    }
  }

  public void testFolding() throws IOException {
    try (Analyzer analyzer = byName(FoldingFilterFactory.NAME)) {
      assertAnalyzesTo(
          analyzer, "Größere Erdoğan 25.000", new String[] {"groessere", "erdogan", "25000"});
      assertEquals("groe", analyzer.normalize("text", "Grö").utf8ToString());
    }
  }

  public void testWordsNormalizeAsTheChain() throws IOException {
    try (Analyzer analyzer = byName(WordLayersFilterFactory.NAME)) {
      assertEquals("oelpr", analyzer.normalize("text", "Ölpr").utf8ToString());
    }
  }

  public void testKeywordsStayAsTheyAre() throws IOException {
    CharArraySet keywords = new CharArraySet(1, false);
    keywords.add("Häuser");
    Analyzer analyzer =
        behind(
            words ->
                new LemmaFilterFactory(noArguments())
                    .create(new SetKeywordMarkerFilter(words, keywords)),
            field -> new StandardTokenizer());
    try (analyzer) {
      assertAnalyzesTo(analyzer, "Häuser Bäume", new String[] {"Häuser", "baum"});
    }
  }

  public void testRandomText() throws IOException {
    for (Function<TokenStream, TokenStream> filter : FILTERS.values()) {
      try (Analyzer analyzer = behind(filter, field -> new StandardTokenizer())) {
        checkRandomData(random(), analyzer, ROUNDS, 40, false, GRAPH_OFFSETS);
      }
      try (Analyzer analyzer =
          behind(filter, field -> new MockTokenizer(MockTokenizer.WHITESPACE, false))) {
        checkRandomData(random(), analyzer, ROUNDS, 20, false, GRAPH_OFFSETS);
        checkAnalysisConsistency(
            random(), analyzer, true, "Bundesparteitag im Ölpreis", GRAPH_OFFSETS);
      }
    }
  }

  public void testEmptyTerm() throws IOException {
    for (Function<TokenStream, TokenStream> filter : FILTERS.values()) {
      try (Analyzer analyzer = behind(filter, field -> new KeywordTokenizer())) {
        checkOneTerm(analyzer, "", "");
      }
    }
  }

  public void testReuseAfterAnException() throws IOException {
    for (Function<TokenStream, TokenStream> filter : FILTERS.values()) {
      try (Analyzer analyzer = behind(filter, field -> new StandardTokenizer())) {
        expectThrows(IOException.class, () -> readAll(analyzer, failingAfter("Bundesparteitage ")));
        try (TokenStream leftInTheMiddle = analyzer.tokenStream("text", "Bundesparteitage")) {
          leftInTheMiddle.reset();
          assertTrue(leftInTheMiddle.incrementToken());
        }
        checkAnalysisConsistency(random(), analyzer, false, "Öl im Ölpreis", GRAPH_OFFSETS);
      }
    }
  }

  private static void readAll(Analyzer analyzer, Reader text) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      tokens.reset();
      while (tokens.incrementToken()) {}
      tokens.end();
    }
  }

  private static Reader failingAfter(String text) {
    return new Reader() {
      private int position;

      @Override
      public int read(char[] target, int offset, int count) throws IOException {
        if (position == text.length()) {
          throw new IOException("the disk is gone");
        }
        target[offset] = text.charAt(position++);
        return 1;
      }

      @Override
      public void close() {}
    };
  }

  public void testUnknownParameterIsNamed() {
    for (String name :
        new String[] {
          LemmaFilterFactory.NAME,
          PartsFilterFactory.NAME,
          FoldingFilterFactory.NAME,
          WordLayersFilterFactory.NAME
        }) {
      IllegalArgumentException refused =
          expectThrows(
              IllegalArgumentException.class,
              () -> TokenFilterFactory.forName(name, new HashMap<>(Map.of("stem", "on"))));
      assertEquals(name + " knows no parameter {stem=on}", refused.getMessage());
    }
    String boundaries = WordCharFilterFactory.NAME;
    IllegalArgumentException refused =
        expectThrows(
            IllegalArgumentException.class,
            () -> CharFilterFactory.forName(boundaries, new HashMap<>(Map.of("stem", "on"))));
    assertEquals(boundaries + " knows no parameter {stem=on}", refused.getMessage());
  }

  public void testUnknownLayerIsNamed() {
    IllegalArgumentException refused =
        expectThrows(
            IllegalArgumentException.class,
            () ->
                TokenFilterFactory.forName(
                    WordLayersFilterFactory.NAME, new HashMap<>(Map.of("layers", "exact,lemmas"))));
    assertEquals(
        "fundstelleWords: layers must be of exact, lemma and part, was lemmas",
        refused.getMessage());
  }
}
