package org.fundstelle.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import org.fundstelle.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last passage shown, how many were shown so far, and for which request.
 *
 * @param last the last passage shown; its documents are not kept
 * @param shown how many hits the pages up to here had
 */
record PageToken(Ranked last, int shown) {
  private static final int BYTES = 1 + Float.BYTES + 3 * Long.BYTES + 3 * Integer.BYTES;

  String encode(SearchRequest request) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put((byte) (last.certain() ? 1 : 0));
    bytes.putFloat(last.score());
    bytes.putLong(last.from()).putLong(last.until()).putLong(last.order());
    bytes.putInt(last.start()).putInt(shown).putInt(key(request));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException if it is none, or one of another request
   */
  static PageToken decode(String token, SearchRequest request) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      boolean certain = bytes.get() == 1;
      float score = bytes.getFloat();
      Ranked last =
          new Ranked(
              certain,
              score,
              bytes.getLong(),
              bytes.getLong(),
              bytes.getLong(),
              bytes.getInt(),
              -1,
              -1);
      PageToken page = new PageToken(last, bytes.getInt());
      if (bytes.getInt() == key(request) && !bytes.hasRemaining() && page.shown > 0) {
        return page;
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw refused(token, e);
    }
    throw refused(token, null);
  }

  private static IllegalArgumentException refused(String token, @Nullable RuntimeException cause) {
    return new IllegalArgumentException(
        "not the page token of this query: "
            + token
            + " (pass what the page before returned as next, with the same query, dates, sources"
            + " and order)",
        cause);
  }

  /** What must be the same on all pages: everything but how many hits there are of each. */
  private static int key(SearchRequest request) {
    return Objects.hash(
        request.query(),
        request.dates(),
        request.sources(),
        request.sort().name(),
        request.exact(),
        request.kinds().toString(),
        request.copies(),
        request.halfLifeDays(),
        request.like(),
        request.maxTerms(),
        request.maxExpansions());
  }
}
