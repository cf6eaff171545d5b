package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fundstelle.article.PartialDate;
import org.fundstelle.query.Copy;
import org.fundstelle.query.Count;
import org.fundstelle.query.Hint;
import org.fundstelle.query.Hit;
import org.fundstelle.query.Match;
import org.fundstelle.query.Passage;
import org.fundstelle.query.Period;
import org.fundstelle.query.SearchResult;

/** Prints results as JSON, an object a line; scripts rely on its keys, see DESIGN.md. */
final class ResultJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /** Prints a page as one object. */
  static void print(SearchResult result, PrintStream out) throws IOException {
    print(result, out, json -> json::result);
  }

  /** Prints a hit as one object, with the keys it has in a page. */
  static void print(Hit hit, PrintStream out) throws IOException {
    print(hit, out, json -> json::hit);
  }

  private static <T> void print(T value, PrintStream out, Function<ResultJson, Fields<T>> fields)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.apply(new ResultJson(json)).write(value);
      json.writeEndObject();
    }
    out.println(text);
  }

  private void result(SearchResult result) throws IOException {
    json.writeStringField("query", result.query());
    json.writeNumberField("articles", result.articles());
    json.writeNumberField("passages", result.passages());
    json.writeBooleanField("complete", result.complete());
    json.writeNumberField("limit", result.limit());
    optional("next", result.next());
    json.writeNumberField("tookMillis", result.tookMillis());
    strings("warnings", result.warnings());
    strings("unmatchedWords", result.unmatchedWords());
    optional("suggestion", result.suggestion());
    array("hints", result.hints(), this::hint);
    array("hits", result.hits(), this::hit);
    array("sources", result.sources(), this::count);
    array("credits", result.credits(), this::count);
    array("timeline", result.timeline(), this::period);
    json.writeNumberField("undated", result.undated());
  }

  private void hit(Hit hit) throws IOException {
    json.writeNumberField("rank", hit.rank());
    json.writeNumberField("score", hit.score());
    json.writeStringField("article", hit.article());
    optional("file", hit.file());
    json.writeStringField("title", hit.title());
    json.writeStringField("source", hit.source());
    strings("credits", hit.credits());
    date(hit.date());
    json.writeBooleanField("dateCertain", hit.dateCertain());
    json.writeObjectFieldStart("passage");
    passage(hit.passage());
    json.writeEndObject();
    array("matches", hit.passage().matches(), this::match);
    array("titleMatches", hit.titleMatches(), this::match);
    strings("missing", hit.missing());
    array("alsoIn", hit.alsoIn(), this::copy);
  }

  private void hint(Hint hint) throws IOException {
    json.writeStringField("cause", hint.cause().label());
    json.writeStringField("text", hint.text());
    json.writeNumberField("passages", hint.passages());
  }

  private void passage(Passage passage) throws IOException {
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    json.writeStringField("heading", passage.heading());
    json.writeStringField("text", passage.text());
  }

  private void match(Match match) throws IOException {
    json.writeNumberField("start", match.start());
    json.writeNumberField("end", match.end());
    json.writeStringField("text", match.text());
    json.writeStringField("term", match.term());
    json.writeStringField("kind", match.kind().label());
  }

  private void copy(Copy copy) throws IOException {
    json.writeStringField("article", copy.article());
    json.writeStringField("source", copy.source());
    date(copy.date());
  }

  private void count(Count count) throws IOException {
    json.writeStringField("name", count.name());
    json.writeNumberField("articles", count.articles());
  }

  private void period(Period period) throws IOException {
    json.writeStringField("from", period.from().toString());
    json.writeStringField("to", period.to().toString());
    json.writeNumberField("articles", period.articles());
    json.writeStringField("unit", period.unit().label());
  }

  private void date(PartialDate date) throws IOException {
    boolean known = date.precision() != PartialDate.Precision.UNKNOWN;
    optional("date", known ? Optional.of(date.toString()) : Optional.empty());
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Writes the fields of one object. */
  private interface Fields<T> {
    void write(T value) throws IOException;
  }

  private <T> void array(String name, List<T> values, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      fields.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
