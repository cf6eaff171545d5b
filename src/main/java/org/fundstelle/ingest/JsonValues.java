package org.fundstelle.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fundstelle.article.Article;

/**
 * The articles of a JSON file: one object, an array of objects, or several one after the other.
 *
 * <p>They are read as they come. Where the JSON itself is broken the file ends, since nobody knows
 * where its next object begins.
 */
final class JsonValues implements Articles {
  private final ArticleFile file;
  private final JsonParser parser;
  private final Defaults defaults;
  private long objects;
  private boolean isEnded;

  JsonValues(ArticleFile file, InputStream in, Defaults defaults) throws IOException {
    this.file = file;
    this.defaults = defaults;
    this.parser = JsonObjects.JSON.createParser(in);
  }

  @Override
  public Optional<Article> next() throws IOException, Rejected {
    if (isEnded) {
      return Optional.empty();
    }
    try {
      JsonToken token = parser.nextToken();
      boolean isEmpty = token == null;
      while (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && isAtRoot())) {
        token = parser.nextToken();
      }
      if (token == null) {
        isEnded = true;
        if (objects == 0) {
          throw new Rejected(0, isEmpty ? "is empty" : "holds no article");
        }
        return Optional.empty();
      }
      return Optional.of(article(token));
    } catch (JsonProcessingException e) {
      isEnded = true;
      int line = (e.getLocation() == null ? parser.currentLocation() : e.getLocation()).getLineNr();
      throw JsonObjects.rejected(e, line);
    }
  }

  @Override
  public void close() throws IOException {
    isEnded = true;
    parser.close();
  }

  private Article article(JsonToken token) throws IOException, Rejected {
    long line = parser.currentTokenLocation().getLineNr();
    objects++;
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      throw new Rejected(line, "is no JSON object");
    }
    try {
      return JsonObjects.article(file, JsonObjects.fields(parser), defaults, objects);
    } catch (Rejected e) {
      throw e.at(line);
    }
  }

  /** Whether the array just opened is the outermost. */
  private boolean isAtRoot() {
    return parser.getParsingContext().getParent().inRoot();
  }
}
