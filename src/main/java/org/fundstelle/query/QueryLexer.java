package org.fundstelle.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Cuts a query into tokens, in one pass over its characters. */
final class QueryLexer {
  private static final int MAX_WORDS = 1000;
  private static final int MAX_DISTANCE = 1000;

  private final String query;
  private final Warnings warnings;
  private final QuotationMarks marks;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int words;

  private QueryLexer(String query, Warnings warnings) {
    this.query = query;
    this.warnings = warnings;
    this.marks = new QuotationMarks(query);
  }

  static List<Token> tokens(String query, Warnings warnings) {
    QueryLexer lexer = new QueryLexer(query, warnings);
    while (lexer.position < query.length()) {
      if (lexer.words == MAX_WORDS) {
        warnings.add(
            String.format(
                Locale.ROOT, "Only the first %,d words of the query are searched.", MAX_WORDS));
        break;
      }
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = query.charAt(position);
    if (isSpace(c)) {
      position++;
    } else if (c == '(') {
      add(Token.Paren.OPEN);
    } else if (c == ')') {
      add(Token.Paren.CLOSE);
    } else if (c == '|') {
      skip('|', '|');
      tokens.add(new Token.Joint(false, "|"));
    } else if (QuotationMarks.isMark(c)) {
      quotation();
    } else if ((c == '+' || c == '-') && startsWord(position)) {
      sign(c);
    } else {
      word();
    }
  }

  private void add(Token token) {
    tokens.add(token);
    position++;
  }

  private void skip(char one, char other) {
    while (position < query.length()
        && (query.charAt(position) == one || query.charAt(position) == other)) {
      position++;
    }
  }

  /** A sign counts when it is the only one and touches what follows; others are mere dashes. */
  private void sign(char sign) {
    int start = position;
    skip('+', '-');
    boolean touches =
        position < query.length()
            && !isSpace(query.charAt(position))
            && query.charAt(position) != ')'
            && query.charAt(position) != '|';
    if (position == start + 1 && touches) {
      tokens.add(new Token.Sign(sign == '-', String.valueOf(sign)));
    }
  }

  private void quotation() {
    int end = marks.partnerOf(position);
    if (end < 0) {
      warnings.add(
          "The quotation mark in %s has no partner; the words are searched as single words.",
          query.substring(position, Math.min(query.length(), position + Warnings.MAX_PIECE + 1)));
      position++;
      return;
    }
    String text = query.substring(position + 1, end);
    position = end + 1;
    tokens.add(new Token.Quoted(text, distance()));
    words++;
  }

  /** Reads {@code ~5} after a phrase. */
  private OptionalInt distance() {
    if (position == query.length() || query.charAt(position) != '~') {
      return OptionalInt.empty();
    }
    position++;
    int start = position;
    while (position < query.length() && isDigit(query.charAt(position))) {
      position++;
    }
    boolean ends = position == query.length() || !Character.isLetterOrDigit(query.charAt(position));
    if (start < position && ends) {
      return OptionalInt.of(number(query.substring(start, position)));
    }
    int end = start;
    while (end < query.length() && !endsWord(end)) {
      end++;
    }
    warnings.add(
        "%s after a phrase is not a number of words; the phrase is searched verbatim.",
        query.substring(start - 1, end));
    position = start;
    return OptionalInt.empty();
  }

  /** The number, or the greatest that makes a difference within a passage. */
  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < MAX_DISTANCE; i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return Math.min(value, MAX_DISTANCE);
  }

  private void word() {
    int start = position;
    while (position < query.length() && !endsWord(position)) {
      if (query.charAt(position) == ':' && field(start)) {
        return;
      }
      position += Math.max(1, genderEnding(position));
    }
    String raw = query.substring(start, position);
    switch (raw) {
      case "UND", "AND" -> tokens.add(new Token.Joint(true, raw));
      case "ODER", "OR" -> tokens.add(new Token.Joint(false, raw));
      case "NICHT", "NOT" -> tokens.add(new Token.Sign(true, raw));
      default -> {
        tokens.add(new Token.Text(raw));
        words++;
      }
    }
  }

  private boolean field(int start) {
    if (position - start > QueryField.MAX_LENGTH) {
      return false;
    }
    Optional<QueryField> field = QueryField.named(query.substring(start, position));
    if (field.isEmpty()) {
      return false;
    }
    tokens.add(new Token.Field(field.get(), query.substring(start, position)));
    position++;
    return true;
  }

  private boolean startsWord(int at) {
    return at == 0
        || isSpace(query.charAt(at - 1))
        || query.charAt(at - 1) == '('
        || query.charAt(at - 1) == '|';
  }

  private boolean endsWord(int at) {
    char c = query.charAt(at);
    return isSpace(c)
        || c == ')'
        || c == '|'
        || (c == '(' && genderEnding(at) == 0)
        || QuotationMarks.isMark(c);
  }

  /** The length of {@code (in)} or {@code (innen)} after a letter: part of the word. */
  private int genderEnding(int at) {
    if (at == 0 || !Character.isLetter(query.charAt(at - 1))) {
      return 0;
    }
    return query.startsWith("(innen)", at) ? 7 : query.startsWith("(in)", at) ? 4 : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
