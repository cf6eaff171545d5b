package org.fundstelle.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes, by the name {@code fundstelleFolding}, a filter that writes each word the one way all its
 * spellings share: lower case, ä as ae, ß as ss, no accents, hyphens or thousands separators.
 *
 * @since 0.1
 */
public final class FoldingFilterFactory extends TokenFilterFactory {
  /** The name for Lucene's service loading. */
  public static final String NAME = "fundstelleFolding";

  /**
   * Reads the arguments: there are none.
   *
   * @throws IllegalArgumentException if there is one
   */
  public FoldingFilterFactory(Map<String, String> args) {
    super(args);
    FactoryArguments.requireNoMore(NAME, args);
  }

  /** Never called: service loading needs it to be there. */
  public FoldingFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new FoldingFilter(input);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return create(input);
  }
}
