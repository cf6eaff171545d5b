package org.fundstelle.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A publication date known to the year, month, day or minute: the interval it covers.
 *
 * <p>Written and read as EDTF level 0 (ISO 8601-2): {@code 2024}, {@code 2024-10}, {@code
 * 2024-10-28}, {@code 2024-10-28T18:40+01:00}. All calendar arithmetic is done in Europe/Berlin.
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

  /** No date at all: the interval of all time, so that it is possible in any range. */
  public static final PartialDate UNKNOWN =
      new PartialDate(Instant.MIN, Instant.MAX, Precision.UNKNOWN);

  /**
   * Reads a date as programs or Germans write it, such as {@code 2024-10-28}, {@code 28.10.2024},
   * {@code 28.10.2024 18:40 Uhr}, {@code 28. Oktober 2024} or {@code Oktober 2024}.
   *
   * @param text the date
   * @return the date, or nothing when the text is no date or an impossible one such as 31.2.2024
   */
  public static Optional<PartialDate> parse(String text) {
    return Optional.empty();
  }

  /** The date in EDTF; {@code undated} when unknown. */
  @Override
  public String toString() {
    return "undated";
  }
}
