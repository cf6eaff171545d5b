package org.fundstelle.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The fingerprint changes whenever the terms do. */
final class FingerprintTest {
  /**
   * Version, Lucene's version, dictionaries, and the terms of the probe text, as they belong
   * together.
   */
  private static final String FINGERPRINT = "de-4-lucene-10.5-1f1b9942";

  private static final String TERMS = "134b93ae";

  @Test
  void fingerprintChangesWithTheTerms() {
    CRC32 checksum = new CRC32();
    String terms =
        GermanChain.tokens(Cases.text("probe.txt")).stream()
            .map(t -> t.position() + " " + t.term() + " " + t.start() + " " + t.end())
            .collect(Collectors.joining("\n"));
    checksum.update(terms.getBytes(UTF_8));
    assertEquals(
        FINGERPRINT + " " + TERMS,
        GermanChain.fingerprint() + " " + Long.toHexString(checksum.getValue()),
        "The chain or Lucene is another than before: indexes must be rebuilt. If that is meant,"
            + " raise Fingerprint.VERSION where terms changed, and write the new values here.");
  }
}
