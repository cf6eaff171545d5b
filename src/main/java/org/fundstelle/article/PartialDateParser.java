package org.fundstelle.article;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands dates as programs and Germans write them. */
final class PartialDateParser {

  private static final String ISO_TIME =
      "(?:T|\\h+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::[0-5]\\d(?:[.,]\\d{1,9})?)?"
          + "\\h*(?<offset>Z|[+-]\\d{2}(?::?\\d{2}){0,2})?(?:\\h*Uhr)?";
  private static final String GERMAN_TIME =
      "(?:\\h*[,|–-]\\h*|\\h+(?:um\\h+)?)"
          + "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::[0-5]\\d)?(?:\\h*Uhr)?";

  private static final Pattern ISO =
      pattern("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:" + ISO_TIME + ")?)?)?");
  private static final Pattern NUMBERS =
      pattern(
          "(?<day>\\d{1,2})\\.\\h?(?<month>\\d{1,2})\\.\\h?(?<year>\\d{4})(?:"
              + GERMAN_TIME
              + ")?");
  private static final Pattern NAMED =
      pattern(
          "(?<day>\\d{1,2})\\.\\h*(?<month>\\p{L}{3,9})\\.?\\h+(?<year>\\d{4})(?:"
              + GERMAN_TIME
              + ")?");
  private static final Pattern MONTH =
      pattern("(?<month>\\d{1,2}|\\p{L}{3,9})(?:[./]|\\.?\\h+)\\h*(?<year>\\d{4})");
  private static final List<Pattern> PATTERNS = List.of(ISO, NUMBERS, NAMED, MONTH);

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("januar", 1),
          Map.entry("jänner", 1),
          Map.entry("jaenner", 1),
          Map.entry("jan", 1),
          Map.entry("jän", 1),
          Map.entry("februar", 2),
          Map.entry("feb", 2),
          Map.entry("märz", 3),
          Map.entry("maerz", 3),
          Map.entry("mär", 3),
          Map.entry("mrz", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("juni", 6),
          Map.entry("jun", 6),
          Map.entry("juli", 7),
          Map.entry("jul", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("september", 9),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("oktober", 10),
          Map.entry("okt", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("dezember", 12),
          Map.entry("dez", 12));

  /** No date is longer; what is longer need not be looked at. */
  private static final int LONGEST = 100;

  private PartialDateParser() {}

  static Optional<PartialDate> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(composed);
      if (matcher.matches()) {
        try {
          return date(matcher);
        } catch (DateTimeException impossible) {
          return Optional.empty();
        }
      }
    }
    return ofFeed(composed.strip());
  }

  /** As feeds have it (RFC 1123): Wed, 01 May 2024 10:00:00 +0200. */
  private static Optional<PartialDate> ofFeed(String text) {
    try {
      Instant instant = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(instant).filter(PartialDate::isInMinute).map(PartialDate::of);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> date(Matcher matcher) {
    Map<String, Integer> groups = matcher.namedGroups();
    int year = Integer.parseInt(matcher.group("year"));
    if (year < 1000) {
      return Optional.empty();
    }
    Optional<String> monthName = group(matcher, groups, "month");
    if (monthName.isEmpty()) {
      return Optional.of(PartialDate.of(Year.of(year)));
    }
    int month = month(monthName.get());
    Optional<String> day = group(matcher, groups, "day");
    if (day.isEmpty()) {
      return Optional.of(PartialDate.of(YearMonth.of(year, month)));
    }
    LocalDate date = LocalDate.of(year, month, Integer.parseInt(day.get()));
    Optional<String> hour = group(matcher, groups, "hour");
    if (hour.isEmpty()) {
      return Optional.of(PartialDate.of(date));
    }
    LocalTime time =
        LocalTime.of(Integer.parseInt(hour.get()), Integer.parseInt(matcher.group("minute")));
    return minute(date.atTime(time), group(matcher, groups, "offset"));
  }

  private static Optional<PartialDate> minute(LocalDateTime local, Optional<String> offset) {
    // A time that is skipped in spring has no offset, one that comes twice in autumn has two.
    Optional<ZoneOffset> valid =
        offset.isPresent()
            ? offset.map(o -> ZoneOffset.of(o.toUpperCase(Locale.ROOT)))
            : PartialDate.ZONE.getRules().getValidOffsets(local).stream().findFirst();
    return valid.map(local::toInstant).filter(PartialDate::isInMinute).map(PartialDate::of);
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
    if (month == null) {
      throw new DateTimeException("no month: " + name);
    }
    return month;
  }

  private static Optional<String> group(Matcher matcher, Map<String, Integer> groups, String name) {
    return groups.containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
  }

  private static Pattern pattern(String date) {
    return Pattern.compile(
        "[\\s\\h]*" + date + "[\\s\\h]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
