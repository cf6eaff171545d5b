package org.fundstelle.analysis;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.fundstelle.analysis.WordTermsFilter.Term;

/**
 * Makes, by the name {@code fundstelleLemma}, a filter that replaces each word by its lemmas, or by
 * its folded spelling where it has none.
 *
 * <p>Stands where a stemmer would, but before lower-casing: the capital tells Reise from reise. No
 * folding or normalization is needed beside it. Words marked as keywords stay as they are.
 *
 * @since 0.1
 */
public final class LemmaFilterFactory extends TokenFilterFactory {
  /** The name for Lucene's service loading. */
  public static final String NAME = "fundstelleLemma";

  /**
   * Reads the arguments: there are none.
   *
   * @throws IllegalArgumentException if there is one
   */
  public LemmaFilterFactory(Map<String, String> args) {
    super(args);
    FactoryArguments.requireNoMore(NAME, args);
  }

  /** Never called: service loading needs it to be there. */
  public LemmaFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new WordTermsFilter(input, LemmaFilterFactory::lemmas);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return new FoldingFilter(input);
  }

  private static List<Term> lemmas(String token, Forms forms) {
    List<String> terms = forms.lemmas().isEmpty() ? forms.exact() : forms.lemmas();
    // Wagen and wagen are one here: whoever types a query in lower case could not tell them apart.
    return terms.stream()
        .map(Spelling::lower)
        .distinct()
        .map(lemma -> new Term(lemma, 0, token.length(), false))
        .toList();
  }
}
