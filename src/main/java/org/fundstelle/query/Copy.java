package org.fundstelle.query;

import org.fundstelle.article.PartialDate;

/**
 * Another article that prints the same passage.
 *
 * @param article the article's id
 * @param source its publisher
 * @param date when it was published
 * @since 0.1
 */
public record Copy(String article, String source, PartialDate date) {}
