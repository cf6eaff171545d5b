package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fundstelle.article.Article;

/** The articles of a file that has a JSON object on each line. A bad line does not end it. */
final class JsonLines implements Articles {
  private final ArticleFile file;
  private final Lines lines;
  private final Defaults defaults;
  private boolean isStarted;
  private boolean isEnded;

  JsonLines(ArticleFile file, InputStream in, Defaults defaults) {
    this.file = file;
    this.lines = new Lines(in);
    this.defaults = defaults;
  }

  /** Whether the first line of a file is a whole JSON object. */
  static boolean isFormatOf(InputStream in) throws IOException {
    try (Lines lines = new Lines(in)) {
      while (lines.next()) {
        if (!isBlank(lines)) {
          object(lines);
          return true;
        }
      }
      return false;
    } catch (Rejected e) {
      return false;
    }
  }

  @Override
  public Optional<Article> next() throws IOException, Rejected {
    while (!isEnded && lines.next()) {
      if (!isBlank(lines)) {
        if (!isStarted) {
          isStarted = true;
          checkIsText();
        }
        try {
          return Optional.of(JsonObjects.article(file, object(lines), defaults, lines.number()));
        } catch (Rejected e) {
          throw e.at(lines.number());
        }
      }
    }
    if (!isStarted && !isEnded) {
      isEnded = true;
      throw new Rejected(0, lines.number() == 0 ? "is empty" : "holds no article");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** A file that is no text at all gets one problem, not one for each of its accidental lines. */
  private void checkIsText() throws Rejected {
    isEnded = true;
    if (Encoding.isUtf16(lines.bytes(), lines.length())) {
      throw new Rejected(0, "is UTF-16; JSON lines must be UTF-8");
    }
    for (int i = 0; i < lines.length(); i++) {
      if (lines.bytes()[i] == 0) {
        throw new Rejected(0, "looks binary (it holds a NUL character)");
      }
    }
    isEnded = false;
  }

  private static Fields object(Lines lines) throws IOException, Rejected {
    String json = Encoding.decode(lines.bytes(), lines.length());
    try (JsonParser parser = JsonObjects.JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Rejected(lines.number(), "is no JSON object");
      }
      Fields fields = JsonObjects.fields(parser);
      if (parser.nextToken() != null) {
        throw new Rejected(lines.number(), "has more than one JSON value on the line");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw JsonObjects.rejected(e, lines.number());
    }
  }

  private static boolean isBlank(Lines lines) {
    for (int i = 0; i < lines.length(); i++) {
      byte value = lines.bytes()[i];
      if (value != ' ' && value != '\t' && value != '\r') {
        return false;
      }
    }
    return true;
  }
}
