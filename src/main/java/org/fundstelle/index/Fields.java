package org.fundstelle.index;

/**
 * The names of all index fields, so that writing and searching cannot disagree.
 *
 * <p>An article is a block of documents: its passages in the order of the text, then the article
 * itself. All documents of a block carry {@link #ID}, so that a block is deleted as a whole.
 *
 * @since 0.1
 */
public final class Fields {
  /** The article's id, on every document of the block. */
  public static final String ID = "id";

  /** On passages the text, on articles the title, in three layers. */
  public static final String TEXT = "text";

  /** On passages: the sketches of their paragraphs, by which copies are found. */
  public static final String SKETCH = "sketch";

  /** On articles: the publisher, in lower case; a filter. */
  public static final String SOURCE = "source";

  /** On articles: the first second the date may mean, counted from 1970. */
  public static final String FROM = "from";

  /** On articles: the first second the date can no longer mean. */
  public static final String UNTIL = "until";

  /** On articles: how many passages stand before it. */
  public static final String PASSAGES = "passages";

  /** On every document: how long its text is, in UTF-16 code units; of an article, all of it. */
  public static final String LENGTH = "length";

  /**
   * On articles: the only term of a field of the same name, as often as the text has UTF-16 code
   * units; Lucene's statistics know the average length by it.
   */
  public static final String LENGTHS = "lengths";

  /** On passages: where it starts in the article's text, in UTF-16 code units. */
  public static final String START = "start";

  /** On articles: a number made of the article's id, the last resort of a stable order. */
  public static final String ORDER = "order";

  /** On articles: the publisher as given; counted in facets. */
  public static final String PUBLISHER = "publisher";

  /** On articles: the credits; counted in facets. */
  public static final String CREDIT = "credit";

  /** On articles: an {@link IndexedDay}; counted in facets. */
  public static final String DAY = "day";

  static final String DIGEST = "digest";

  /** All bodies of an article together are its text, white space around passages included. */
  static final String STORED_BODY = "body";

  /** How much of the body stands before the passage. */
  static final String STORED_SKIP = "skip";

  static final String STORED_LENGTH = "bodyLength";
  static final String STORED_HEADING = "heading";
  static final String STORED_TITLE = "storedTitle";
  static final String STORED_DATE = "date";
  static final String STORED_URL = "url";
  static final String STORED_FILE = "file";

  private Fields() {}
}
