package org.fundstelle.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The word list of jwordsplitter, and its cuts: those that its GermanWordSplitter makes in strict
 * mode, at a tenth of its cost. It looks up every substring; here one walk from the end of a word
 * finds all of its last parts. Safe for many threads.
 */
final class JoinedWords {
  static final List<String> RESOURCES =
      List.of(
          "/de/danielnaber/jwordsplitter/wordsGerman.txt",
          "/de/danielnaber/jwordsplitter/exceptionsGerman.txt");

  static final int SHORTEST_PART = 3;

  private static final int PART = 1;
  private static final int EXCEPTION = 2;
  private static final String LINK = "s";

  /** Velvet (Samt) that is an office (Amt): Bundes|amt. */
  private static final Set<String> OFFICES = Set.of("samt", "samts", "samtes");

  private final SuffixTable table;
  private final Map<String, List<String>> exceptions;

  JoinedWords() {
    List<String> parts = lines(RESOURCES.get(0));
    exceptions = exceptions(lines(RESOURCES.get(1)));
    int letters = 0;
    for (String part : parts) {
      letters += part.length();
    }
    for (String exception : exceptions.keySet()) {
      letters += exception.length();
    }
    table = new SuffixTable(letters);
    parts.forEach(part -> table.add(part, PART));
    exceptions.keySet().forEach(exception -> table.add(exception, EXCEPTION));
  }

  /**
   * The parts of a word in lower case, linking letters included; empty if it is not made of parts
   * that are known. A word that is a part itself is its only part.
   */
  List<String> split(String word) {
    return exceptions.containsKey(word)
        ? exception(word, word.length())
        : joinLinks(parts(word, word.length(), false));
  }

  private List<String> parts(String word, int end, boolean mayLink) {
    Ends whole = new Ends(word, end);
    if (whole.exception) {
      return exception(word, end);
    }
    if (whole.part) {
      return List.of(word.substring(0, end));
    }
    if (!word.startsWith(LINK, end - 1)) {
      return whole.parts();
    }
    Ends unlinked = new Ends(word, end - 1);
    if (mayLink && unlinked.part) {
      return List.of(word.substring(0, end - 1), LINK);
    }
    List<String> parts = whole.parts();
    if (!parts.isEmpty()) {
      return parts;
    }
    parts = unlinked.exception ? exception(word, end - 1) : unlinked.parts();
    return parts.isEmpty() ? parts : with(parts, LINK);
  }

  /** An exception is cut as it stands there, whatever case its parts have. */
  private List<String> exception(String word, int end) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (String part : exceptions.getOrDefault(word.substring(0, end), List.of())) {
      parts.add(word.substring(from, from + part.length()));
      from += part.length();
    }
    return parts;
  }

  private static List<String> with(List<String> parts, String last) {
    List<String> all = new ArrayList<>(parts.size() + 1);
    all.addAll(parts);
    all.add(last);
    return all;
  }

  /** The s belongs to the part before it; where it may start the next one, it is left alone. */
  private List<String> joinLinks(List<String> parts) {
    int last = parts.size() - 1;
    if (last > 0 && OFFICES.contains(parts.get(last))) {
      List<String> office = new ArrayList<>(parts);
      office.set(last - 1, parts.get(last - 1) + LINK);
      office.set(last, parts.get(last).substring(1));
      return office;
    }
    if (!parts.contains(LINK)) {
      return parts;
    }
    List<String> joined = new ArrayList<>(parts);
    for (int i = last; i >= 2; i--) {
      if (joined.get(i - 1).equals(LINK) && !isPart(LINK + joined.get(i))) {
        joined.set(i - 2, joined.get(i - 2) + LINK);
        joined.remove(i - 1);
      }
    }
    return joined;
  }

  private boolean isPart(String word) {
    return new Ends(word, word.length()).part;
  }

  /** What the list knows of the beginning of a word: whether it is a part, and how it can end. */
  private final class Ends {
    private final String word;
    private final int end;
    private final boolean part;
    private final boolean exception;

    /** Where the last part can start, the shortest first. */
    private int[] starts = new int[4];

    private int count;

    Ends(String word, int end) {
      this.word = word;
      this.end = end;
      int node = SuffixTable.ROOT;
      int at = end;
      while (at > 0 && node != SuffixTable.NONE) {
        at--;
        node = table.before(node, word.charAt(at));
        boolean isPart =
            node != SuffixTable.NONE
                && end - at >= SHORTEST_PART
                && at >= SHORTEST_PART
                && table.isMarked(node, PART);
        if (isPart) {
          addStart(at);
        }
      }
      boolean walked = at == 0 && node > SuffixTable.ROOT;
      part = walked && end >= SHORTEST_PART && table.isMarked(node, PART);
      exception = walked && table.isMarked(node, EXCEPTION);
    }

    private void addStart(int at) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = at;
    }

    /** The parts with the longest last one before which there are parts, too. */
    List<String> parts() {
      for (int i = count - 1; i >= 0; i--) {
        List<String> before = JoinedWords.this.parts(word, starts[i], true);
        if (!before.isEmpty()) {
          return with(before, word.substring(starts[i], end));
        }
      }
      return List.of();
    }
  }

  /** A line is {@code Ab|teil} or {@code Achs|ende/NS}, which has two more forms. */
  private static Map<String, List<String>> exceptions(List<String> lines) {
    Map<String, List<String>> exceptions = new HashMap<>();
    for (String line : lines) {
      String bare = line.replace("/ns", "");
      addException(bare, exceptions);
      if (bare.length() < line.length()) {
        addException(bare + "n", exceptions);
        addException(bare + "s", exceptions);
      }
    }
    return exceptions;
  }

  private static void addException(String line, Map<String, List<String>> exceptions) {
    exceptions.put(line.replace("|", ""), List.of(line.split("\\|")));
  }

  private static List<String> lines(String resource) {
    InputStream in = Objects.requireNonNull(JoinedWords.class.getResourceAsStream(resource));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> Spelling.lower(line.strip()))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The compound parts cannot be read: " + resource, e);
    }
  }
}
