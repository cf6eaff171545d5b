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

  /** As many as the longest article has that is text. */
  private static final int MOST = 65_536;

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
    List<Range> passages = of(text, true);
    // Each passage costs memory in a search: what has so many headings is a list, not an article.
    return passages.size() > MOST ? of(text, false) : passages;
  }

  private static List<Range> of(String text, boolean hasHeadings) {
    List<Range> passages = new ArrayList<>();
    List<Line> headings = new ArrayList<>();
    List<Line> body = new ArrayList<>();
    List<Line> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (hasHeadings && isHeading(text, line) && i + 1 < lines.size()) {
        if (!body.isEmpty()) {
          addSection(text, headings, body, passages);
          headings.clear();
          body.clear();
        }
        headings.add(line);
      } else {
        body.add(line);
      }
    }
    if (!body.isEmpty()) {
      addSection(text, headings, body, passages);
    }
    return passages;
  }

  private static void addSection(
      String text, List<Line> headings, List<Line> body, List<Range> passages) {
    if (headings.isEmpty()) {
      cut(text, body.getFirst().start, body, "", passages);
      return;
    }
    Line last = headings.getLast();
    int start = headings.getFirst().start;
    if (last.end - start > SHORTEST) {
      addHeadings(text, headings, passages);
      start = last.start;
    }
    cut(text, start, body, text.substring(last.start, last.end), passages);
  }

  /** Headings that leave little room for text are passages themselves, all but the last one. */
  private static void addHeadings(String text, List<Line> headings, List<Range> passages) {
    int start = headings.getFirst().start;
    for (int i = 1; i < headings.size(); i++) {
      Line line = headings.get(i);
      if (i == headings.size() - 1 || line.end - start > LONGEST) {
        Line before = headings.get(i - 1);
        passages.add(new Range(start, before.end, text.substring(before.start, before.end)));
        start = line.start;
      }
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    boolean blankBefore = true;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int next = end + 1;
      if (isInvisible(text, start, end)) {
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
    return isInvisible(text, start, newline < 0 ? text.length() : newline);
  }

  /** A line of nothing but no-break spaces or zero-width characters looks like an empty one. */
  private static boolean isInvisible(String text, int start, int end) {
    return text.substring(start, end)
        .codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A stretch of text that is not blank, without the white space around it. */
  private static Line trimmed(String text, int start, int end, boolean alone) {
    int from = start;
    int to = end;
    while (isSpace(text.charAt(from))) {
      from++;
    }
    while (isSpace(text.charAt(to - 1))) {
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

  /** Cuts the lines below a heading; the first passage starts with the heading. */
  private static void cut(
      String text, int start, List<Line> body, String heading, List<Range> passages) {
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
      for (int first = end - 1; first >= 0; first--) {
        int from = first == 0 ? start : sentences.get(first).start();
        int length = sentences.get(end - 1).end() - from;
        double total =
            cost[first] + costOf(length) + (endsParagraph.get(end - 1) ? 0 : INSIDE_PARAGRAPH);
        if (total < cost[end]) {
          cost[end] = total;
          cutBefore[end] = first;
        }
        if (length > LONGEST) {
          break;
        }
      }
    }
    int at = passages.size();
    for (int end = n; end > 0; end = cutBefore[end]) {
      int from = cutBefore[end] == 0 ? start : sentences.get(cutBefore[end]).start();
      passages.add(at, new Range(from, sentences.get(end - 1).end(), heading));
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
        while (isSpace(text.charAt(from))) {
          from++;
        }
      }
    }
    pieces.add(new Sentence(from, end));
  }
}
