package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/** Makes articles of JSON objects. */
final class JsonObjects {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(ArticleReader.MAX_LENGTH).build())
          .build();

  private JsonObjects() {}

  /**
   * Reads the fields of an object whose opening brace was read, to its closing one.
   *
   * @throws Rejected if a field is not what it should be, after the whole object was read
   */
  static Fields fields(JsonParser parser) throws IOException, Rejected {
    Map<String, String> metadata = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    List<Rejected> wrong = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean isMetadata = name.equals("metadata") && parser.nextToken() == JsonToken.START_OBJECT;
      if (isMetadata) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          readField(parser, metadata, wrong);
        }
      } else if (name.equals("metadata")) {
        parser.skipChildren();
      } else {
        readField(parser, own, wrong);
      }
    }
    if (!wrong.isEmpty()) {
      throw wrong.getFirst();
    }
    if (own.containsKey("id")) {
      metadata.remove("_id");
    }
    metadata.putAll(own);
    return new Fields(metadata);
  }

  /** Makes an article of an object's fields. */
  static Article article(ArticleFile file, Fields fields, Defaults defaults, long number)
      throws Rejected {
    List<String> lines = Arrays.asList(CleanText.of(fields.text()).split("\n", -1));
    return file.article(
        fields,
        fields.title().orElse(""),
        Credits.takenOff(CleanText.paragraphs(lines)),
        date(fields, defaults),
        defaults,
        ":" + number);
  }

  private static Optional<PartialDate> date(Fields fields, Defaults defaults) throws Rejected {
    try {
      return fields.date();
    } catch (Rejected e) {
      if (defaults.lenientDates()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Says what is wrong with JSON in words that do not need the parser's terms. */
  static Rejected rejected(JsonProcessingException e, long line) {
    if (e instanceof JsonEOFException) {
      return new Rejected(line, "JSON ends in the middle of an object");
    }
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    String reason = end < 0 ? message : message.substring(0, end);
    return new Rejected(
        line,
        (e instanceof StreamConstraintsException ? "JSON is too big: " : "is no JSON: ")
            + Rejected.visible(reason));
  }

  private static void readField(JsonParser parser, Map<String, String> values, List<Rejected> wrong)
      throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (!Fields.isKnown(name) || value == JsonToken.VALUE_NULL) {
      parser.skipChildren();
    } else if (value == JsonToken.VALUE_STRING || (value.isNumeric() && !name.equals("text"))) {
      values.put(name, parser.getText());
    } else {
      parser.skipChildren();
      wrong.add(new Rejected(0, "field \"" + name + "\" is no string"));
    }
  }
}
