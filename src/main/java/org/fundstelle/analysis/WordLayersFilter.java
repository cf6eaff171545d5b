package org.fundstelle.analysis;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeSource;
import org.fundstelle.analysis.Forms.Form;
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

  private final WordReader words = new WordReader(input);
  private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
  private Iterator<Form> pending = List.<Form>of().iterator();
  private AttributeSource.@Nullable State state;

  /** Whether only one object holds all attributes: then none is there that needs to be restored. */
  private boolean alone;

  private String tokenType = TypeAttribute.DEFAULT_TYPE;
  private int start;
  private boolean partsHaveOffsets;
  private int skipped;

  /** Emits the given layers only. */
  public WordLayersFilter(TokenStream input, Set<Layer> layers) {
    super(input);
    this.layers.addAll(layers);
  }

  @Override
  public boolean incrementToken() throws IOException {
    Form form = nextOfWord();
    if (form != null) {
      restore();
      emit(form);
      increment.setPositionIncrement(0);
      return true;
    }
    while (words.next()) {
      start = offset.startOffset();
      partsHaveOffsets = offset.endOffset() - start == term.length();
      pending = words.forms().stacked().iterator();
      form = nextOfWord();
      if (form != null) {
        keep();
        emit(form);
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        skipped = 0;
        return true;
      }
      skipped += increment.getPositionIncrement();
    }
    return false;
  }

  private @Nullable Form nextOfWord() {
    while (pending.hasNext()) {
      Form form = pending.next();
      if (layers.contains(form.layer())) {
        return form;
      }
    }
    return null;
  }

  /** A copy of all attributes for every word would cost as much as the rest of this filter. */
  private void keep() {
    tokenType = type.type();
    state = alone || !pending.hasNext() ? null : captureState();
  }

  private void restore() {
    if (alone) {
      type.setType(tokenType);
    } else {
      restoreState(state);
    }
  }

  private void emit(Form form) {
    term.setEmpty().append(form.layer().mark()).append(form.form());
    if (partsHaveOffsets) {
      offset.setOffset(start + form.start(), start + form.end());
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
    pending = List.<Form>of().iterator();
    state = null;
    skipped = 0;
  }
}
