package org.fundstelle.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One published text.
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

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if the id, the source or the text is blank
   */
  public Article {
    requireText("id", id);
    requireText("source", source);
    requireText("text", text);
    Objects.requireNonNull(title, "title");
    credits = List.copyOf(credits);
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(file, "file");
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article needs a " + name + ", this one has none");
    }
  }
}
