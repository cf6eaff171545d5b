package org.fundstelle.analysis;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes a {@link WordLayersFilter} by the name {@code fundstelleWords}.
 *
 * <p>{@code layers}: which to emit, of {@code exact,lemma,part}; all by default.
 *
 * @since 0.1
 */
public final class WordLayersFilterFactory extends TokenFilterFactory {
  /** The name for Lucene's service loading. */
  public static final String NAME = "fundstelleWords";

  private final Set<Layer> layers = EnumSet.noneOf(Layer.class);

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if a layer or an argument is unknown
   */
  public WordLayersFilterFactory(Map<String, String> args) {
    super(args);
    Set<String> names = getSet(args, "layers");
    if (names == null) {
      layers.addAll(EnumSet.allOf(Layer.class));
    } else {
      names.forEach(name -> layers.add(layer(name)));
    }
    FactoryArguments.requireNoMore(NAME, args);
  }

  /** Never called: service loading needs it to be there. */
  public WordLayersFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new WordLayersFilter(input, layers);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return new FoldingFilter(input);
  }

  private static Layer layer(String name) {
    for (Layer layer : Layer.values()) {
      if (layer.name().equalsIgnoreCase(name)) {
        return layer;
      }
    }
    throw new IllegalArgumentException(
        NAME + ": layers must be of exact, lemma and part, was " + name);
  }
}
