package org.fundstelle.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.fundstelle.ingest.ReadResult.Problem;

/**
 * A file of lines in UTF-8, compressed if its name says so.
 *
 * @param path where it is
 * @param problems takes what cannot be read
 */
record LineFile(Path path, List<Problem> problems) {

  /** Makes something of a line. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads a line that is not blank.
     *
     * @return why it was not taken; empty when it was
     */
    String read(String line, long number) throws IOException;
  }

  /** Reads all lines, or those before the file breaks. */
  void read(Reader reader) {
    long number = 0;
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String bare = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        String reason = bare.isBlank() ? "" : reader.read(bare, number);
        if (!reason.isEmpty()) {
          problems.add(new Problem(path.toString(), number, reason));
        }
      }
    } catch (IOException e) {
      problems.add(
          new Problem(
              path.toString(), number + 1, "cannot be read from here on: " + e.getMessage()));
    }
  }
}
