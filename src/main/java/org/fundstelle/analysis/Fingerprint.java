package org.fundstelle.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.lucene.util.Version;

/**
 * Which chain wrote an index: its version, that of Lucene, whose tokenizer it uses, and a checksum
 * of every word list it reads.
 */
final class Fingerprint {
  /** Goes up with every change of the code that changes a term of the index. */
  static final int VERSION = 4;

  private Fingerprint() {}

  private static final class Holder {
    static final String VALUE =
        String.format(
            Locale.ROOT,
            "de-%d-lucene-%d.%d-%x",
            VERSION,
            Version.LATEST.major,
            Version.LATEST.minor,
            checksum());
  }

  static String value() {
    return Holder.VALUE;
  }

  private static long checksum() {
    List<String> resources = new ArrayList<>();
    resources.addAll(PosDictionary.RESOURCES);
    resources.addAll(JoinedWords.RESOURCES);
    resources.addAll(
        List.of(
            CompoundSplitter.WHOLE,
            SeamFinder.NAMES,
            FunctionWords.RESOURCE,
            NameGenitive.RESOURCE,
            SentenceWords.ABBREVIATIONS));
    CRC32 checksum = new CRC32();
    for (String resource : resources) {
      InputStream in = Objects.requireNonNull(Fingerprint.class.getResourceAsStream(resource));
      try (CheckedInputStream checked = new CheckedInputStream(in, checksum)) {
        checked.skip(Long.MAX_VALUE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return checksum.getValue();
  }
}
