package org.fundstelle.query;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.PartialDate;

/**
 * Understands the dates that people ask for: those articles are dated with, and beyond them weeks,
 * years of two digits, and words that count from today.
 */
final class DateWords {
  /** No date is longer; what is longer need not be looked at. */
  private static final int LONGEST = 60;

  /** So many years back a 29 February or a week 53 is found. */
  private static final int YEARS_BACK = 8;

  private static final String WEEK_NUMBER = "KW\\h?(?<week>\\d{1,2})|(?<first>\\d{1,2})\\.\\h?KW";

  private static final Pattern SHORT_YEAR =
      pattern("(\\d{1,2}\\.\\h?\\d{1,2}\\.)(\\d{2})((?:[\\h,].*)?)");
  private static final Pattern ISO_WEEK = pattern("(?<year>[1-9]\\d{3})-?W(?<week>\\d{2})");
  private static final Pattern WEEK =
      pattern("(?:" + WEEK_NUMBER + ")[\\h/]\\h?(?<year>[1-9]\\d{3})");

  private static final Pattern DAY_WITHOUT_YEAR = pattern("(\\d{1,2}\\.\\h?\\d{1,2})\\.?");
  private static final Pattern NAMED_WITHOUT_YEAR =
      pattern("(?:\\d{1,2}\\.\\h?)?\\p{L}{3,9}\\.?|" + WEEK_NUMBER);

  private static final Pattern THIS_OR_LAST =
      pattern(
          "(?:(?<this>dies(?:e[rmns]?)?|this)|(?:letzte|vergangene|vorige)[rmns]?|last)"
              + "\\h(?:(?<week>Woche|week)|(?<month>Monats?|month)|(?:Jahr(?:es)?|year))");

  private DateWords() {}

  /**
   * A date of which the year was guessed.
   *
   * @param range what it means
   * @param typed the date as typed
   * @param completed the date with its year
   */
  record Guessed(DateRange range, String typed, String completed) {}

  /** The stretch of time that a text asks for; nothing when it asks for none. */
  static Optional<DateRange> parse(String text, LocalDate today) {
    String date = clean(text);
    return PartialDate.parse(date)
        .or(() -> PartialDate.parse(withCentury(date, today)))
        .map(DateRange::of)
        .or(() -> week(date, ISO_WEEK))
        .or(() -> week(date, WEEK))
        .or(() -> relative(date, today));
  }

  /** The latest such date that has begun, for a date without a year. */
  static Optional<Guessed> withoutYear(String text, LocalDate today) {
    String date = clean(text);
    Matcher day = DAY_WITHOUT_YEAR.matcher(date);
    if (day.matches()) {
      date = day.group(1) + ".";
    } else if (NAMED_WITHOUT_YEAR.matcher(date).matches()) {
      date += " ";
    } else {
      return Optional.empty();
    }
    Instant tomorrow = DateRange.of(CalendarUnit.DAY, today).until();
    for (int year = today.getYear() + 1; year >= today.getYear() - YEARS_BACK; year--) {
      String completed = date + year;
      Optional<DateRange> range = parse(completed, today);
      if (range.isPresent() && range.get().from().isBefore(tomorrow)) {
        return Optional.of(new Guessed(range.get(), text, completed));
      }
    }
    return Optional.empty();
  }

  private static String clean(String text) {
    return text.length() > LONGEST ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** A year of two digits is the latest such year that has begun: news are not of the future. */
  private static String withCentury(String date, LocalDate today) {
    Matcher shortened = SHORT_YEAR.matcher(date);
    if (!shortened.matches()) {
      return "";
    }
    int thisCentury = today.getYear() / 100 * 100 + Integer.parseInt(shortened.group(2));
    int year = thisCentury > today.getYear() ? thisCentury - 100 : thisCentury;
    return shortened.group(1) + year + shortened.group(3);
  }

  private static Optional<DateRange> week(String date, Pattern pattern) {
    Matcher matcher = pattern.matcher(date);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    LocalDate inWeekOne = LocalDate.of(Integer.parseInt(matcher.group("year")), 1, 4);
    String number = matcher.group("week") == null ? matcher.group("first") : matcher.group("week");
    int week = Integer.parseInt(number);
    boolean exists = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeekOne).isValidValue(week);
    return exists
        ? Optional.of(DateRange.of(CalendarUnit.WEEK, inWeekOne.plusWeeks(week - 1)))
        : Optional.empty();
  }

  private static Optional<DateRange> relative(String words, LocalDate today) {
    Optional<LocalDate> day =
        switch (words.toLowerCase(Locale.ROOT)) {
          case "heute", "today" -> Optional.of(today);
          case "gestern", "yesterday" -> Optional.of(today.minusDays(1));
          case "vorgestern" -> Optional.of(today.minusDays(2));
          default -> Optional.empty();
        };
    return day.map(d -> DateRange.of(CalendarUnit.DAY, d)).or(() -> thisOrLast(words, today));
  }

  private static Optional<DateRange> thisOrLast(String words, LocalDate today) {
    Matcher matcher = THIS_OR_LAST.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    CalendarUnit unit =
        matcher.group("week") != null
            ? CalendarUnit.WEEK
            : matcher.group("month") != null ? CalendarUnit.MONTH : CalendarUnit.YEAR;
    LocalDate day = matcher.group("this") != null ? today : unit.first(today).minusDays(1);
    return Optional.of(DateRange.of(unit, day));
  }

  private static Pattern pattern(String date) {
    return Pattern.compile(date, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
