package org.fundstelle.analysis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts German text into sentences.
 *
 * <p>Every line is cut by itself: a line break ends a sentence. Safe for many threads.
 *
 * @since 0.1
 */
public final class Sentences {
  static final String RESOURCE = "abbreviations.txt";

  private Sentences() {}

  /**
   * The place of a sentence in its text, without the space around it.
   *
   * @param start where it starts, in UTF-16 code units
   * @param end where it ends, exclusive
   */
  public record Sentence(int start, int end) {}

  private static final class Holder {
    static final Set<String> ABBREVIATIONS = WordList.read(RESOURCE);
  }

  /** The sentences of a text, in order; together they cover all of it but white space. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        addLine(text, start, i, sentences);
        start = i + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static void addLine(String text, int from, int to, List<Sentence> sentences) {
    String line = text.substring(from, to);
    if (line.isBlank()) {
      return;
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.GERMAN);
    breaks.setText(line);
    int start = 0;
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == line.length() || endsSentence(line, end)) {
        add(text, from + start, from + end, sentences);
        start = end;
      }
    }
  }

  private static boolean endsSentence(String line, int end) {
    int dot = end;
    while (dot > 0 && Character.isWhitespace(line.charAt(dot - 1))) {
      dot--;
    }
    if (dot == 0 || line.charAt(dot - 1) != '.') {
      return true;
    }
    int word = dot - 1;
    while (word > 0 && !Character.isWhitespace(line.charAt(word - 1))) {
      word--;
    }
    String last = line.substring(word, dot - 1);
    boolean number = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
    boolean initial = last.length() == 1;
    return !initial && !(number && last.length() <= 2) && !Holder.ABBREVIATIONS.contains(last);
  }

  private static void add(String text, int from, int to, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end));
    }
  }
}
