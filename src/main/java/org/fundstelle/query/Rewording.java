package org.fundstelle.query;

import java.util.Map;

/** Exchanges words of a query and leaves everything else as it was typed. */
public final class Rewording {
  private final String query;
  private final Map<String, String> words;
  private final QuotationMarks marks;
  private final StringBuilder reworded = new StringBuilder();

  private Rewording(String query, Map<String, String> words) {
    this.query = query;
    this.words = words;
    this.marks = new QuotationMarks(query);
  }

  /**
   * A query with some of its words exchanged, but for those between quotation marks that are meant
   * verbatim.
   *
   * @param words what to put for which word as typed
   */
  public static String of(String query, Map<String, String> words) {
    Rewording rewording = new Rewording(query, words);
    for (int at = 0; at < query.length(); ) {
      at = rewording.copy(at);
    }
    return rewording.reworded.toString();
  }

  /** Copies what stands at a place, and returns the place behind it. */
  private int copy(int at) {
    int end = at + 1;
    if (QuotationMarks.isMark(query.charAt(at))) {
      int partner = marks.partnerOf(at);
      end = partner < 0 || query.startsWith("~", partner + 1) ? end : partner + 1;
    } else if (isLetter(at) && !isLetter(at - 1)) {
      for (Map.Entry<String, String> word : words.entrySet()) {
        int behind = at + word.getKey().length();
        if (query.startsWith(word.getKey(), at) && endsWord(behind)) {
          reworded.append(word.getValue());
          return behind;
        }
      }
    }
    reworded.append(query, at, end);
    return end;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < query.length() && Character.isLetterOrDigit(query.charAt(at));
  }

  /** A star makes the word before it the start of others. */
  private boolean endsWord(int at) {
    return !isLetter(at) && !query.startsWith("*", at);
  }
}
