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

  private final String passage;
  private final int start;
  private final int end;

  /** The hashes of its words; most paragraphs are asked for no more. */
  private final int[] hashes;

  /** Those of its long words. */
  private final int[] telling;

  private @Nullable List<String> words;
  private int @Nullable [] shingles;

  private Paragraph(String passage, int start, int end, int[] hashes, int[] telling) {
    this.passage = passage;
    this.start = start;
    this.end = end;
    this.hashes = hashes;
    this.telling = telling;
  }

  /** The paragraphs of a passage that have a word, in order. */
  public static List<Paragraph> of(String passage) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < passage.length()) {
      int newline = passage.indexOf('\n', start);
      int end = newline < 0 ? passage.length() : newline;
      Paragraph paragraph = of(passage, start, end);
      if (paragraph.length() > 0) {
        paragraphs.add(paragraph);
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static Paragraph of(String passage, int start, int end) {
    int[] hashes = new int[(end - start + 1) / 2];
    int[] telling = new int[hashes.length];
    int words = 0;
    int longWords = 0;
    int length = 0;
    int hash = 0;
    for (int at = start; at <= end; at++) {
      if (at < end && Character.isLetterOrDigit(passage.charAt(at))) {
        char letter = Character.toLowerCase(passage.charAt(at));
        hash = letter == 'ß' ? 31 * (31 * hash + 's') + 's' : 31 * hash + letter;
        length += letter == 'ß' ? 2 : 1;
      } else if (length > 0) {
        hashes[words++] = hash;
        if (length >= LONG_WORD) {
          telling[longWords++] = hash;
        }
        hash = 0;
        length = 0;
      }
    }
    return new Paragraph(
        passage, start, end, Arrays.copyOf(hashes, words), Arrays.copyOf(telling, longWords));
  }

  /** Runs of letters and digits, in lower case. */
  private List<String> words() {
    List<String> known = words;
    if (known == null) {
      known = new ArrayList<>(length());
      int from = start;
      for (int at = start; at <= end; at++) {
        if (at == end || !Character.isLetterOrDigit(passage.charAt(at))) {
          if (from < at) {
            String word = passage.substring(from, at).toLowerCase(Locale.ROOT);
            known.add(word.replace("ß", "ss"));
          }
          from = at + 1;
        }
      }
      words = known;
    }
    return known;
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
    return hashes.length;
  }

  /** The index terms that a copy of it most likely has one of; none if it is too short. */
  public List<BytesRef> sketch() {
    if (length() < FEWEST_WORDS) {
      return List.of();
    }
    int[] smallest = shingles(telling);
    List<BytesRef> sketch = new ArrayList<>(SKETCH);
    for (int i = 0; i < Math.min(SKETCH, smallest.length); i++) {
      sketch.add(term(smallest[i]));
    }
    return sketch;
  }

  /**
   * Whether it says the same as another one: in most of the same words, with no other number and no
   * other day. Short ones must have the same words.
   */
  public boolean isCopyOf(Paragraph other) {
    int shorter = Math.min(length(), other.length());
    if (shorter < FEWEST_WORDS) {
      return Arrays.equals(hashes, other.hashes) && words().equals(other.words());
    }
    int longer = Math.max(length(), other.length());
    return shorter >= ALIKE * longer
        && likeness(other) >= ALIKE
        && !differs(other, Paragraph::numbers)
        && !differs(other, Paragraph::weekdays);
  }

  /** The share of shingles in common, of all that one of them has. */
  private double likeness(Paragraph other) {
    int[] ours = shingles();
    int[] theirs = other.shingles();
    int common = 0;
    for (int i = 0, k = 0; i < ours.length && k < theirs.length; ) {
      int order = Integer.compare(ours[i], theirs[k]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return (double) common / (ours.length + theirs.length - common);
  }

  /** Whether each has something that the other lacks: one alone may only say more. */
  private boolean differs(Paragraph other, Function<Paragraph, Set<String>> facts) {
    Set<String> ours = facts.apply(this);
    Set<String> theirs = facts.apply(other);
    return !ours.containsAll(theirs) && !theirs.containsAll(ours);
  }

  private Set<String> numbers() {
    Set<String> numbers = new HashSet<>();
    for (String word : words()) {
      String number = NUMBERS.getOrDefault(word, word);
      if (Character.isDigit(number.charAt(0))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private Set<String> weekdays() {
    Set<String> days = new HashSet<>(words());
    days.retainAll(WEEKDAYS);
    return days;
  }

  private int[] shingles() {
    int[] known = shingles;
    if (known == null) {
      known = shingles(hashes);
      shingles = known;
    }
    return known;
  }

  /** The hashes of all runs of so many words, each once, the smallest first. */
  private static int[] shingles(int[] words) {
    int[] all = new int[Math.max(0, words.length - SHINGLE + 1)];
    Arrays.setAll(all, at -> hash(words, at));
    Arrays.sort(all);
    int different = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[different++] = all[i];
      }
    }
    return Arrays.copyOf(all, different);
  }

  private static int hash(int[] words, int at) {
    int hash = 0;
    for (int i = at; i < at + SHINGLE; i++) {
      hash = 31 * hash + words[i];
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
