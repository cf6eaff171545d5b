package org.fundstelle.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/** An article as the block of documents that stores it. Thread-safe. */
final class ArticleDocuments {
  private static final FieldType ANALYSED = analysed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static final FieldType REPEATED = analysed(IndexOptions.DOCS_AND_FREQS);

  private ArticleDocuments() {}

  /** The passages in order, then the article. */
  static List<Document> of(Article article, String digest) {
    List<Passages.Range> passages = Passages.of(article.text());
    List<Document> block = new ArrayList<>(passages.size() + 1);
    for (int i = 0; i < passages.size(); i++) {
      // What stands between passages is kept, so that the passages together are the text.
      int start = i == 0 ? 0 : passages.get(i).start();
      int end = i + 1 < passages.size() ? passages.get(i + 1).start() : article.text().length();
      Document passage = passage(article, passages.get(i), start, end);
      block.add(passage);
    }
    block.add(article(article, passages.size(), digest));
    return block;
  }

  /** What is compared to tell an article that was changed from one that was not. */
  static String digest(Article article) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    List<String> parts =
        new ArrayList<>(List.of(article.title(), article.text(), article.source()));
    parts.add(article.date().toString());
    parts.add(article.url().orElse(""));
    parts.addAll(article.credits());
    for (String part : parts) {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return HexFormat.of().formatHex(sha.digest(), 0, 16);
  }

  private static Document passage(
      Article article, Passages.Range passage, int bodyStart, int bodyEnd) {
    Document document = new Document();
    String text = article.text();
    document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
    String own = text.substring(passage.start(), passage.end());
    document.add(new Field(Fields.TEXT, own, ANALYSED));
    for (Paragraph paragraph : Paragraph.of(own)) {
      for (BytesRef hash : paragraph.sketch()) {
        document.add(new StringField(Fields.SKETCH, hash, Field.Store.NO));
      }
    }
    document.add(new NumericDocValuesField(Fields.START, passage.start()));
    document.add(new NumericDocValuesField(Fields.LENGTH, own.length()));
    document.add(new StoredField(Fields.STORED_BODY, text.substring(bodyStart, bodyEnd)));
    document.add(new StoredField(Fields.STORED_SKIP, passage.start() - bodyStart));
    document.add(new StoredField(Fields.STORED_LENGTH, passage.end() - passage.start()));
    document.add(new StoredField(Fields.STORED_HEADING, passage.heading()));
    return document;
  }

  private static Document article(Article article, int passages, String digest) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    document.add(new NumericDocValuesField(Fields.PASSAGES, passages));
    document.add(new NumericDocValuesField(Fields.LENGTH, article.text().length()));
    document.add(new Field(Fields.LENGTHS, new Repeated(article.text().length()), REPEATED));
    document.add(
        new StringField(Fields.SOURCE, article.source().toLowerCase(Locale.ROOT), Field.Store.NO));
    BytesRef id = new BytesRef(article.id());
    document.add(new NumericDocValuesField(Fields.ORDER, StringHelper.murmurhash3_x64_128(id)[0]));
    addDate(document, article.date());
    document.add(new SortedDocValuesField(Fields.PUBLISHER, new BytesRef(article.source())));
    document.add(new SortedDocValuesField(Fields.DAY, IndexedDay.of(article.date()).term()));
    for (String credit : article.credits()) {
      document.add(new SortedSetDocValuesField(Fields.CREDIT, new BytesRef(credit)));
      document.add(new StoredField(Fields.CREDIT, credit));
    }
    document.add(new StoredField(Fields.PUBLISHER, article.source()));
    document.add(new StoredField(Fields.STORED_TITLE, article.title()));
    document.add(new StoredField(Fields.DIGEST, digest));
    if (article.date().precision() != PartialDate.Precision.UNKNOWN) {
      document.add(new StoredField(Fields.STORED_DATE, article.date().toString()));
    }
    addIfPresent(document, Fields.STORED_URL, article.url());
    addIfPresent(document, Fields.STORED_FILE, article.file());
    // The last: should it not be analysed, Lucene keeps what came before as a deleted document,
    // whose columns are read like any other's.
    if (!article.title().isEmpty()) {
      document.add(new Field(Fields.TEXT, article.title(), ANALYSED));
    }
    return document;
  }

  private static void addIfPresent(Document document, String field, Optional<String> value) {
    value.ifPresent(v -> document.add(new StoredField(field, v)));
  }

  private static void addDate(Document document, PartialDate date) {
    addSecond(document, Fields.FROM, date.from().getEpochSecond());
    addSecond(document, Fields.UNTIL, date.until().getEpochSecond());
  }

  private static void addSecond(Document document, String field, long second) {
    document.add(new LongPoint(field, second));
    document.add(new NumericDocValuesField(field, second));
  }

  private static FieldType analysed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    // Lengths have a column of their own: to sort norms into the postings takes a sixth of the
    // time.
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** One term, as often as said: Lucene adds such numbers up for us. */
  private static final class Repeated extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final int times;
    private boolean done;

    Repeated(int times) {
      this.times = times;
    }

    @Override
    public boolean incrementToken() {
      if (done || times == 0) {
        return false;
      }
      clearAttributes();
      term.append(Fields.LENGTHS);
      frequency.setTermFrequency(times);
      done = true;
      return true;
    }
  }
}
