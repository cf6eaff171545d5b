/**
 * How good is it? Measured on test collections in the BEIR layout.
 *
 * <p>{@link org.fundstelle.eval.BeirSet} reads one, {@link org.fundstelle.eval.Run} asks its
 * queries, {@link org.fundstelle.eval.Scores} averages {@link org.fundstelle.eval.Metrics} over
 * them; {@link org.fundstelle.eval.Evaluation} does all of it with an index of its own.
 */
@NullMarked
package org.fundstelle.eval;

import org.jspecify.annotations.NullMarked;
