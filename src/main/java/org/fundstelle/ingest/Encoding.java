package org.fundstelle.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Finds out how a text is encoded: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else
 * Windows-1252 when it looks like German text written in that.
 */
final class Encoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Bytes above 127 that stand for letters and signs of German and its neighbours' names. */
  private static final BitSet EXPECTED = expected();

  private Encoding() {}

  /**
   * Decodes a text, without its byte order mark.
   *
   * @throws Rejected if it is binary, or text in no encoding known here
   */
  static String decode(byte[] bytes, int length) throws Rejected {
    if (startsWith(bytes, length, 0xFE, 0xFF)) {
      return withoutNul(strictly(bytes, length, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, length, 0xFF, 0xFE)) {
      return withoutNul(strictly(bytes, length, StandardCharsets.UTF_16LE));
    }
    String text = withoutNul(new String(bytes, 0, length, StandardCharsets.UTF_8));
    if (text.indexOf(REPLACEMENT) >= 0 && !isValid(bytes, length)) {
      if (!isWindows1252(bytes, length, text)) {
        throw new Rejected(
            lineOf(text, text.indexOf(REPLACEMENT)), "is neither valid UTF-8 nor Windows-1252");
      }
      text = new String(bytes, 0, length, WINDOWS_1252);
    }
    return withoutMark(text);
  }

  /** Whether a file is UTF-16, which cannot be split into lines byte by byte. */
  static boolean isUtf16(byte[] bytes, int length) {
    return startsWith(bytes, length, 0xFE, 0xFF) || startsWith(bytes, length, 0xFF, 0xFE);
  }

  private static String strictly(byte[] bytes, int length, Charset charset) throws Rejected {
    try {
      // A new decoder reports what is malformed; Charset.decode would replace it.
      return withoutMark(charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString());
    } catch (CharacterCodingException e) {
      throw new Rejected(0, "is broken " + charset.name().substring(0, 6));
    }
  }

  private static boolean isValid(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Tells Windows-1252 from UTF-8 that got damaged: in the former nearly every umlaut is an error
   * of UTF-8 (only pairs such as {@code ß“} happen to be valid), and nearly every byte above 127 is
   * a sign that German texts use.
   */
  private static boolean isWindows1252(byte[] bytes, int length, String asUtf8) {
    long errors = asUtf8.chars().filter(c -> c == REPLACEMENT).count();
    long pairs = asUtf8.codePoints().filter(c -> c > 127 && c != REPLACEMENT).count();
    int expected = 0;
    int unexpected = 0;
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      if (EXPECTED.get(value)) {
        expected++;
      } else if (value > 127) {
        unexpected++;
      }
    }
    return pairs * 4 <= errors && unexpected * 10 <= expected;
  }

  private static BitSet expected() {
    BitSet bytes = new BitSet(256);
    String signs = "€‚„…‘’“”–—†•™Šš Žžœ Œ‹›«»§°²³·½¼¾±´¡¿©®£ \u00A0\u00ADÄÖÜßÀÁÇÈÉÊÅØÆÍÎÓÔÚÑ";
    for (byte sign : signs.getBytes(WINDOWS_1252)) {
      bytes.set(sign & 0xFF);
    }
    bytes.set(0xE0, 0x100);
    bytes.clear(0, 128);
    return bytes;
  }

  private static String withoutNul(String text) throws Rejected {
    if (text.indexOf('\0') >= 0) {
      throw new Rejected(0, "looks binary (it holds a NUL character)");
    }
    return text;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static long lineOf(String text, int index) {
    return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  private static boolean startsWith(byte[] bytes, int length, int first, int second) {
    return length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
