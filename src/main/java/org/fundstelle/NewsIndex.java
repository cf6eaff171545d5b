package org.fundstelle;

/** The façade. */
public final class NewsIndex {
  private NewsIndex() {}
}
