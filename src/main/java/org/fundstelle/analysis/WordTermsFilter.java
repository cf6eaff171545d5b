package org.fundstelle.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts terms without the mark of a layer at the position of their word, at least one for each
 * token, so that filters that know nothing of layers can stand before and behind it.
 *
 * <p>Leaves alone what is marked as a keyword, and parts that such a filter made before.
 */
final class WordTermsFilter extends TokenFilter {
  /** The type of a part, which is a lemma already. */
  static final String PART_TYPE = "<FUNDSTELLE_PART>";

  /** What a token becomes. */
  interface Terms {
    List<Term> of(String token, Forms forms);
  }

  /** One term; its offsets count from the start of the token. */
  record Term(String text, int start, int end, boolean part) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private final WordForms words = WordForms.instance();
  private final Terms terms;
  private Iterator<Term> pending = List.<Term>of().iterator();
  private AttributeSource.@Nullable State state;
  private int start;
  private boolean lettersHaveOffsets;

  WordTermsFilter(TokenStream input, Terms terms) {
    super(input);
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pending.hasNext()) {
      restoreState(state);
      increment.setPositionIncrement(0);
      emit(pending.next());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (keyword.isKeyword() || type.type().equals(PART_TYPE)) {
      return true;
    }
    String token = term.toString();
    start = offset.startOffset();
    // Not so if something before this filter made the token longer or shorter than its text.
    lettersHaveOffsets = offset.endOffset() - start == token.length();
    pending = terms.of(token, words.of(token)).iterator();
    Term first = pending.next();
    state = pending.hasNext() ? captureState() : null;
    emit(first);
    return true;
  }

  private void emit(Term emitted) {
    term.setEmpty().append(emitted.text());
    if (lettersHaveOffsets) {
      offset.setOffset(start + emitted.start(), start + emitted.end());
    }
    if (emitted.part()) {
      type.setType(PART_TYPE);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = List.<Term>of().iterator();
    state = null;
  }
}
