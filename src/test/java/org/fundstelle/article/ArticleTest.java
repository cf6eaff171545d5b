package org.fundstelle.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleTest {
  private static final String TEXT = "Der Rat tagt.";

  private static Article article(
      String id, String title, String text, String source, String credit, String url) {
    return new Article(
        id,
        title,
        text,
        source,
        List.of("dpa", credit),
        PartialDate.UNKNOWN,
        Optional.of(url),
        Optional.empty());
  }

  /** An article of which one value is so long. */
  private static Article withLong(String name, int length) {
    String value = "x".repeat(length);
    return switch (name) {
      case "id" -> article(value, "Rat", TEXT, "tagesschau", "red", "");
      case "title" -> article("1", value, TEXT, "tagesschau", "red", "");
      case "source" -> article("1", "Rat", TEXT, value, "red", "");
      case "credit" -> article("1", "Rat", TEXT, "tagesschau", value, "");
      case "url" -> article("1", "Rat", TEXT, "tagesschau", "red", value);
      default -> throw new AssertionError(name);
    };
  }

  @ParameterizedTest
  @CsvSource({"id, 1000", "title, 1000", "source, 1000", "credit, 1000", "url, 4000"})
  void whatIsTooLongIsRefusedByName(String name, int limit) {
    assertEquals(2, withLong(name, limit).credits().size());
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> withLong(name, limit + 1))
                .getMessage());
    assertTrue(message.contains(name), message);
    assertTrue(message.contains(String.format(Locale.ROOT, "%,d", limit)), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\u00A0", "\u200B\u2060", "\uFEFF", "***", "– … –"})
  void aTextWithoutLetterOrDigitIsRefused(String text) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> article("1", "Rat", text, "tagesschau", "red", ""))
                .getMessage());
    assertTrue(message.contains("text"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n Rat ", "7", "\uD835\uDC00"})
  void aTextStaysAsItIs(String text) {
    assertEquals(text, article("1", "Rat", text, "tagesschau", "red", "").text());
  }

  @Test
  void idAndSourceMustNotBeBlank() {
    for (String blank : List.of("", " ")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> article(blank, "Rat", TEXT, "tagesschau", "red", ""));
      assertThrows(
          IllegalArgumentException.class, () -> article("1", "Rat", TEXT, blank, "red", ""));
    }
  }
}
