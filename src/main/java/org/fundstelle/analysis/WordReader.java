package org.fundstelle.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of a stream as words, each in the light of its neighbours: looks ahead where a
 * word leaves its end to a later one, and remembers what a later one may lean on.
 */
final class WordReader {
  /** How many words may stand between the halves: "Bundes-, Landes- oder auch Kommunalpolitik". */
  private static final int FARTHEST_HALF = 8;

  /** Words that go on behind a particle: "kündigte an und ging", "kam an als Erster". */
  private static final Set<String> CONJUNCTIONS =
      Set.of("und", "oder", "sowie", "aber", "doch", "sondern", "als", "wie", "bis", "um");

  private final TokenStream input;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final WordForms words;
  private final List<Ahead> ahead = new ArrayList<>();
  private final OpenVerbs verbs;
  private boolean ended;

  /** The forms of the current token. */
  private final PackedForms forms = new PackedForms();

  /** The same, if they are not those of the token alone. */
  private @Nullable Forms restored;

  private final PackedForms lastContent = new PackedForms();
  private int lastEnd;

  /** A token that was read before its turn. */
  private record Ahead(AttributeSource.State state, String token, int start) {}

  WordReader(TokenStream input, WordForms words) {
    this.input = input;
    this.words = words;
    this.verbs = new OpenVerbs(words.separableVerbs());
    this.term = input.addAttribute(CharTermAttribute.class);
    this.offset = input.addAttribute(OffsetAttribute.class);
  }

  /** Makes the next token the current one; false at the end of the stream. */
  boolean next() throws IOException {
    if (!ahead.isEmpty()) {
      input.restoreState(ahead.removeFirst().state);
    } else if (ended || !input.incrementToken()) {
      ended = true;
      return false;
    }
    boolean afterMark = offset.startOffset() - lastEnd > 1;
    read(afterMark || forms.isFunction());
    boolean startsSentence = afterMark && forms.isFunction() && !forms.startsLower();
    if (startsSentence) {
      lastContent.clear();
    }
    verbs.follow(forms, startsSentence, afterMark);
    lastEnd = offset.endOffset();
    return true;
  }

  /** The forms of the current token, opened. */
  PackedForms packed() {
    return forms;
  }

  /** The forms of the current token. */
  Forms forms() {
    return restored == null ? forms.unpack() : restored;
  }

  /** Forgets what was read: another text follows. */
  void reset() {
    ahead.clear();
    verbs.clear();
    forms.clear();
    ended = false;
    lastContent.clear();
    lastEnd = 0;
  }

  /** Obstanbau und -handel, Obstanbau, -handel; but not what stands behind a dash in a list. */
  private void read(boolean afterConjunctionOrComma) throws IOException {
    words.find(term.buffer(), term.length(), forms);
    restored = null;
    if (forms.lacksHead()) {
      Optional<String> later = laterContent();
      later.ifPresent(word -> restore(words.elision().withHeadOf(word, forms.token())));
    } else if (forms.lacksModifier() && afterConjunctionOrComma) {
      restore(words.elision().withModifierOf(lastContent.token(), forms.token()));
    } else {
      if (!forms.isFunction()) {
        lastContent.open(forms);
      }
      if (forms.isParticle() && !verbs.isEmpty() && endsClause()) {
        verbs.joined(forms.token()).ifPresent(verb -> restore(forms.unpack().with(verb)));
      }
    }
  }

  private void restore(Forms whole) {
    restored = whole;
    forms.open(FormsPacker.pack(whole), 0);
  }

  /** Whether no word of the same clause follows: more than a space lies before the next one. */
  private boolean endsClause() throws IOException {
    AttributeSource.State here = input.captureState();
    int end = offset.endOffset();
    boolean last = ahead.isEmpty() && !readAhead();
    input.restoreState(here);
    return last
        || ahead.getFirst().start - end > 1
        || CONJUNCTIONS.contains(ahead.getFirst().token);
  }

  /** The next whole word that is no function word, if nothing but such lies in between. */
  private Optional<String> laterContent() throws IOException {
    AttributeSource.State here = input.captureState();
    Optional<String> found = Optional.empty();
    for (int i = 0; i < FARTHEST_HALF && (i < ahead.size() || readAhead()); i++) {
      String token = ahead.get(i).token;
      boolean function = words.of(token).function();
      if (function && !Spelling.startsLower(token)) {
        // Another sentence.
        break;
      }
      if (!function && !Elision.lacksHead(token)) {
        found = Optional.of(token);
        break;
      }
    }
    input.restoreState(here);
    return found;
  }

  private boolean readAhead() throws IOException {
    ended = ended || !input.incrementToken();
    if (!ended) {
      ahead.add(new Ahead(input.captureState(), term.toString(), offset.startOffset()));
    }
    return !ended;
  }
}
