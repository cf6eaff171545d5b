package org.fundstelle.query;

/**
 * How many articles of a result carry a name: a source or a credit.
 *
 * @param name the source or credit
 * @param articles how many articles of the whole result
 * @since 0.1
 */
public record Count(String name, long articles) {}
