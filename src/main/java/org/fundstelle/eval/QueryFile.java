package org.fundstelle.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.fundstelle.eval.BeirSet.Query;
import org.fundstelle.ingest.ReadResult.Problem;

/** Reads queries, one JSON object a line. */
final class QueryFile {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final List<Problem> problems;
  private final Map<String, Query> queries = new LinkedHashMap<>();

  private QueryFile(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static List<Query> read(Path file, List<Problem> problems) throws IOException {
    QueryFile queries = new QueryFile(file, problems);
    try (InputStream in = open(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          queries.add(line, number);
        }
      }
    }
    return new ArrayList<>(queries.queries.values());
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void add(String line, long number) throws IOException {
    Query query;
    try (JsonParser parser = JSON.createParser(line)) {
      query = query(parser);
    } catch (JsonProcessingException e) {
      problem(number, "is no JSON object: " + e.getOriginalMessage());
      return;
    }
    if (query.id().isEmpty()) {
      problem(number, "has no _id");
    } else if (queries.putIfAbsent(query.id(), query) != null) {
      problem(number, "query " + query.id() + " is there already; the first one counts");
    } else if (query.text().isBlank()) {
      problem(number, "query " + query.id() + " has no text and finds nothing");
    }
  }

  private static Query query(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "no opening brace");
    }
    String id = "";
    String text = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean scalar = parser.nextToken().isScalarValue();
      if (scalar && name.equals("_id")) {
        id = parser.getText().strip();
      } else if (scalar && name.equals("text")) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return new Query(id, text);
  }

  private void problem(long line, String reason) {
    problems.add(new Problem(file.toString(), line, reason));
  }
}
