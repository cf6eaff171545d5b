package org.fundstelle.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/**
 * The documents of one article in the index.
 *
 * @param reader the segment they are in
 * @param documents its passages in order, then the article itself
 */
record Block(LeafReader reader, List<Integer> documents) {

  static Optional<Block> find(IndexSearcher searcher, String id) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum block = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
      if (block == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      List<Integer> documents = new ArrayList<>();
      for (int doc = block.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = block.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.add(doc);
        }
      }
      if (!documents.isEmpty()) {
        return Optional.of(new Block(leaf.reader(), documents));
      }
    }
    return Optional.empty();
  }

  /** The document of the article itself. */
  Document article() throws IOException {
    return reader.storedFields().document(documents.getLast());
  }

  /** The article as it was added. */
  Article toArticle() throws IOException {
    List<Document> passages = new ArrayList<>();
    for (int passage : documents.subList(0, documents.size() - 1)) {
      passages.add(reader.storedFields().document(passage));
    }
    return article(passages, article());
  }

  /** The article of stored documents. */
  static Article article(List<Document> passages, Document stored) {
    StringBuilder text = new StringBuilder();
    for (Document passage : passages) {
      text.append(Objects.requireNonNull(passage.get(Fields.STORED_BODY), "a passage has no text"));
    }
    return new Article(
        stored.get(Fields.ID),
        stored.get(Fields.STORED_TITLE),
        text.toString(),
        stored.get(Fields.PUBLISHER),
        List.of(stored.getValues(Fields.CREDIT)),
        date(stored),
        Optional.ofNullable(stored.get(Fields.STORED_URL)),
        Optional.ofNullable(stored.get(Fields.STORED_FILE)));
  }

  /** The date an article is stored with. */
  static PartialDate date(Document article) {
    return Optional.ofNullable(article.get(Fields.STORED_DATE))
        .flatMap(PartialDate::parse)
        .orElse(PartialDate.UNKNOWN);
  }
}
