package org.fundstelle.index;

/**
 * What adding an article did.
 *
 * @since 0.1
 */
public enum Outcome {
  /** It was new. */
  ADDED,
  /** It replaced an article of the same id that differed. */
  UPDATED,
  /** It was there already, the same in everything but its file. */
  UNCHANGED
}
