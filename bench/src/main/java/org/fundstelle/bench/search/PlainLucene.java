package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.fundstelle.index.StoredPassage;

/** What a program would write with Lucene alone: a document for each passage, all defaults. */
final class PlainLucene implements Engine {
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final String ID = "id";
  private static final String SOURCE = "source";
  private static final String DATE = "date";

  private static final FieldType WITH_OFFSETS = withOffsets();

  private final Analyzer german = new GermanAnalyzer();
  private final QueryBuilder queries = new QueryBuilder(german);
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  PlainLucene(Path directory) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(directory));
    searcher = new IndexSearcher(reader);
    highlighter =
        UnifiedHighlighter.builder(searcher, german)
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", "", true))
            .build();
  }

  static void index(Path path, Iterator<StoredPassage> passages) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new GermanAnalyzer()))) {
      while (passages.hasNext()) {
        writer.addDocument(document(passages.next()));
      }
      writer.commit();
    }
  }

  private static Document document(StoredPassage passage) {
    Document document = new Document();
    document.add(new StringField(ID, passage.article(), Field.Store.YES));
    document.add(new Field(TEXT, passage.text(), WITH_OFFSETS));
    document.add(new Field(TITLE, passage.title(), WITH_OFFSETS));
    document.add(new StringField(SOURCE, passage.source(), Field.Store.YES));
    document.add(new StringField(DATE, passage.date().toString(), Field.Store.YES));
    return document;
  }

  @Override
  public int answer(String text) throws IOException {
    Query query = query(text);
    TopDocs top = searcher.search(query, 10);
    int shown = 0;
    for (String html : highlighter.highlight(TEXT, query, top, 1)) {
      shown += html.length();
    }
    for (ScoreDoc hit : top.scoreDocs) {
      Document stored = searcher.storedFields().document(hit.doc, Set.of(ID, TITLE, SOURCE, DATE));
      shown += stored.get(ID).length() + stored.get(TITLE).length();
      shown += stored.get(SOURCE).length() + stored.get(DATE).length();
    }
    return shown;
  }

  /** Any of the words, in either field. */
  private Query query(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : new String[] {TEXT, TITLE}) {
      Query words = queries.createBooleanQuery(field, text);
      if (words != null) {
        query.add(words, Occur.SHOULD);
      }
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    Directory directory = reader.directory();
    reader.close();
    directory.close();
  }

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
