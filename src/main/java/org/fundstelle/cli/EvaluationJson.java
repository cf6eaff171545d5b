package org.fundstelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import org.fundstelle.eval.Evaluation;
import org.fundstelle.eval.Scores;

/** Prints an evaluation as one JSON object; scripts rely on its keys, see DESIGN.md. */
final class EvaluationJson {
  private EvaluationJson() {}

  static void print(Evaluation evaluation, PrintStream out) throws IOException {
    Scores scores = evaluation.scores();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("ndcg10", scores.ndcg10());
      json.writeNumberField("mrr10", scores.mrr10());
      json.writeNumberField("hit1", scores.hit1());
      json.writeNumberField("hit10", scores.hit10());
      json.writeNumberField("recall100", scores.recall100());
      json.writeNumberField("queriesPerSecond", evaluation.queriesPerSecond());
      json.writeNumberField("indexMegabytesPerSecond", evaluation.megabytesPerSecond());
      json.writeNumberField("articles", evaluation.articles());
      json.writeNumberField("queries", evaluation.queries());
      json.writeNumberField("queriesLeftOut", evaluation.queriesLeftOut());
      json.writeNumberField("judgements", evaluation.set().judgementCount());
      json.writeEndObject();
    }
    out.println(text);
  }
}
