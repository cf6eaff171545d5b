package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where are the seams of a compound? Safe for many threads. */
final class CompoundSplitter {
  static final String WHOLE = "never-split.txt";

  private static final int SHORTEST = 6;

  /** What is longer is no word: the cost of a cut grows with the square. */
  private static final int LONGEST = 70;

  /** A word this long that no dictionary knows is rather a rare word than a wrong cut. */
  private static final int CREDIBLE = 6;

  /** Südkoreanisch is no kind of koreanisch. */
  static final List<String> DIRECTIONS = List.of("nord", "süd", "ost", "west");

  /** As first parts these make a noun of a prefixed verb, not a compound: Mitglied, Ausgabe. */
  private static final Set<String> PREFIXES =
      Set.of("auf", "aus", "bei", "ein", "her", "hin", "mit", "nach", "vor", "zer", "wider");

  private final Lemmas lemmas;
  private final PosDictionary dictionary;
  private final JoinedWords joined = new JoinedWords();
  private final SeamFinder seams;
  private final Set<String> whole = WordList.read(WHOLE);

  CompoundSplitter(Lemmas lemmas, PosDictionary dictionary) {
    this.lemmas = lemmas;
    this.dictionary = dictionary;
    seams = new SeamFinder(dictionary);
  }

  /**
   * The parts of a word without hyphens, linking letters included, so that their lengths sum up to
   * its own; empty if it is no compound.
   *
   * @param readings what the dictionary knows of the word
   */
  List<String> split(String word, List<Reading> readings) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word)) {
      return List.of();
    }
    if (isKeptWhole(word, readings)) {
      return List.of();
    }
    // Hauptstrasse is known as Hauptstraße, and is not made of a Trasse.
    boolean knownOtherwise = !readings.isEmpty() && !isKnown(word);
    List<String> parts = knownOtherwise ? List.of() : splitAsSpelt(word, readings);
    if (!parts.isEmpty()) {
      return withWholeWords(withLinkingS(parts));
    }
    for (String variant : Spelling.restored(word)) {
      parts = knownOtherwise && !isKnown(variant) ? List.of() : splitAsSpelt(variant, readings);
      if (!parts.isEmpty()) {
        return respelt(withWholeWords(withLinkingS(parts)), word);
      }
    }
    return List.of();
  }

  private boolean isKnown(String word) {
    return !dictionary.entry(word).isEmpty()
        || !dictionary.entry(Spelling.lower(word)).isEmpty()
        || !dictionary.entry(Spelling.capitalised(word)).isEmpty();
  }

  private List<String> splitAsSpelt(String word, List<Reading> readings) {
    List<String> named = readings.isEmpty() ? seams.splitBehindName(word) : List.of();
    if (!named.isEmpty()) {
      return withPartsOf(named.getFirst(), named.getLast());
    }
    List<String> parts = withCaseOf(word, mendEnd(joined.split(Spelling.lower(word))));
    boolean small = isSmall(readings);
    if (isAccepted(parts, word) && (!small || isAdjective(parts))) {
      return parts;
    }
    List<String> pair = small ? List.of() : seams.split(word, !readings.isEmpty());
    if (pair.isEmpty()) {
      return List.of();
    }
    String modifier = pair.getFirst();
    List<String> first = split(modifier, lemmas.readings(modifier));
    List<String> all = new ArrayList<>(first.isEmpty() ? pair.subList(0, 1) : first);
    all.add(pair.getLast());
    return all;
  }

  private List<String> withPartsOf(String name, String rest) {
    List<String> parts = new ArrayList<>(List.of(name));
    List<String> own = split(rest, lemmas.readings(Spelling.capitalised(rest)));
    parts.addAll(own.isEmpty() ? List.of(rest) : own);
    return parts;
  }

  /** Sicherheits+panne, not sicherheit+spanne: such words always take the s. */
  private List<String> withLinkingS(List<String> parts) {
    List<String> mended = new ArrayList<>(parts);
    for (int i = 1; i < mended.size(); i++) {
      String part = mended.get(i);
      if (part.charAt(0) == 's'
          && SeamFinder.isLinkedByS(Spelling.lower(mended.get(i - 1)) + "s")
          && isKnownNoun(part.substring(1))) {
        mended.set(i - 1, mended.get(i - 1) + "s");
        mended.set(i, part.substring(1));
      }
    }
    return mended;
  }

  private boolean isKnownNoun(String part) {
    return dictionary.entry(Spelling.capitalised(part)).isNoun();
  }

  /** Bundes+tags+wahl has two parts, and so has gesamt+nach+frage. */
  private List<String> withWholeWords(List<String> parts) {
    List<String> mended = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) {
      int end = i + 1;
      for (int k = i == 0 ? parts.size() - 1 : parts.size(); k > i + 1; k--) {
        if (isWhole(parts.subList(i, k))) {
          end = k;
          break;
        }
      }
      mended.add(String.join("", parts.subList(i, end)));
      i = end;
    }
    return mended;
  }

  private boolean isWhole(List<String> run) {
    String word = String.join("", run);
    return isListed(word)
        || (PREFIXES.contains(Spelling.lower(run.getFirst()))
            && lemmas.modifierForms(Spelling.lower(word)).stream().anyMatch(this::isKnownNoun));
  }

  private boolean isKeptWhole(String word, List<Reading> readings) {
    boolean listed = isListed(word);
    if (listed || readings.isEmpty()) {
      return listed;
    }
    String lower = Spelling.lower(word);
    boolean direction = startsWithDirection(lower);
    boolean noCompound = true;
    for (Reading reading : readings) {
      String lemma = reading.lemma();
      // Berliner, Regensburger: an adjective in capitals is made of a town's name.
      boolean townsName = reading.isAdjective() && Character.isUpperCase(lemma.charAt(0));
      if (townsName || whole.contains(lemma)) {
        return true;
      }
      noCompound &=
          reading.isName()
              || reading.isVerb()
              || (direction && lemma.endsWith("isch"))
              || isParticiple(reading);
    }
    return noCompound;
  }

  private static boolean startsWithDirection(String word) {
    for (String direction : DIRECTIONS) {
      if (word.startsWith(direction)) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(String word) {
    for (String form : lemmas.modifierForms(Spelling.capitalised(Spelling.lower(word)))) {
      if (whole.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private boolean isParticiple(Reading reading) {
    return reading.isParticiple() && dictionary.entry(reading.lemma()).isVerb();
  }

  /** A last part of one or two letters is an ending: kohlen+dioxid+s. */
  private static List<String> mendEnd(List<String> parts) {
    int last = parts.size() - 1;
    if (last < 1 || parts.get(last).length() >= JoinedWords.SHORTEST_PART) {
      return parts;
    }
    List<String> mended = new ArrayList<>(parts.subList(0, last));
    mended.set(last - 1, parts.get(last - 1) + parts.get(last));
    return mended;
  }

  /** The same cuts in the word as written. */
  private static List<String> withCaseOf(String word, List<String> parts) {
    List<String> written = new ArrayList<>(parts.size());
    int from = 0;
    for (String part : parts) {
      int to = Math.min(word.length(), from + part.length());
      written.add(word.substring(from, to));
      from = to;
    }
    return from == word.length() ? written : List.of();
  }

  private boolean isAccepted(List<String> parts, String word) {
    int length = 0;
    for (String part : parts) {
      if (part.length() < JoinedWords.SHORTEST_PART) {
        return false;
      }
      length += part.length();
    }
    return parts.size() > 1
        && length == word.length()
        && !PREFIXES.contains(Spelling.lower(parts.getFirst()))
        && isHead(parts.getLast());
  }

  /** Whether a word is known, but as no noun: its ending may look like one (staat+lichen). */
  private static boolean isSmall(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.isNoun()) {
        return false;
      }
    }
    return !readings.isEmpty();
  }

  private boolean isAdjective(List<String> parts) {
    return dictionary.entry(Spelling.lower(parts.getLast())).has(Reading.Kind.ADJECTIVE)
        && !lemmas.ofModifier(parts.getFirst()).isEmpty();
  }

  private boolean isHead(String part) {
    Entry great = dictionary.entry(Spelling.capitalised(part));
    Entry small = dictionary.entry(Spelling.lower(part));
    boolean known = !great.isEmpty() || !small.isEmpty();
    return known ? !(great.isNameAtMost() && small.isNameAtMost()) : part.length() >= CREDIBLE;
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
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
