package org.fundstelle.ingest;

import java.util.Optional;

/**
 * What holds where a file says nothing, or nothing that makes sense.
 *
 * @param source the source of articles that name none, else their folder is
 * @param lenientDates whether a JSON object's date that does not exist is unknown, not a problem
 */
record Defaults(Optional<String> source, boolean lenientDates) {}
