package org.fundstelle.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the date after a field, which may be several words: {@code 28. Oktober 2024 18:40 Uhr}. */
final class DateReader {
  private static final int MAX_WORDS = 5;
  private static final int MAX_WORD = 40;

  private DateReader() {}

  /**
   * A date and what it was read from.
   *
   * @param range all that the date may mean
   * @param tokens how many tokens it took
   * @param guess where it has no year, how it was read
   */
  record Found(DateRange range, int tokens, Optional<DateWords.Guessed> guess) {}

  /**
   * The longest date that the tokens start with.
   *
   * @param today the day that relative dates count from
   */
  static Optional<Found> read(List<Token> tokens, LocalDate today) {
    if (!tokens.isEmpty() && tokens.getFirst() instanceof Token.Quoted quoted) {
      return found(quoted.text().strip(), 1, today);
    }
    StringBuilder text = new StringBuilder();
    Optional<Found> longest = Optional.empty();
    for (int i = 0; i < Math.min(MAX_WORDS, tokens.size()); i++) {
      if (!(tokens.get(i) instanceof Token.Text word) || word.raw().length() > MAX_WORD) {
        break;
      }
      text.append(i == 0 ? "" : " ").append(word.raw());
      Optional<Found> shorter = longest;
      longest = found(WordReader.trim(text.toString()), i + 1, today).or(() -> shorter);
    }
    return longest;
  }

  private static Optional<Found> found(String text, int tokens, LocalDate today) {
    return DateRange.parse(text, today)
        .map(range -> new Found(range, tokens, Optional.empty()))
        .or(
            () ->
                DateWords.withoutYear(text, today)
                    .map(guess -> new Found(guess.range(), tokens, Optional.of(guess))));
  }

  /** What a field asks for: the date, everything from it on, or everything to its end. */
  static DateRange range(QueryField field, DateRange date) {
    return switch (field) {
      case FROM -> new DateRange(date.from(), Instant.MAX);
      case TO -> new DateRange(Instant.MIN, date.until());
      default -> date;
    };
  }
}
