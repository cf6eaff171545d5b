/**
 * How is German text read? Words in three layers, sentences, and the Lucene components made of
 * them.
 */
@NullMarked
package org.fundstelle.analysis;

import org.jspecify.annotations.NullMarked;
