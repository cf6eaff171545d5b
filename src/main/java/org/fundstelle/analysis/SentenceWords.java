package org.fundstelle.analysis;

import java.util.Set;

/** The words that decide whether a full stop ends a sentence. */
final class SentenceWords {
  static final String ABBREVIATIONS = "abbreviations.txt";

  /** Marks an abbreviation that can be the last word of a sentence. */
  private static final char CAN_END = '+';

  private static final Set<String> MONTHS =
      Set.of(
          "Januar",
          "Jänner",
          "Februar",
          "Feber",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember",
          "Jan",
          "Feb",
          "Apr",
          "Aug",
          "Sept",
          "Sep",
          "Okt",
          "Nov",
          "Dez");

  /** What else opens many a sentence; none of them is a noun that a number could count. */
  private static final Set<String> OPENERS =
      Set.of(
          "Andere",
          "Anschließend",
          "Außerdem",
          "Bisher",
          "Bislang",
          "Damals",
          "Derzeit",
          "Erst",
          "Ferner",
          "Gestern",
          "Gleichzeitig",
          "Heute",
          "Inzwischen",
          "Insgesamt",
          "Jetzt",
          "Manchmal",
          "Mehr",
          "Meist",
          "Mittlerweile",
          "Oft",
          "Schließlich",
          "Rund",
          "Seitdem",
          "Später",
          "Viele",
          "Vorher",
          "Weitere",
          "Zudem",
          "Zugleich",
          "Zuletzt",
          "Zunächst",
          "Zuvor");

  private final Set<String> abbreviations = WordList.read(ABBREVIATIONS);
  private final FunctionWords functionWords = new FunctionWords();

  private SentenceWords() {}

  private static final class Holder {
    static final SentenceWords INSTANCE = new SentenceWords();
  }

  static SentenceWords instance() {
    return Holder.INSTANCE;
  }

  boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  boolean neverEnds(String word) {
    // Hauptstr., Bahnhofstr.
    return abbreviations.contains(word) || word.endsWith("str");
  }

  boolean mayEnd(String word) {
    return abbreviations.contains(CAN_END + word);
  }

  /** Whether a capitalised word is one that has its capital from the start of a sentence. */
  boolean startsSentence(String word) {
    return OPENERS.contains(word) || functionWords.contains(word, Folding.fold(word));
  }

  /** Whether a number after this word is an ordinal: after an article or a preposition, mostly. */
  boolean takesOrdinal(String word) {
    return !word.equals("nur") && functionWords.contains(word, Folding.fold(word));
  }
}
