package org.fundstelle.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.fundstelle.article.PartialDate;

/**
 * A passage with its article, as read back from the index.
 *
 * @param text the passage
 * @param heading the heading it stands under, {@code ""} if none
 * @param article the article's id
 * @param title the article's title
 * @param source the publisher
 * @param credits the credits
 * @param date when the article was published
 * @param file the file it was read from
 * @since 0.1
 */
public record StoredPassage(
    String text,
    String heading,
    String article,
    String title,
    String source,
    List<String> credits,
    PartialDate date,
    Optional<String> file) {
  /** Makes the list unmodifiable. */
  public StoredPassage {
    credits = List.copyOf(credits);
  }

  /**
   * Reads a passage.
   *
   * @param reader the reader the document numbers belong to
   * @param passage the document of the passage
   * @param article the document of its article
   * @throws IOException if the index cannot be read
   */
  public static StoredPassage read(IndexReader reader, int passage, int article)
      throws IOException {
    StoredFields stored = reader.storedFields();
    Document body = stored.document(passage);
    Document parent = stored.document(article);
    return new StoredPassage(
        text(body),
        body.get(Fields.STORED_HEADING),
        parent.get(Fields.ID),
        parent.get(Fields.STORED_TITLE),
        parent.get(Fields.PUBLISHER),
        List.of(parent.getValues(Fields.CREDIT)),
        Block.date(parent),
        Optional.ofNullable(parent.get(Fields.STORED_FILE)));
  }

  /**
   * Reads what is searched of a document alone: the text of a passage, the title of an article.
   *
   * @throws IOException if the index cannot be read
   */
  public static String text(IndexReader reader, int document) throws IOException {
    Document stored = reader.storedFields().document(document);
    String title = stored.get(Fields.STORED_TITLE);
    return title == null ? text(stored) : title;
  }

  private static String text(Document passage) {
    int start = passage.getField(Fields.STORED_SKIP).numericValue().intValue();
    int length = passage.getField(Fields.STORED_LENGTH).numericValue().intValue();
    return passage.get(Fields.STORED_BODY).substring(start, start + length);
  }
}
