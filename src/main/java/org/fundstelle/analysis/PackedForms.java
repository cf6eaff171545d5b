package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.fundstelle.analysis.Forms.Form;

/**
 * Reads what a {@link FormsPacker} wrote, where it stands: the filter emits the forms of a word
 * without an object for each. For one thread; the bytes never change and may be shared.
 */
final class PackedForms {
  private static final Layer[] LAYERS = Layer.values();
  private static final Reason[] REASONS = Reason.values();

  /** No token, no forms, no verbs, no parts. */
  private static final byte[] NOTHING = new byte[7];

  private byte[] bytes = NOTHING;
  private int at;

  /** Where what was not yet read goes on. */
  private int next;

  private int traits;
  private int token;
  private int tokenSize;

  /** How many forms are still to come. */
  private int left;

  private int kind;
  private int start;
  private int end;
  private int term;
  private int termSize;

  /** Opens what is written from a place on, before its first form. */
  void open(byte[] written, int place) {
    bytes = written;
    at = place;
    next = place + Short.BYTES;
    traits = number();
    tokenSize = number();
    token = next;
    next += bytesOf(tokenSize);
    left = number();
  }

  /** Opens what another one has open, before its first form. */
  void open(PackedForms other) {
    open(other.bytes, other.at);
  }

  /** Has nothing open any more: the token is empty, and there is no form. */
  void clear() {
    open(NOTHING, 0);
  }

  /** The same, opened before its first form. */
  PackedForms copy() {
    PackedForms copy = new PackedForms();
    copy.open(this);
    return copy;
  }

  /** How many bytes are written, if fewer than {@link FormsPacker#MOST}. */
  int size() {
    return ((bytes[at] & 0xFF) << Byte.SIZE) | (bytes[at + 1] & 0xFF);
  }

  /** Writes the same elsewhere. */
  void copyTo(byte[] target, int place) {
    System.arraycopy(bytes, at, target, place, size());
  }

  /** Whether the token is what the first letters of a buffer make. */
  boolean isOf(char[] letters, int length) {
    if (lengthOf(tokenSize) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letter(token, tokenSize, i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes on to the next form; false behind the last. */
  boolean next() {
    if (left == 0) {
      return false;
    }
    left--;
    int head = number();
    kind = head >>> 1;
    if ((head & 1) != 0) {
      start = number();
      end = number();
    }
    termSize = number();
    term = next;
    next += bytesOf(termSize);
    return true;
  }

  /** Whether there is a next form. */
  boolean hasNext() {
    return left > 0;
  }

  /** The layer of the form. */
  Layer layer() {
    return LAYERS[kind % LAYERS.length];
  }

  /** Where the form starts in the token. */
  int start() {
    return start;
  }

  /** Where the form ends in the token, exclusive. */
  int end() {
    return end;
  }

  /** Makes the form, with the mark of its layer, the term. */
  void copyTo(CharTermAttribute attribute) {
    int length = lengthOf(termSize);
    copy(term, termSize, attribute.resizeBuffer(length));
    attribute.setLength(length);
  }

  /** The raw token. */
  String token() {
    return text(token, tokenSize);
  }

  boolean startsLower() {
    return tokenSize > 0 && Character.isLowerCase(letter(token, tokenSize, 0));
  }

  /** Whether it is a function word. */
  boolean isFunction() {
    return (traits & FormsPacker.FUNCTION) != 0;
  }

  /** Whether it can be a form of a verb. */
  boolean isVerb() {
    return (traits & FormsPacker.VERB) != 0;
  }

  /** Whether {@link Elision#lacksHead} holds. */
  boolean lacksHead() {
    return (traits & FormsPacker.LACKS_HEAD) != 0;
  }

  /** Whether {@link Elision#lacksModifier} holds. */
  boolean lacksModifier() {
    return (traits & FormsPacker.LACKS_MODIFIER) != 0;
  }

  /** Whether {@link Inflection#isParticle} holds. */
  boolean isParticle() {
    return (traits & FormsPacker.PARTICLE) != 0;
  }

  /** {@link Forms#verbs} of the token. */
  List<String> verbs() {
    PackedForms all = copy();
    while (all.next()) {}
    return all.texts();
  }

  /** What was written down. */
  Forms unpack() {
    PackedForms all = copy();
    List<Form> stacked = new ArrayList<>();
    while (all.next()) {
      stacked.add(all.form());
    }
    List<String> verbs = all.texts();
    List<Word.Part> parts = new ArrayList<>();
    for (int more = all.number(); more > 0; more--) {
      int partStart = all.number();
      int partEnd = all.number();
      String exact = all.text();
      parts.add(new Word.Part(partStart, partEnd, exact, lemmas(partStart, partEnd, stacked)));
    }
    return new Forms(
        token(),
        stacked,
        of(Layer.EXACT, stacked),
        of(Layer.LEMMA, stacked),
        parts,
        verbs,
        isFunction());
  }

  private Form form() {
    String bare = text(term, termSize).substring(layer().mark().length());
    return new Form(bare, layer(), start, end, REASONS[kind / LAYERS.length]);
  }

  private static List<String> of(Layer layer, List<Form> stacked) {
    return stacked.stream().filter(form -> form.layer() == layer).map(Form::form).toList();
  }

  private static List<String> lemmas(int partStart, int partEnd, List<Form> stacked) {
    return stacked.stream()
        .filter(form -> form.reason() == Reason.PART)
        .filter(form -> form.start() == partStart && form.end() == partEnd)
        .map(Form::form)
        .toList();
  }

  private int number() {
    int number = bytes[next++];
    if (number >= 0) {
      return number;
    }
    number &= 0x7F;
    for (int shift = 7; ; shift += 7) {
      byte more = bytes[next++];
      number |= (more & 0x7F) << shift;
      if (more >= 0) {
        return number;
      }
    }
  }

  private String text() {
    int size = number();
    String text = text(next, size);
    next += bytesOf(size);
    return text;
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int more = number(); more > 0; more--) {
      texts.add(text());
    }
    return texts;
  }

  private String text(int from, int size) {
    char[] letters = new char[lengthOf(size)];
    copy(from, size, letters);
    return new String(letters);
  }

  private void copy(int from, int size, char[] target) {
    int length = lengthOf(size);
    if (isWide(size)) {
      for (int i = 0; i < length; i++) {
        target[i] = letter(from, size, i);
      }
    } else {
      for (int i = 0; i < length; i++) {
        target[i] = (char) (bytes[from + i] & 0xFF);
      }
    }
  }

  private char letter(int from, int size, int index) {
    if (isWide(size)) {
      int high = from + 2 * index;
      return (char) ((bytes[high] << Byte.SIZE) | (bytes[high + 1] & 0xFF));
    }
    return (char) (bytes[from + index] & 0xFF);
  }

  private static boolean isWide(int size) {
    return (size & 1) != 0;
  }

  /** How many characters a text has. */
  private static int lengthOf(int size) {
    return size >>> 1;
  }

  private static int bytesOf(int size) {
    return isWide(size) ? size & ~1 : size >>> 1;
  }
}
