package org.fundstelle.analysis;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fundstelle.analysis.PosDictionary.Reading;

/** Where are the seams of a compound? Safe for many threads. */
final class CompoundSplitter {
  static final List<String> RESOURCES =
      List.of(
          "/de/danielnaber/jwordsplitter/wordsGerman.txt",
          "/de/danielnaber/jwordsplitter/exceptionsGerman.txt");

  static final String WHOLE = "never-split.txt";

  private static final int SHORTEST = 6;

  /** The splitter refuses longer words. */
  private static final int LONGEST = 70;

  private static final int SHORTEST_PART = 3;

  private final Lemmas lemmas;
  private final PosDictionary dictionary;
  private final GermanWordSplitter splitter;
  private final Set<String> whole = WordList.read(WHOLE);

  CompoundSplitter(Lemmas lemmas, PosDictionary dictionary) {
    this.lemmas = lemmas;
    this.dictionary = dictionary;
    try {
      splitter = new GermanWordSplitter(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The compound parts cannot be read", e);
    }
    splitter.setStrictMode(true);
    splitter.setMinimumWordLength(SHORTEST_PART);
  }

  /**
   * The parts of a word without hyphens, linking letters included, so that their lengths sum up to
   * its own; empty if it is no compound.
   */
  List<String> split(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word)) {
      return List.of();
    }
    List<String> parts = splitAsSpelt(word);
    if (!parts.isEmpty()) {
      return parts;
    }
    for (String variant : Spelling.restored(word)) {
      parts = splitAsSpelt(variant);
      if (!parts.isEmpty()) {
        return respelt(parts, word);
      }
    }
    return List.of();
  }

  private List<String> splitAsSpelt(String word) {
    if (isKeptWhole(word)) {
      return List.of();
    }
    List<String> parts = splitter.splitWord(word);
    boolean complete =
        parts.size() > 1
            && parts.stream().mapToInt(String::length).sum() == word.length()
            && parts.stream().allMatch(part -> part.length() >= SHORTEST_PART);
    return complete && isWord(parts.getLast()) ? parts : List.of();
  }

  private boolean isKeptWhole(String word) {
    List<Reading> readings = lemmas.readings(word);
    if (readings.stream().anyMatch(r -> whole.contains(Folding.fold(r.lemma())))) {
      return true;
    }
    return !readings.isEmpty()
        && readings.stream().allMatch(r -> r.isName() || r.isVerb() || r.lemma().endsWith("isch"));
  }

  private boolean isWord(String part) {
    List<Reading> readings = new ArrayList<>(dictionary.readings(Spelling.capitalised(part)));
    readings.addAll(dictionary.readings(Spelling.lower(part)));
    return readings.stream().anyMatch(r -> !r.isName());
  }

  /** The same cuts in a word that writes ae for ä. */
  private static List<String> respelt(List<String> parts, String word) {
    List<String> respelt = new ArrayList<>();
    int at = 0;
    for (String part : parts) {
      int from = at;
      for (int rest = Folding.fold(part).length(); rest > 0 && at < word.length(); at++) {
        rest -= Folding.fold(word.substring(at, at + 1)).length();
      }
      respelt.add(word.substring(from, at));
    }
    return respelt;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
