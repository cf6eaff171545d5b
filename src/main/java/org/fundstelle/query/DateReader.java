package org.fundstelle.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.PartialDate;

/** Reads the date after a field, which may be several words: {@code 28. Oktober 2024 18:40 Uhr}. */
final class DateReader {
  private static final int MAX_WORDS = 5;
  private static final int MAX_WORD = 40;

  private DateReader() {}

  /**
   * A date and what it was read from.
   *
   * @param date the date
   * @param tokens how many tokens it took
   */
  record Found(PartialDate date, int tokens) {}

  /** The longest date that the tokens start with. */
  static Optional<Found> read(List<Token> tokens) {
    if (!tokens.isEmpty() && tokens.getFirst() instanceof Token.Quoted quoted) {
      return PartialDate.parse(quoted.text().strip()).map(date -> new Found(date, 1));
    }
    StringBuilder text = new StringBuilder();
    Optional<Found> longest = Optional.empty();
    for (int i = 0; i < Math.min(MAX_WORDS, tokens.size()); i++) {
      if (!(tokens.get(i) instanceof Token.Text word) || word.raw().length() > MAX_WORD) {
        break;
      }
      text.append(i == 0 ? "" : " ").append(word.raw());
      int count = i + 1;
      Optional<PartialDate> date = PartialDate.parse(WordReader.trim(text.toString()));
      if (date.isPresent()) {
        longest = Optional.of(new Found(date.get(), count));
      }
    }
    return longest;
  }

  /** What a field asks for: the date, everything from it on, or everything to its end. */
  static DateRange range(QueryField field, PartialDate date) {
    return switch (field) {
      case FROM -> new DateRange(date.from(), Instant.MAX);
      case TO -> new DateRange(Instant.MIN, date.until());
      default -> new DateRange(date.from(), date.until());
    };
  }
}
