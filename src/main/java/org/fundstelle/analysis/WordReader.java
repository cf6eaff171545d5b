package org.fundstelle.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** How many words back a verb may stand whose particle ends the clause. */
  private static final int FARTHEST_VERB = 25;

  /** A word that goes on after the clause: "kündigte an und ging". */
  private static final Set<String> CONJUNCTIONS =
      Set.of("und", "oder", "sowie", "aber", "doch", "sondern", "als", "wie", "bis", "um");

  private final TokenStream input;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final WordForms words = WordForms.instance();
  private final List<Ahead> ahead = new ArrayList<>();
  private final Deque<Verb> verbs = new ArrayDeque<>();
  private boolean ended;
  private String lastContent = "";
  private Forms forms = words.of("");
  private int count;
  private int lastEnd;

  /** A token that was read before its turn. */
  private record Ahead(AttributeSource.State state, String token, int start) {}

  /**
   * A verb whose particle may follow.
   *
   * @param infinitives of which it can be a form
   * @param at how many words came before it
   * @param open whether its clause goes on after it, as that of a verb with a particle must
   */
  private record Verb(List<String> infinitives, int at, boolean open) {}

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
    count++;
    String token = term.toString();
    forms = read(token);
    followVerbs(token);
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
    count = 0;
    lastEnd = 0;
  }

  private Forms read(String token) throws IOException {
    if (Elision.lacksHead(token)) {
      Optional<String> later = laterContent();
      return later.isPresent() ? words.elision().withHeadOf(later.get(), token) : words.of(token);
    }
    if (Elision.lacksModifier(token)) {
      return words.elision().withModifierOf(lastContent, token);
    }
    Forms own = words.of(token);
    if (!own.function()) {
      lastContent = token;
    }
    if (!verbs.isEmpty() && Inflection.isParticle(token) && endsClause()) {
      return joined(token).map(own::with).orElse(own);
    }
    return own;
  }

  /** What a particle makes of the nearest verb it fits; one in a clause that is over comes last. */
  private Optional<Word.Separated> joined(String particle) {
    for (boolean open : new boolean[] {true, false}) {
      for (Verb verb : verbs) {
        Optional<Word.Separated> whole =
            verb.open == open
                ? words.separableVerbs().joined(particle, verb.infinitives)
                : Optional.empty();
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private void followVerbs(String token) {
    boolean afterMark = offset.startOffset() - lastEnd > 1;
    if (afterMark && forms.function() && !Spelling.startsLower(token)) {
      verbs.clear();
    }
    Verb last = verbs.peekFirst();
    if (afterMark && last != null && last.at == count - 1) {
      verbs.removeFirst();
      verbs.addFirst(new Verb(last.infinitives, last.at, false));
    }
    if (!forms.verbs().isEmpty()) {
      verbs.addFirst(new Verb(forms.verbs(), count, true));
    }
    while (!verbs.isEmpty() && verbs.getLast().at < count - FARTHEST_VERB) {
      verbs.removeLast();
    }
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
      if (!Elision.lacksHead(token) && !words.of(token).function()) {
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
