package org.fundstelle.index;

/** Stub. */
public enum Outcome {
  ADDED
}
