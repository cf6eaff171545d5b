package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.List;
import org.fundstelle.analysis.Forms.Form;

/**
 * Writes {@link Forms} down in few bytes, for {@link PackedForms} to read.
 *
 * <p>Written are the size of it all in two bytes, the traits, the token, the number of forms, the
 * forms, the verbs and the parts. A number takes a byte for every seven bits, the lowest first. A
 * text is its length, its lowest bit saying whether a character takes two bytes instead of one, and
 * its characters. A form has no offsets if they are those of the form before it.
 */
final class FormsPacker {
  static final int FUNCTION = 1;
  static final int VERB = 2;
  static final int LACKS_HEAD = 4;
  static final int LACKS_MODIFIER = 8;
  static final int PARTICLE = 16;

  private static final List<Layer> LAYERS = List.of(Layer.values());
  private static final List<Reason> REASONS = List.of(Reason.values());

  /** What is written of the size of longer ones. */
  static final int MOST = 0xFFFF;

  private byte[] bytes = new byte[128];
  private int length = 2;

  private FormsPacker() {}

  /** All of some forms in bytes. */
  static byte[] pack(Forms forms) {
    FormsPacker packer = new FormsPacker();
    packer.number(traits(forms));
    packer.text(forms.token());
    packer.forms(forms.stacked());
    packer.number(forms.verbs().size());
    forms.verbs().forEach(packer::text);
    packer.parts(forms.parts());
    return packer.finish();
  }

  private static int traits(Forms forms) {
    String token = forms.token();
    return (forms.function() ? FUNCTION : 0)
        | (forms.verbs().isEmpty() ? 0 : VERB)
        | (Elision.lacksHead(token) ? LACKS_HEAD : 0)
        | (Elision.lacksModifier(token) ? LACKS_MODIFIER : 0)
        | (Inflection.isParticle(token) ? PARTICLE : 0);
  }

  /** The kind of a form is its reason and its layer, the lowest bit whether offsets follow. */
  private void forms(List<Form> forms) {
    number(forms.size());
    int start = -1;
    int end = -1;
    for (Form form : forms) {
      int kind = REASONS.indexOf(form.reason()) * LAYERS.size() + LAYERS.indexOf(form.layer());
      if (form.start() == start && form.end() == end) {
        number(kind << 1);
      } else {
        start = form.start();
        end = form.end();
        number((kind << 1) | 1);
        number(start);
        number(end);
      }
      text(form.layer().term(form.form()));
    }
  }

  private void parts(List<Word.Part> parts) {
    number(parts.size());
    for (Word.Part part : parts) {
      number(part.start());
      number(part.end());
      text(part.exact());
    }
  }

  private byte[] finish() {
    int size = Math.min(length, MOST);
    bytes[0] = (byte) (size >>> Byte.SIZE);
    bytes[1] = (byte) size;
    return Arrays.copyOf(bytes, length);
  }

  private void number(int number) {
    int rest = number;
    while (rest > Byte.MAX_VALUE) {
      put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  private void text(String text) {
    boolean wide = isWide(text);
    number((text.length() << 1) | (wide ? 1 : 0));
    for (int i = 0; i < text.length(); i++) {
      if (wide) {
        put((byte) (text.charAt(i) >>> Byte.SIZE));
      }
      put((byte) text.charAt(i));
    }
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  private void put(byte written) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = written;
  }
}
