package org.fundstelle.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Word;
import org.fundstelle.index.Fields;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.MatchKind;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.search.Evidence.Terms;
import org.fundstelle.search.Plan.Alternative;
import org.fundstelle.search.Plan.Clause;
import org.fundstelle.search.Plan.Leaf;
import org.fundstelle.search.Plan.Role;

/**
 * What makes other passages like a passage: its words that are frequent in it and rare elsewhere,
 * as Lucene's MoreLikeThis picks and weighs them, in any inflection.
 */
final class Likeness {
  private static final int WORDS = 25;

  private static final Analyzer LEMMAS = GermanChain.analyzer(EnumSet.of(Layer.LEMMA));

  private final IndexSearcher searcher;

  private Likeness(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A plan that also asks for likeness, if the request does.
   *
   * @throws IllegalArgumentException if there is no passage at the place the request names
   */
  static Plan.Group added(IndexSearcher searcher, SearchRequest request, Plan.Group asked)
      throws IOException {
    if (request.like().isEmpty()) {
      return asked;
    }
    Plan.Group like = new Likeness(searcher).plan(request.like().get());
    return request.query().isBlank()
        ? like
        : new Plan.Group(
            List.of(new Clause(Role.REQUIRED, asked), new Clause(Role.REQUIRED, like)));
  }

  /** The passages of the article a place is in. */
  private static Query own(SearchRequest.Place place) {
    return new TermQuery(new Term(Fields.ID, place.article()));
  }

  private Plan.Group plan(SearchRequest.Place place) throws IOException {
    String text = text(place);
    Map<String, Float> weights = weights(place, text);
    float heaviest = weights.values().stream().max(Float::compare).orElse(1f);
    List<Clause> clauses = new ArrayList<>();
    for (Word word : GermanChain.words(text)) {
      String written = text.substring(word.start(), word.end());
      for (String lemma : word.lemmas()) {
        Float weight = weights.remove(Layer.LEMMA.term(lemma));
        if (weight != null) {
          clauses.add(new Clause(Role.ANY, leaf(written, word, lemma, weight / heaviest)));
        }
      }
    }
    return new Plan.Group(clauses);
  }

  private static Leaf leaf(String written, Word word, String lemma, double weight) {
    Terms exact = new Terms(word.exact().stream().map(Layer.EXACT::term).toList());
    Terms any = new Terms(List.of(Layer.LEMMA.term(lemma)));
    return new Leaf(
        written,
        false,
        List.of(
            new Alternative(written, MatchKind.EXACT, weight, exact),
            new Alternative(written, MatchKind.INFLECTION, weight, any)));
  }

  /** The lemmas of a text that only the article has that it is of. */
  private Set<String> ownTerms(SearchRequest.Place place, String text) throws IOException {
    Query own = own(place);
    int documents = searcher.count(own);
    Set<String> ownTerms = new HashSet<>();
    for (Word word : GermanChain.words(text)) {
      for (String lemma : word.lemmas()) {
        Term term = new Term(Fields.TEXT, Layer.LEMMA.term(lemma));
        int having = searcher.getIndexReader().docFreq(term);
        if (having <= documents && having == searcher.count(both(new TermQuery(term), own))) {
          ownTerms.add(term.text());
        }
      }
    }
    return ownTerms;
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder()
        .add(one, BooleanClause.Occur.FILTER)
        .add(other, BooleanClause.Occur.FILTER)
        .build();
  }

  private String text(SearchRequest.Place place) throws IOException {
    Query before =
        both(own(place), NumericDocValuesField.newSlowRangeQuery(Fields.START, 0, place.offset()));
    Sort last = new Sort(new SortField(Fields.START, SortField.Type.LONG, true));
    TopDocs passage = searcher.search(before, 1, last);
    if (passage.scoreDocs.length == 0) {
      throw new IllegalArgumentException(
          "there is no passage at %d of an article %s in the index; name the id of one that is"
              .formatted(place.offset(), place.article()));
    }
    return StoredPassage.text(searcher.getIndexReader(), passage.scoreDocs[0].doc);
  }

  /** By the term of the lemma layer; what no other article has would only be in the others' way. */
  private Map<String, Float> weights(SearchRequest.Place place, String text) throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(LEMMAS);
    like.setFieldNames(new String[] {Fields.TEXT});
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setStopWords(ownTerms(place, text));
    like.setMaxQueryTerms(WORDS);
    like.setBoost(true);
    Map<String, Float> weights = new HashMap<>();
    for (BooleanClause clause : (BooleanQuery) like.like(Fields.TEXT, new StringReader(text))) {
      BoostQuery boosted = (BoostQuery) clause.query();
      weights.put(((TermQuery) boosted.getQuery()).getTerm().text(), boosted.getBoost());
    }
    return weights;
  }
}
