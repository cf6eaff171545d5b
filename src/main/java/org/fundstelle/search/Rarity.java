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

/** How rare words are among all passages and titles, and among all articles (idf as in BM25). */
final class Rarity {
  /** A prefix that starts more words than this is common, whatever they are. */
  private static final int MOST_WORDS = 1000;

  private final IndexTerms terms;
  private final IndexReader reader;
  private final double documents;
  private final double articles;

  Rarity(IndexTerms terms) throws IOException {
    this.terms = terms;
    this.reader = terms.searcher().getIndexReader();
    this.articles = reader.getDocCount(Fields.LENGTHS);
    this.documents = reader.getDocCount(Fields.TEXT);
  }

  /**
   * The rarity of something at two levels.
   *
   * @param inPassages among passages and titles
   * @param inArticles among articles
   */
  record Of(double inPassages, double inArticles) {
    static final Of NOWHERE = new Of(0, 0);

    private Of plus(Of other) {
      return new Of(inPassages + other.inPassages, inArticles + other.inArticles);
    }
  }

  /** The mean length of an article, in UTF-16 code units. */
  double averageLength() throws IOException {
    return articles == 0 ? 1 : Math.max(1, reader.getSumTotalTermFreq(Fields.LENGTHS) / articles);
  }

  /**
   * The rarity of a word: that of its most frequent form, so that a rare spelling is worth no more
   * than the word. What the index has in no form of its own is as rare as its commonest other name.
   */
  Of of(Leaf leaf) throws IOException {
    Of literal = least(leaf.alternatives().stream().filter(Alternative::literal).toList());
    return literal.equals(Of.NOWHERE) ? least(leaf.alternatives()) : literal;
  }

  private Of least(List<Alternative> alternatives) throws IOException {
    Of least = Of.NOWHERE;
    for (Alternative alternative : alternatives) {
      // How often a word is part of another says little of how rare it is.
      if (alternative.kind() == MatchKind.COMPOUND && !least.equals(Of.NOWHERE)) {
        continue;
      }
      Of rarity = of(alternative.evidence());
      boolean less = least.equals(Of.NOWHERE) || rarity.inPassages < least.inPassages;
      if (less && !rarity.equals(Of.NOWHERE)) {
        least = rarity;
      }
    }
    return least;
  }

  /** The rarity of evidence, of several words the sum. */
  private Of of(Evidence evidence) throws IOException {
    return switch (evidence) {
      case Evidence.Terms any -> of(any);
      case Evidence.Sequence sequence -> sum(sequence.words());
      case Evidence.Near near -> sum(near.words());
      case Evidence.Prefix prefix -> of(prefix);
    };
  }

  private Of sum(List<Evidence.Terms> words) throws IOException {
    Of sum = Of.NOWHERE;
    for (Evidence.Terms word : words) {
      sum = sum.plus(of(word));
    }
    return sum;
  }

  private Of of(Evidence.Terms any) throws IOException {
    int most = 0;
    for (String term : any.anyOf()) {
      most = Math.max(most, terms.docFreq(term));
    }
    return of(most);
  }

  private Of of(Evidence.Prefix prefix) throws IOException {
    BytesRef start = new BytesRef(prefix.start());
    double having = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms all = leaf.reader().terms(Fields.TEXT);
      TermsEnum words = all == null ? TermsEnum.EMPTY : all.iterator();
      boolean more = words.seekCeil(start) != TermsEnum.SeekStatus.END;
      for (int seen = 0; more && seen < MOST_WORDS; seen++) {
        if (!StringHelper.startsWith(words.term(), start)) {
          break;
        }
        having += words.docFreq();
        more = words.next() != null;
      }
    }
    return of(Math.min(having, documents));
  }

  private Of of(double having) {
    return having == 0
        ? Of.NOWHERE
        : new Of(idf(having, documents), idf(articlesOf(having), articles));
  }

  /**
   * In how many articles a word is expected that so many passages and titles have: what a tenth of
   * them have, nearly all articles have if these are long.
   */
  private double articlesOf(double having) {
    double elsewhere = 1 - having / documents;
    return articles * (1 - Math.pow(elsewhere, documents / articles));
  }

  private static double idf(double having, double all) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}
