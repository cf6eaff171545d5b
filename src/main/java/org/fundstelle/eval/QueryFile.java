package org.fundstelle.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundstelle.eval.BeirSet.Query;

/** Reads queries, one JSON object a line. */
final class QueryFile {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Query> queries = new LinkedHashMap<>();

  private QueryFile() {}

  static List<Query> read(LineFile file) {
    QueryFile queries = new QueryFile();
    file.read((line, number) -> queries.add(line));
    return List.copyOf(queries.queries.values());
  }

  private String add(String line) throws IOException {
    Query query;
    try (JsonParser parser = JSON.createParser(line)) {
      query = query(parser);
    } catch (JsonProcessingException e) {
      return "is no JSON object: " + e.getOriginalMessage();
    }
    if (query.id().isEmpty()) {
      return "has no _id";
    }
    if (queries.putIfAbsent(query.id(), query) != null) {
      return "query " + query.id() + " is there already; the first one counts";
    }
    return query.text().isBlank() ? "query " + query.id() + " has no text and finds nothing" : "";
  }

  private static Query query(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "it does not begin with a brace");
    }
    String id = "";
    String text = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("_id") && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
        id = parser.getText().strip();
      } else if (name.equals("text") && value == JsonToken.VALUE_STRING) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows it on the line");
    }
    return new Query(id, text);
  }
}
