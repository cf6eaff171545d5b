package org.fundstelle.analysis;

/** Stub. */
public enum Reason {
  WRITTEN("as written");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
