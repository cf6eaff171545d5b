package org.fundstelle.index;

import java.util.ArrayList;
import java.util.List;
import org.fundstelle.analysis.Sentences;
import org.fundstelle.analysis.Sentences.Sentence;

/**
 * Cuts an article's text into passages: runs of whole sentences, 300 to 900 characters where the
 * text allows, never across a heading.
 *
 * <p>Within a section the cut is the cheapest one of all: passages near {@link #IDEAL} characters,
 * cut between paragraphs rather than inside one. Thread-safe.
 */
final class Passages {
  static final int SHORTEST = 300;
  static final int LONGEST = 900;
  private static final int IDEAL = 600;

  private static final double INSIDE_PARAGRAPH = 60;
  private static final double TOO_SHORT = 200;
  private static final double TOO_LONG = 100_000;

  /** A heading is short; what is longer without a full stop is a list, a table or a verse. */
  private static final int LONGEST_HEADING = 120;

  private static final String CLOSING = "\"'»«“”‘’)]";

  private Passages() {}

  /**
   * A passage as a range of the text.
   *
   * @param start where it starts
   * @param end where it ends, exclusive, without trailing white space
   * @param heading the heading it stands under, {@code ""} if none
   */
  record Range(int start, int end, String heading) {}

  private record Line(int start, int end, boolean alone) {}

  static List<Range> of(String text) {
    List<Range> passages = new ArrayList<>();
    List<Line> body = new ArrayList<>();
    String heading = "";
    int sectionStart = -1;
    List<Line> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isHeading(text, line) && i + 1 < lines.size()) {
        if (!body.isEmpty()) {
          cut(text, sectionStart, body, heading, passages);
          body.clear();
          sectionStart = -1;
        }
        heading = text.substring(line.start, line.end);
      } else {
        body.add(line);
      }
      if (sectionStart < 0) {
        sectionStart = line.start;
      }
    }
    cut(text, sectionStart, body, heading, passages);
    return passages;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    boolean blankBefore = true;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int next = end + 1;
      if (text.substring(start, end).isBlank()) {
        blankBefore = true;
      } else {
        boolean blankAfter = next >= text.length() || isBlankLine(text, next);
        lines.add(trimmed(text, start, end, blankBefore && blankAfter));
        blankBefore = false;
      }
      start = next;
    }
    return lines;
  }

  private static boolean isBlankLine(String text, int start) {
    int newline = text.indexOf('\n', start);
    return text.substring(start, newline < 0 ? text.length() : newline).isBlank();
  }

  /** A stretch of text that is not blank, without the white space around it. */
  private static Line trimmed(String text, int start, int end, boolean alone) {
    int from = start;
    int to = end;
    while (Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Line(from, to, alone);
  }

  /** A short line of its own that is no sentence; a question may be a heading. */
  private static boolean isHeading(String text, Line line) {
    int end = line.end;
    while (end > line.start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.alone
        && line.end - line.start <= LONGEST_HEADING
        && end > line.start
        && !isBullet(text.codePointAt(line.start))
        && (Character.isLetterOrDigit(text.codePointBefore(end))
            || (text.charAt(end - 1) == '?'
                && Sentences.of(text.substring(line.start, line.end)).size() == 1));
  }

  private static boolean isBullet(int first) {
    return first == '•' || Character.getType(first) == Character.DASH_PUNCTUATION;
  }

  private static void cut(
      String text, int sectionStart, List<Line> body, String heading, List<Range> passages) {
    List<Sentence> sentences = new ArrayList<>();
    List<Boolean> endsParagraph = new ArrayList<>();
    for (Line line : body) {
      for (Sentence sentence : Sentences.of(text.substring(line.start, line.end))) {
        addPieces(text, line.start + sentence.start(), line.start + sentence.end(), sentences);
      }
      while (endsParagraph.size() < sentences.size()) {
        endsParagraph.add(endsParagraph.size() == sentences.size() - 1);
      }
    }
    int n = sentences.size();
    double[] cost = new double[n + 1];
    int[] cutBefore = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      cost[end] = Double.MAX_VALUE;
      for (int start = end - 1; start >= 0; start--) {
        int length = sentences.get(end - 1).end() - sentences.get(start).start();
        double total =
            cost[start] + costOf(length) + (endsParagraph.get(end - 1) ? 0 : INSIDE_PARAGRAPH);
        if (total < cost[end]) {
          cost[end] = total;
          cutBefore[end] = start;
        }
        if (length > LONGEST) {
          break;
        }
      }
    }
    int at = passages.size();
    for (int end = n; end > 0; end = cutBefore[end]) {
      int start = cutBefore[end] == 0 ? sectionStart : sentences.get(cutBefore[end]).start();
      passages.add(at, new Range(start, sentences.get(end - 1).end(), heading));
    }
  }

  private static double costOf(int length) {
    double off = length - IDEAL;
    return off * off / 1000
        + (length < SHORTEST ? TOO_SHORT : 0)
        + (length > LONGEST ? TOO_LONG : 0);
  }

  /** What is far longer than any sentence is no sentence: it is cut between words. */
  private static void addPieces(String text, int start, int end, List<Sentence> pieces) {
    int from = start;
    if (end - start > 2 * LONGEST) {
      while (end - from > LONGEST) {
        int to = text.lastIndexOf(' ', from + LONGEST);
        if (to <= from) {
          to = from + LONGEST;
          to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
        }
        Line piece = trimmed(text, from, to, false);
        pieces.add(new Sentence(piece.start, piece.end));
        from = to;
        while (Character.isWhitespace(text.charAt(from))) {
          from++;
        }
      }
    }
    pieces.add(new Sentence(from, end));
  }
}
