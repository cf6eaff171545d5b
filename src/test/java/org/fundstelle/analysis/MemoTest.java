package org.fundstelle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered of a word is what was made of it, whoever else remembers at the same time. */
final class MemoTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 20;

  static Stream<String> words() {
    Stream<String> odd =
        Stream.of(
            "",
            "-",
            "\u203F",
            "\u203Fhandel",
            "Landtags\u203F",
            "Москва",
            "Žižkov",
            "和",
            "\uD835\uDC9C",
            "Kolleg_innenvertretung",
            "ü".repeat(200),
            "Landtags".repeat(30),
            "x".repeat(70_000),
            "Я".repeat(70_000));
    return Stream.concat(
        odd, texts().stream().flatMap(text -> Stream.of(text.split("[ ,.!?()]+"))));
  }

  private static List<String> texts() {
    Stream<String> compounds = Cases.read("compounds.txt").map(line -> line.replace("|", ""));
    return Stream.concat(compounds, Cases.read("probe.txt")).toList();
  }

  @ParameterizedTest
  @MethodSource("words")
  void whatIsPackedComesBack(String word) {
    Forms forms = WordForms.instance().compute(word);
    PackedForms packed = new PackedForms();
    packed.open(FormsPacker.pack(forms), 0);
    assertEquals(forms, packed.unpack());
    assertEquals(forms.verbs(), packed.verbs());
    assertEquals(forms, WordForms.instance().of(word));
    assertEquals(forms, WordForms.instance().of(word), "the second time");
  }

  /** Tables and pages so small that words are forgotten all the time. */
  @ParameterizedTest
  @CsvSource({"4, 1", "64, 1", "65536, 1"})
  void manyThreadsForgetAndRemember(int slots, int pages)
      throws InterruptedException, ExecutionException {
    List<String> texts = texts();
    List<String> expected = texts.stream().map(text -> read(text, GermanChain.analyzer())).toList();
    WordForms forgetful = new WordForms(slots, pages);
    Analyzer analyzer = analyzer(StandardTokenizer::new, forgetful);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(thread));
        runs.add(
            threads.submit(
                () -> {
                  for (int round = 0; round < ROUNDS; round++) {
                    order.forEach(i -> assertEquals(expected.get(i), read(texts.get(i), analyzer)));
                  }
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aWholeTextIsAWordForSomeTokenizers() {
    String text = "wort ".repeat(50_000);
    String terms = read(text, analyzer(KeywordTokenizer::new, WordForms.instance()));
    assertEquals(
        text + " 0 " + text.length() + " 1\n", terms.substring(0, terms.indexOf('\n') + 1));
  }

  private static Analyzer analyzer(Supplier<Tokenizer> tokenizers, WordForms words) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String fieldName, Reader reader) {
        return new WordCharFilter(reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokens = tokenizers.get();
        return new TokenStreamComponents(
            tokens, new WordLayersFilter(tokens, EnumSet.allOf(Layer.class), words));
      }
    };
  }

  /** A line for each term: itself, its offsets and its position increment. */
  private static String read(String text, Analyzer analyzer) {
    StringBuilder read = new StringBuilder();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        read.append(term).append(' ').append(offset.startOffset()).append(' ');
        read.append(offset.endOffset()).append(' ').append(increment.getPositionIncrement());
        read.append('\n');
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.toString();
  }
}
