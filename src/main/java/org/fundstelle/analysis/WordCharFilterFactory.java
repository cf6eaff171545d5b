package org.fundstelle.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes a {@link WordCharFilter} by the name {@code fundstelleWordBoundaries}.
 *
 * @since 0.1
 */
public final class WordCharFilterFactory extends CharFilterFactory {
  /** The name for Lucene's service loading. */
  public static final String NAME = "fundstelleWordBoundaries";

  /**
   * Reads the arguments: there are none.
   *
   * @throws IllegalArgumentException if there is one
   */
  public WordCharFilterFactory(Map<String, String> args) {
    super(args);
    FactoryArguments.requireNoMore(NAME, args);
  }

  /** Never called: service loading needs it to be there. */
  public WordCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new WordCharFilter(input);
  }
}
