package org.fundstelle.query;

import java.time.LocalDate;

/**
 * How many articles of a result fall into a stretch of the calendar (Europe/Berlin).
 *
 * @param from its first day
 * @param to its last day, inclusive
 * @param articles how many articles of the whole result
 * @since 0.1
 */
public record Period(LocalDate from, LocalDate to, long articles) {}
