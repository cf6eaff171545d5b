package org.fundstelle.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How German text is read, from characters to index terms.
 *
 * <p>Expects text in Unicode's composed form (NFC). Safe for many threads. The dictionaries are
 * loaded at the first use, once.
 *
 * @since 0.1
 */
public final class GermanChain {
  private GermanChain() {}

  /** An analyzer that puts every {@link Layer} of a word at the word's position. */
  public static Analyzer analyzer() {
    return analyzer(EnumSet.allOf(Layer.class));
  }

  /** An analyzer that puts some layers of a word at the word's position. */
  public static Analyzer analyzer(Set<Layer> layers) {
    return new LayersAnalyzer(layers);
  }

  private static final class LayersAnalyzer extends Analyzer {
    private final Set<Layer> layers;

    LayersAnalyzer(Set<Layer> layers) {
      this.layers = Set.copyOf(layers);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new WordCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new WordLayersFilter(words, layers));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new FoldingFilter(in);
    }
  }

  /** The words of a text, in order. */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    forEachWord(
        text,
        (token, forms) ->
            words.add(
                new Word(
                    token + forms.start(),
                    token + forms.end(),
                    forms.exact(),
                    forms.lemmas(),
                    forms.parts().stream()
                        .map(
                            p ->
                                new Word.Part(
                                    token + p.start(), token + p.end(), p.exact(), p.lemmas()))
                        .toList(),
                    WordForms.instance().separableVerbs().apart(forms.verbs()),
                    forms.function())));
    return List.copyOf(words);
  }

  /** Every form of every word of a text, as the analyzer emits them. */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int[] position = {0};
    forEachWord(
        text,
        (token, forms) -> {
          for (Forms.Form form : forms.stacked()) {
            tokens.add(
                new Token(
                    position[0],
                    form.form(),
                    form.layer(),
                    token + form.start(),
                    token + form.end(),
                    form.reason()));
          }
          position[0]++;
        });
    return List.copyOf(tokens);
  }

  /** The exact form of a single word or of the beginning of one. */
  public static String fold(String word) {
    return Folding.fold(word);
  }

  /** Whether the dictionary knows a single word as spelled, or all parts of the compound it is. */
  public static boolean isKnown(String word) {
    return WordForms.instance().isKnown(word);
  }

  /** The lemma of the noun that is spelled like another word's lemma but for its capital. */
  public static String asNoun(String lemma) {
    return Spelling.capitalised(lemma);
  }

  /**
   * Identifies the chain and its dictionaries: two chains with the same fingerprint make the same
   * terms of a text.
   */
  public static String fingerprint() {
    return Fingerprint.value();
  }

  private interface WordConsumer {
    /** Takes a word: where its token starts, and its forms. */
    void accept(int token, Forms forms);
  }

  private static void forEachWord(String text, WordConsumer consumer) {
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(new WordCharFilter(new StringReader(text)));
      OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
      WordReader words = new WordReader(tokenizer, WordForms.instance());
      tokenizer.reset();
      while (words.next()) {
        consumer.accept(offset.startOffset(), words.forms());
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
