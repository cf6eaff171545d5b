package org.fundstelle.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a file line by line; of a line that is too long it keeps nothing. */
final class Lines implements Closeable {
  private static final int CHUNK = 1 << 16;
  private static final int KEPT = 1 << 20;

  /** Behind a longer line nothing is looked for: a small compressed file may hold any length. */
  private static final int MOST_SKIPPED = 256 * 1024 * 1024;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int start;
  private int end;
  private byte[] line = new byte[CHUNK];
  private int length;
  private long number;
  private boolean isEnded;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Moves to the next line; false at the end of the file.
   *
   * @throws Rejected if it is longer than allowed; then the next call moves behind it, or to the
   *     end of the file where that is too far
   */
  boolean next() throws IOException, Rejected {
    length = 0;
    if (line.length > KEPT) {
      line = new byte[CHUNK];
    }
    if (isEnded || (start == end && !fill())) {
      return false;
    }
    number++;
    boolean isTooLong = false;
    long skipped = 0;
    boolean isEnd = false;
    while (!isEnd && (start < end || fill())) {
      int newline = start;
      while (newline < end && chunk[newline] != '\n') {
        newline++;
      }
      isTooLong |= length + newline - start > ArticleReader.MAX_LENGTH;
      if (!isTooLong) {
        append(newline - start);
      }
      isEnd = newline < end;
      skipped += newline - start;
      start = isEnd ? newline + 1 : newline;
      if (skipped > MOST_SKIPPED) {
        isEnded = true;
        throw new Rejected(number, "line is longer than 256 MB; the file was read no further");
      }
    }
    if (isTooLong) {
      throw new Rejected(number, "line is longer than " + ArticleReader.MAX_LENGTH_TEXT);
    }
    return true;
  }

  /** The bytes of the line, without its end; only the first {@link #length} count. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** The number of the line, counted from 1; 0 before the first. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(in.read(chunk, 0, CHUNK), 0);
    return end > 0;
  }

  private void append(int count) {
    if (length + count > line.length) {
      int size = Math.max(length + count, Math.min(2 * line.length, ArticleReader.MAX_LENGTH));
      line = Arrays.copyOf(line, size);
    }
    System.arraycopy(chunk, start, line, length, count);
    length += count;
  }
}
