package org.fundstelle.analysis;

/** Stub. */
public record Token(int position, String form, Layer layer, int start, int end, Reason reason) {}
