package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the two formats of files of names apart and reads what they have in common. */
final class NamesFile {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private NamesFile() {}

  /**
   * Reads a file into the concepts known so far.
   *
   * @param file what messages call it
   * @param content the file
   * @param concepts the concepts by id; half changed when an exception is thrown
   */
  static void read(String file, byte[] content, Map<String, Concept> concepts)
      throws GazetteerException {
    List<String> lines = lines(decode(file, content));
    if (lines.stream().filter(NamesFile::isMeaningful).findFirst().orElse("[").startsWith("[")) {
      new NamesParser(file, concepts).read(lines);
    } else {
      new SolrParser(file, concepts).read(lines);
    }
  }

  /** Whether a line is neither empty nor a comment. */
  static boolean isMeaningful(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  private static String decode(String file, byte[] content) throws GazetteerException {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (result.isError()) {
      // What stands before the first bad byte was decoded, so its lines can be counted.
      int line = Math.toIntExact((out + "?").lines().count());
      throw new GazetteerException(file, line, "not UTF-8 text; save the file as UTF-8");
    }
    return out.toString();
  }

  /** The lines in NFC, outer space removed, inner space (also no-break space) made one blank. */
  private static List<String> lines(String text) {
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Normalizer.normalize(withoutMark, Normalizer.Form.NFC)
        .lines()
        .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
        .toList();
  }
}
