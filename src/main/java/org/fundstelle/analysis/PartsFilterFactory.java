package org.fundstelle.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.fundstelle.analysis.WordTermsFilter.Term;

/**
 * Makes, by the name {@code fundstelleParts}, a filter that keeps each word as it came and stacks
 * the lemmas of its parts at its position, if it is a compound: those of the smallest parts, and
 * those of neighbouring parts that are a compound themselves.
 *
 * <p>Stands before lower-casing: an unknown word with a capital is a noun and may be a compound,
 * and one in lower case is rather an adjective or a verb. A part has the offsets of its letters in
 * the word and is folded; {@code fundstelleLemma} or {@code fundstelleFolding} behind it make the
 * words fit.
 *
 * @since 0.1
 */
public final class PartsFilterFactory extends TokenFilterFactory {
  /** The name for Lucene's service loading. */
  public static final String NAME = "fundstelleParts";

  /**
   * Reads the arguments: there are none.
   *
   * @throws IllegalArgumentException if there is one
   */
  public PartsFilterFactory(Map<String, String> args) {
    super(args);
    FactoryArguments.requireNoMore(NAME, args);
  }

  /** Never called: service loading needs it to be there. */
  public PartsFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new WordTermsFilter(input, PartsFilterFactory::wordAndParts);
  }

  private static List<Term> wordAndParts(String token, Forms forms) {
    Stream<Term> parts =
        forms.stacked().stream()
            .filter(form -> form.layer() == Layer.PART)
            .map(form -> new Term(form.form(), form.start(), form.end(), true));
    return Stream.concat(Stream.of(new Term(token, 0, token.length(), false)), parts).toList();
  }
}
