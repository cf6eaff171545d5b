package org.fundstelle.analysis;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts the three layers of every word at its position: exact forms, lemmas, compound parts.
 *
 * <p>Expects the tokens of a StandardTokenizer behind a {@link WordCharFilter}, unchanged. The
 * terms are those of {@link Layer#term}. A part has the offsets of its letters in the word.
 *
 * @since 0.1
 */
public final class WordLayersFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final WordReader words;
  private final PackedForms forms;
  private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
  private AttributeSource.@Nullable State state;

  /** Whether only one object holds all attributes: then none is there that needs to be restored. */
  private boolean alone;

  private String tokenType = TypeAttribute.DEFAULT_TYPE;
  private int start;
  private boolean partsHaveOffsets;
  private int skipped;

  /** Emits the given layers only. */
  public WordLayersFilter(TokenStream input, Set<Layer> layers) {
    this(input, layers, WordForms.instance());
  }

  WordLayersFilter(TokenStream input, Set<Layer> layers, WordForms words) {
    super(input);
    this.words = new WordReader(input, words);
    forms = this.words.packed();
    this.layers.addAll(layers);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (nextOfWord()) {
      restore();
      emit();
      increment.setPositionIncrement(0);
      return true;
    }
    while (words.next()) {
      start = offset.startOffset();
      partsHaveOffsets = offset.endOffset() - start == term.length();
      if (nextOfWord()) {
        keep();
        emit();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        skipped = 0;
        return true;
      }
      skipped += increment.getPositionIncrement();
    }
    return false;
  }

  private boolean nextOfWord() {
    while (forms.next()) {
      if (layers.contains(forms.layer())) {
        return true;
      }
    }
    return false;
  }

  /** A copy of all attributes for every word would cost as much as the rest of this filter. */
  private void keep() {
    tokenType = type.type();
    state = alone || !forms.hasNext() ? null : captureState();
  }

  private void restore() {
    if (alone) {
      type.setType(tokenType);
    } else {
      restoreState(state);
    }
  }

  private void emit() {
    forms.copyTo(term);
    if (partsHaveOffsets) {
      offset.setOffset(start + forms.start(), start + forms.end());
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.reset();
    Iterator<AttributeImpl> holders = getAttributeImplsIterator();
    holders.next();
    alone = !holders.hasNext();
    state = null;
    skipped = 0;
  }
}
