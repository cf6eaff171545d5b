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
  private final WordForms words = WordForms.instance();
  private final List<Ahead> ahead = new ArrayList<>();
  private final OpenVerbs verbs = new OpenVerbs(words.separableVerbs());
  private boolean ended;
  private String lastContent = "";
  private Forms forms = words.of("");
  private int lastEnd;

  /** A token that was read before its turn. */
  private record Ahead(AttributeSource.State state, String token, int start) {}

  WordReader(TokenStream input) {
    this.input = input;
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
    forms = read(words.of(term.buffer(), term.length()));
    boolean afterMark = offset.startOffset() - lastEnd > 1;
    boolean startsSentence = afterMark && forms.function() && !Spelling.startsLower(forms.token());
    if (startsSentence) {
      lastContent = "";
    }
    verbs.follow(forms, startsSentence, afterMark);
    lastEnd = offset.endOffset();
    return true;
  }

  /** The forms of the current token. */
  Forms forms() {
    return forms;
  }

  /** Forgets what was read: another text follows. */
  void reset() {
    ahead.clear();
    verbs.clear();
    ended = false;
    lastContent = "";
    lastEnd = 0;
  }

  private Forms read(Forms own) throws IOException {
    String token = own.token();
    if (Elision.lacksHead(token)) {
      Optional<String> later = laterContent();
      return later.isPresent() ? words.elision().withHeadOf(later.get(), token) : own;
    }
    if (Elision.lacksModifier(token) && followsConjunctionOrComma()) {
      return words.elision().withModifierOf(lastContent, token);
    }
    if (!own.function()) {
      lastContent = token;
    }
    if (!verbs.isEmpty() && Inflection.isParticle(token) && endsClause()) {
      return verbs.joined(token).map(own::with).orElse(own);
    }
    return own;
  }

  /** Obstanbau und -handel, Obstanbau, -handel; but not what stands behind a dash in a list. */
  private boolean followsConjunctionOrComma() {
    return forms.function() || offset.startOffset() - lastEnd > 1;
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
