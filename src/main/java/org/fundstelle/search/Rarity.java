package org.fundstelle.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.fundstelle.index.Fields;
import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Leaf;

/** How rare the words of a query are among all passages (idf). */
final class Rarity {
  /** A prefix that starts more words than this is common, whatever they are. */
  private static final int MOST_WORDS = 1000;

  private final IndexTerms terms;
  private final IndexReader reader;
  private final int passages;

  Rarity(IndexTerms terms) throws IOException {
    this.terms = terms;
    this.reader = terms.searcher().getIndexReader();
    this.passages = reader.getDocCount(Fields.TEXT);
  }

  /**
   * The rarity of a word: that of its most frequent form, so that a rare spelling is worth no more
   * than the word. What the index has in no form of its own is as rare as its commonest other name.
   */
  double of(Leaf leaf) throws IOException {
    double literal = least(leaf.alternatives().stream().filter(Alternative::literal).toList());
    return literal > 0 ? literal : least(leaf.alternatives());
  }

  private double least(List<Alternative> alternatives) throws IOException {
    double least = 0;
    for (Alternative alternative : alternatives) {
      double rarity = of(alternative.evidence());
      // What is found by its parts only says little of how rare the word is.
      boolean word = alternative.kind() != MatchKind.COMPOUND || least == 0;
      if (rarity > 0 && word) {
        least = least == 0 ? rarity : Math.min(least, rarity);
      }
    }
    return least;
  }

  /** The rarity of evidence, of several words the sum; 0 where it occurs nowhere. */
  private double of(Evidence evidence) throws IOException {
    return switch (evidence) {
      case Evidence.Terms any -> of(any);
      case Evidence.Sequence sequence -> sum(sequence.words());
      case Evidence.Near near -> sum(near.words());
      case Evidence.Prefix prefix -> of(prefix);
    };
  }

  private double sum(List<Evidence.Terms> words) throws IOException {
    double sum = 0;
    for (Evidence.Terms word : words) {
      sum += of(word);
    }
    return sum;
  }

  private double of(Evidence.Terms any) throws IOException {
    int most = 0;
    for (String term : any.anyOf()) {
      most = Math.max(most, terms.docFreq(IndexTerms.text(term)));
    }
    return idf(most);
  }

  private double of(Evidence.Prefix prefix) throws IOException {
    BytesRef start = new BytesRef(prefix.start());
    long having = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms all = leaf.reader().terms(Fields.TEXT);
      TermsEnum words = all == null ? TermsEnum.EMPTY : all.iterator();
      int seen = 0;
      if (words.seekCeil(start) != TermsEnum.SeekStatus.END) {
        do {
          if (!StringHelper.startsWith(words.term(), start) || seen++ == MOST_WORDS) {
            break;
          }
          having += words.docFreq();
        } while (words.next() != null);
      }
    }
    return idf((int) Math.min(having, passages));
  }

  private double idf(int having) {
    return having == 0 ? 0 : Ranking.idf(having, passages);
  }
}
