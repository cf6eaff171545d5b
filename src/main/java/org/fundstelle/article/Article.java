package org.fundstelle.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One published text.
 *
 * <p>An id, a title, a source and a credit have at most {@link #MAX_NAME} characters, a URL at most
 * {@link #MAX_URL}; a text has at least one letter or digit.
 *
 * @param id what identifies it; adding another article of the same id replaces this one
 * @param title the headline, {@code ""} when none was found
 * @param text the text in Unicode NFC, paragraphs separated by an empty line, headings and captions
 *     as lines of their own; all offsets this library hands out count UTF-16 code units of it
 * @param source the publisher, such as {@code tagesschau}
 * @param credits the agencies and desks of the credit line, such as {@code afp}; lower case
 * @param date when it was published, as far as known; {@link PartialDate#UNKNOWN} when it is not
 * @param url where it was published, as found in the file
 * @param file the file it was read from
 * @since 0.1
 */
public record Article(
    String id,
    String title,
    String text,
    String source,
    List<String> credits,
    PartialDate date,
    Optional<String> url,
    Optional<String> file) {

  /** How long an id, a title, a source or a credit may be, in UTF-16 code units. */
  public static final int MAX_NAME = 1_000;

  /** How long a URL may be, in UTF-16 code units. */
  public static final int MAX_URL = 4_000;

  /**
   * Checks that nothing is missing or too long; half a character becomes U+FFFD.
   *
   * @throws IllegalArgumentException if the id or the source is blank, the text has no letter or
   *     digit, or a value is longer than {@link #MAX_NAME} or {@link #MAX_URL} allow
   */
  public Article {
    id = Unicode.wellFormed(id);
    title = Unicode.wellFormed(title);
    text = Unicode.wellFormed(text);
    source = Unicode.wellFormed(source);
    // The source first: where an id is made of it, it is the one to blame.
    requireName("source", source);
    requireName("id", id);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("the article has no text, not one letter or digit");
    }
    requireLength("title", title, MAX_NAME);
    credits = credits.stream().map(Unicode::wellFormed).toList();
    credits.forEach(credit -> requireLength("credit", credit, MAX_NAME));
    Objects.requireNonNull(date, "date");
    url.ifPresent(address -> requireLength("url", address, MAX_URL));
    Objects.requireNonNull(file, "file");
  }

  private static void requireName(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("the article has no " + name);
    }
    requireLength(name, value, MAX_NAME);
  }

  private static void requireLength(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the article has a longer %s than %,d characters: %,d",
              name,
              longest,
              value.length()));
    }
  }
}
