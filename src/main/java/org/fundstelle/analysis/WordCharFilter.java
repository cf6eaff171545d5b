package org.fundstelle.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites single characters so that Lucene's StandardTokenizer cuts German words where a reader
 * does.
 *
 * <p>Every character is replaced by exactly one, so offsets need no correction. Reads its whole
 * input before it returns the first character.
 *
 * @since 0.1
 */
public final class WordCharFilter extends CharFilter {
  private static final int CHUNK = 1 << 12;

  private char @Nullable [] text;
  private int length;
  private int position;

  /** Filters the given text. */
  public WordCharFilter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    char[] all = text == null ? readAll() : text;
    if (count == 0) {
      return 0;
    }
    if (position == length) {
      return -1;
    }
    int copied = Math.min(count, length - position);
    System.arraycopy(all, position, target, offset, copied);
    position += copied;
    return copied;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }

  private char[] readAll() throws IOException {
    char[] all = new char[CHUNK];
    for (int read = 0; read >= 0; read = input.read(all, length, all.length - length)) {
      length += read;
      if (length == all.length) {
        all = Arrays.copyOf(all, 2 * length);
      }
    }
    WordBoundaries.rewrite(all, length);
    text = all;
    return all;
  }
}
