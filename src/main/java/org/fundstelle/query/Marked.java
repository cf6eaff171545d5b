package org.fundstelle.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text with marked ranges, and its renderings for a web page, a terminal and a file.
 *
 * <p>Every rendering is harmless whatever the text holds: HTML escapes all that is not its own, and
 * control characters, lone surrogates and overrides of the writing direction appear as U+FFFD, so
 * that no text can send a terminal commands or turn its surroundings around.
 *
 * @param text the text
 * @param start where it starts in the text that the offsets of the matches count in
 * @param matches the marked ranges, in any order; what lies outside the text or overlaps an earlier
 *     range is not marked
 * @since 0.1
 */
public record Marked(String text, int start, List<Match> matches) {
  private static final String ANSI_ON = "\u001b[1;31m";
  private static final String ANSI_OFF = "\u001b[0m";
  private static final int REPLACEMENT = 0xFFFD;

  /** Makes the list unmodifiable. */
  public Marked {
    matches = List.copyOf(matches);
  }

  /** A text without marks. */
  public static Marked of(String text) {
    return new Marked(text, 0, List.of());
  }

  /**
   * The text as a piece of HTML: each mark is a {@code <mark>} whose {@code title} names the kind
   * and the word of the query, and lines are separated by {@code <br>}.
   */
  public String toHtml() {
    StringBuilder html = new StringBuilder(text.length() * 2);
    html(0, text.length(), html);
    return html.toString();
  }

  /** The same, with this heading in {@code <strong>} where it is a line of the text. */
  String toHtml(String heading) {
    int headingStart = ("\n" + text + "\n").indexOf("\n" + heading + "\n");
    if (heading.isEmpty() || headingStart < 0) {
      return toHtml();
    }
    int headingEnd = headingStart + heading.length();
    StringBuilder html = new StringBuilder(text.length() * 2);
    html(0, headingStart, html);
    html.append("<strong>");
    html(headingStart, headingEnd, html);
    html.append("</strong>");
    html(headingEnd, text.length(), html);
    return html.toString();
  }

  private void html(int from, int to, StringBuilder html) {
    for (Piece piece : pieces(from, to)) {
      piece
          .match()
          .ifPresent(
              match -> {
                html.append("<mark title=\"").append(match.kind().label()).append(": ");
                escape(match.term(), " ", html);
                html.append("\">");
              });
      escape(text.substring(piece.start(), piece.end()), "<br>\n", html);
      html.append(piece.match().isPresent() ? "</mark>" : "");
    }
  }

  /** The text for a terminal, marks in bold red. */
  public String toAnsi() {
    return render(ANSI_ON, ANSI_OFF);
  }

  /** The text without colours, marks in {@code [brackets]}. */
  public String toPlain() {
    return render("[", "]");
  }

  private String render(String on, String off) {
    StringBuilder rendered = new StringBuilder(text.length() + 16);
    for (Piece piece : pieces(0, text.length())) {
      boolean marked = piece.match().isPresent();
      rendered.append(marked ? on : "");
      text.substring(piece.start(), piece.end())
          .codePoints()
          .forEach(c -> rendered.appendCodePoint(harmless(c)));
      rendered.append(marked ? off : "");
    }
    return rendered.toString();
  }

  private record Piece(int start, int end, Optional<Match> match) {}

  /** Cuts a range of the text where marks begin and end. */
  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int done = from;
    for (Match match : matches.stream().sorted(Comparator.comparingInt(Match::start)).toList()) {
      int markStart = boundary(Math.clamp((long) match.start() - start, done, to));
      int markEnd = boundary(Math.clamp((long) match.end() - start, done, to));
      if (markStart < markEnd) {
        pieces.add(new Piece(done, markStart, Optional.empty()));
        pieces.add(new Piece(markStart, markEnd, Optional.of(match)));
        done = markEnd;
      }
    }
    pieces.add(new Piece(done, to, Optional.empty()));
    return pieces;
  }

  /** The same place, or the one before when it lies within a surrogate pair. */
  private int boundary(int place) {
    boolean within =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return within ? place - 1 : place;
  }

  private static void escape(String raw, String lineBreak, StringBuilder html) {
    int plain = 0;
    for (int at = 0; at < raw.length(); at += Character.charCount(raw.codePointAt(at))) {
      int c = raw.codePointAt(at);
      String escaped =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n' -> lineBreak;
            default -> harmless(c) == c ? "" : Character.toString(harmless(c));
          };
      if (!escaped.isEmpty()) {
        html.append(raw, plain, at).append(escaped);
        plain = at + Character.charCount(c);
      }
    }
    html.append(raw, plain, raw.length());
  }

  private static int harmless(int c) {
    if (c == '\n' || (c >= ' ' && c <= '~')) {
      return c;
    }
    if (c == '\t' || c == '\r') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> turnsDirection(c) ? REPLACEMENT : c;
    };
  }

  /** Whether a character changes the writing direction of all that follows it. */
  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
