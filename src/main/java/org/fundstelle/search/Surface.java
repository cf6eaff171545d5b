package org.fundstelle.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.index.Fields;
import org.fundstelle.index.StoredPassage;

/** How do the articles spell a term? */
final class Surface {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final IndexReader reader;
  private final int passages;

  /**
   * Reads spellings.
   *
   * @param reader the index
   * @param passages how many passages and titles are looked at for each term
   */
  Surface(IndexReader reader, int passages) {
    this.reader = reader;
    this.passages = passages;
  }

  /**
   * The most frequent spelling of a term in the first passages and titles that have it; none if
   * nothing has it, or only articles that were deleted.
   */
  Optional<String> of(Layer layer, String form) throws IOException {
    Map<String, Integer> spellings = new LinkedHashMap<>();
    Term term = new Term(Fields.TEXT, layer.term(form));
    int seen = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      if (docs == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      while (seen < passages && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          String text = StoredPassage.text(reader, leaf.docBase + docs.docID());
          spellings(text, layer, form).forEach(s -> spellings.merge(s, 1, Integer::sum));
          seen++;
        }
      }
    }
    return spellings.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /** Reads the words that look like the form, and the whole text only if it is none of these. */
  private static List<String> spellings(String text, Layer layer, String form) {
    List<String> alike =
        SPACE
            .splitAsStream(text)
            .filter(word -> GermanChain.fold(word).contains(form))
            .flatMap(word -> inWords(word, layer, form))
            .toList();
    return alike.isEmpty() ? inWords(text, layer, form).toList() : alike;
  }

  private static Stream<String> inWords(String text, Layer layer, String form) {
    return GermanChain.words(text).stream()
        .flatMap(
            word ->
                switch (layer) {
                  case EXACT -> has(word.exact().contains(form), text, word.start(), word.end());
                  case LEMMA -> has(word.lemmas().contains(form), text, word.start(), word.end());
                  case PART ->
                      word.parts().stream()
                          .flatMap(p -> has(p.lemmas().contains(form), text, p.start(), p.end()));
                });
  }

  private static Stream<String> has(boolean found, String text, int start, int end) {
    return found ? Stream.of(text.substring(start, end)) : Stream.of();
  }
}
