package org.fundstelle.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * A line of a passage, to be compared with lines of other passages: an agency's paragraph is still
 * the same one when a newsroom has changed a word or two.
 *
 * <p>Paragraphs are compared by their shingles, the runs of three words. Copies are found by a
 * sketch that the index keeps, the smallest hashes of the shingles (Broder, On the resemblance and
 * containment of documents, 1997): copies have most shingles in common, and so one of the smallest.
 * Not thread-safe.
 *
 * @since 0.1
 */
public final class Paragraph {
  /** What is shorter may be the same by chance, or a heading. */
  private static final int FEWEST_WORDS = 8;

  private static final int SHINGLE = 3;
  private static final int SKETCH = 4;

  /** Shorter words make shingles that many paragraphs have. */
  private static final int LONG_WORD = 4;

  private static final double ALIKE = 0.5;

  private static final Set<String> WEEKDAYS =
      Set.of(
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonnabend",
          "sonntag");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("zwei", "2"),
          Map.entry("drei", "3"),
          Map.entry("vier", "4"),
          Map.entry("fünf", "5"),
          Map.entry("sechs", "6"),
          Map.entry("sieben", "7"),
          Map.entry("acht", "8"),
          Map.entry("neun", "9"),
          Map.entry("zehn", "10"),
          Map.entry("elf", "11"),
          Map.entry("zwölf", "12"));

  private final int start;
  private final int end;
  private final List<String> words;
  private @Nullable Set<Integer> shingles;

  private Paragraph(int start, int end, List<String> words) {
    this.start = start;
    this.end = end;
    this.words = words;
  }

  /** The paragraphs of a passage that have a word, in order. */
  public static List<Paragraph> of(String passage) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < passage.length()) {
      int newline = passage.indexOf('\n', start);
      int end = newline < 0 ? passage.length() : newline;
      List<String> words = words(passage, start, end);
      if (!words.isEmpty()) {
        paragraphs.add(new Paragraph(start, end, words));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** Runs of letters and digits, in lower case. */
  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || !Character.isLetterOrDigit(text.charAt(at))) {
        if (start < at) {
          words.add(text.substring(start, at).toLowerCase(Locale.ROOT).replace("ß", "ss"));
        }
        start = at + 1;
      }
    }
    return words;
  }

  /** Where it starts in the passage, in UTF-16 code units. */
  public int start() {
    return start;
  }

  /** Where it ends, exclusive. */
  public int end() {
    return end;
  }

  /** How many words it has, at least 1. */
  public int length() {
    return words.size();
  }

  /** The index terms that a copy of it most likely has one of; none if it is too short. */
  public List<BytesRef> sketch() {
    if (words.size() < FEWEST_WORDS) {
      return List.of();
    }
    List<String> telling = new ArrayList<>(words);
    telling.removeIf(word -> word.length() < LONG_WORD);
    int[] hashes = shingles(telling);
    Arrays.sort(hashes);
    List<BytesRef> sketch = new ArrayList<>(SKETCH);
    for (int i = 0; i < hashes.length && sketch.size() < SKETCH; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        sketch.add(term(hashes[i]));
      }
    }
    return sketch;
  }

  /**
   * Whether it says the same as another one: in most of the same words, with no other number and no
   * other day. Short ones must have the same words.
   */
  public boolean isCopyOf(Paragraph other) {
    int shorter = Math.min(words.size(), other.words.size());
    if (shorter < FEWEST_WORDS) {
      return words.equals(other.words);
    }
    int longer = Math.max(words.size(), other.words.size());
    return shorter >= ALIKE * longer
        && likeness(other) >= ALIKE
        && !differs(other, Paragraph::numbers)
        && !differs(other, Paragraph::weekdays);
  }

  /** The share of shingles in common, of all that one of them has. */
  private double likeness(Paragraph other) {
    long common = shingles().stream().filter(other.shingles()::contains).count();
    return (double) common / (shingles().size() + other.shingles().size() - common);
  }

  /** Whether each has something that the other lacks: one alone may only say more. */
  private boolean differs(Paragraph other, Function<Paragraph, Set<String>> facts) {
    Set<String> ours = facts.apply(this);
    Set<String> theirs = facts.apply(other);
    return !ours.containsAll(theirs) && !theirs.containsAll(ours);
  }

  private Set<String> numbers() {
    Set<String> numbers = new HashSet<>();
    for (String word : words) {
      String number = NUMBERS.getOrDefault(word, word);
      if (Character.isDigit(number.charAt(0))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private Set<String> weekdays() {
    Set<String> days = new HashSet<>(words);
    days.retainAll(WEEKDAYS);
    return days;
  }

  private Set<Integer> shingles() {
    if (shingles == null) {
      shingles = new HashSet<>();
      for (int hash : shingles(words)) {
        shingles.add(hash);
      }
    }
    return shingles;
  }

  /** The hashes of all runs of so many words, in their order. */
  private static int[] shingles(List<String> words) {
    int[] hashes = new int[Math.max(0, words.size() - SHINGLE + 1)];
    for (int at = 0; at < hashes.length; at++) {
      hashes[at] = hash(words, at);
    }
    return hashes;
  }

  private static int hash(List<String> words, int at) {
    int hash = 0;
    for (int i = at; i < at + SHINGLE; i++) {
      hash = 31 * hash + words.get(i).hashCode();
    }
    // The finalizer of MurmurHash3: which hash is small must not depend on the letters.
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static BytesRef term(int hash) {
    byte[] bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(hash, bytes, 0);
    return new BytesRef(bytes);
  }
}
