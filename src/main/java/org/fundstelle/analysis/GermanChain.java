package org.fundstelle.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** The chain. */
public final class GermanChain {
  private GermanChain() {}

  public static Analyzer analyzer() {
    return new StandardAnalyzer();
  }

  public static List<Word> words(String text) {
    return List.of();
  }

  public static String fingerprint() {
    return "stub";
  }
}
