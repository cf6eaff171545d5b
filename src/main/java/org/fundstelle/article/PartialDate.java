package org.fundstelle.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A publication date known to the year, month, day or minute: the interval it covers.
 *
 * <p>Written and read as EDTF level 0 (ISO 8601-2): {@code 2024}, {@code 2024-10}, {@code
 * 2024-10-28}, {@code 2024-10-28T18:40+01:00}. All calendar arithmetic is done in Europe/Berlin.
 * Years are 1000 to 9999. Both ends are whole seconds, but for {@link #UNKNOWN}.
 *
 * @param from the first instant the date may mean
 * @param until the first instant it can no longer mean
 * @param precision how much of the date is known
 * @since 0.1
 */
public record PartialDate(Instant from, Instant until, Precision precision) {

  /** How much of a date is known, from least to most. */
  public enum Precision {
    /** Nothing is known: the date may be any. */
    UNKNOWN,
    /** The year. */
    YEAR,
    /** The year and month. */
    MONTH,
    /** The day. */
    DAY,
    /** The minute. */
    MINUTE
  }

  /** The time zone of all dates. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final Instant EARLIEST = startOf(LocalDate.of(1000, 1, 1));
  private static final Instant END = startOf(LocalDate.of(10_000, 1, 1));

  /** No date at all: the interval of all time, so that it is possible in any range. */
  public static final PartialDate UNKNOWN =
      new PartialDate(Instant.MIN, Instant.MAX, Precision.UNKNOWN);

  /**
   * Checks that the interval is one year, month, day or minute of the calendar in Berlin.
   *
   * @throws IllegalArgumentException if it is not, or lies outside the years 1000 to 9999
   */
  public PartialDate {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(precision, "precision");
    if (!isInterval(from, until, precision)) {
      throw new IllegalArgumentException(
          "from "
              + from
              + " until "
              + until
              + " is no "
              + precision
              + " of the years 1000 to 9999 in "
              + ZONE);
    }
  }

  /**
   * A date of which the year is known.
   *
   * @throws IllegalArgumentException if the year is not 1000 to 9999
   */
  public static PartialDate of(Year year) {
    return days(year.atDay(1), year.plusYears(1).atDay(1), Precision.YEAR);
  }

  /**
   * A date of which the year and month are known.
   *
   * @throws IllegalArgumentException if the year is not 1000 to 9999
   */
  public static PartialDate of(YearMonth month) {
    return days(month.atDay(1), month.plusMonths(1).atDay(1), Precision.MONTH);
  }

  /**
   * A date of which the day is known.
   *
   * @throws IllegalArgumentException if the year is not 1000 to 9999
   */
  public static PartialDate of(LocalDate day) {
    return days(day, day.plusDays(1), Precision.DAY);
  }

  /**
   * The minute an instant lies in.
   *
   * @throws IllegalArgumentException if the year is not 1000 to 9999, or the instant lies in the
   *     half minute that 1893-04-01 began with when Berlin's clocks went to a whole offset
   */
  public static PartialDate of(Instant instant) {
    if (!isInMinute(instant)) {
      throw new IllegalArgumentException(instant + " is no MINUTE of the years 1000 to 9999");
    }
    Instant minute = minuteOf(instant);
    return new PartialDate(minute, minute.plusSeconds(60), Precision.MINUTE);
  }

  /**
   * Reads a date as programs or Germans write it, such as {@code 2024-10-28}, {@code 28.10.2024},
   * {@code 28.10.2024 18:40 Uhr}, {@code 28. Oktober 2024} or {@code Oktober 2024}.
   *
   * <p>A time without an offset is meant in Berlin; in the hour that comes twice in autumn, its
   * first coming. Seconds are cut off. A year of two digits is not understood.
   *
   * @param text the date; space around it does not matter
   * @return the date, or nothing when the text is no date or an impossible one such as 31.2.2024
   */
  public static Optional<PartialDate> parse(String text) {
    return PartialDateParser.parse(text);
  }

  /** The date in EDTF; {@code undated} when unknown. */
  @Override
  public String toString() {
    return switch (precision) {
      case UNKNOWN -> "undated";
      case YEAR -> Year.from(start()).toString();
      case MONTH -> YearMonth.from(start()).toString();
      case DAY -> start().toLocalDate().toString();
      case MINUTE -> start().toOffsetDateTime().toString();
    };
  }

  private ZonedDateTime start() {
    return from.atZone(ZONE);
  }

  /** Whether an instant lies in a year we know and in a minute that has a beginning. */
  static boolean isInMinute(Instant instant) {
    return isBetween(instant, EARLIEST, END) && !minuteOf(instant).isAfter(instant);
  }

  private static Instant minuteOf(Instant instant) {
    return instant.atZone(ZONE).truncatedTo(ChronoUnit.MINUTES).toInstant();
  }

  private static boolean isInterval(Instant from, Instant until, Precision precision) {
    if (precision == Precision.UNKNOWN) {
      return from.equals(Instant.MIN) && until.equals(Instant.MAX);
    }
    if (!isBetween(from, EARLIEST, END)) {
      return false;
    }
    LocalDate day = LocalDate.ofInstant(from, ZONE);
    return switch (precision) {
      case UNKNOWN -> false;
      case YEAR -> day.getDayOfYear() == 1 && isDays(from, until, day, day.plusYears(1));
      case MONTH -> day.getDayOfMonth() == 1 && isDays(from, until, day, day.plusMonths(1));
      case DAY -> isDays(from, until, day, day.plusDays(1));
      case MINUTE -> minuteOf(from).equals(from) && until.equals(from.plusSeconds(60));
    };
  }

  private static boolean isDays(Instant from, Instant until, LocalDate first, LocalDate end) {
    return from.equals(startOf(first)) && until.equals(startOf(end));
  }

  private static boolean isBetween(Instant instant, Instant from, Instant until) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  private static PartialDate days(LocalDate first, LocalDate end, Precision precision) {
    return new PartialDate(startOf(first), startOf(end), precision);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
