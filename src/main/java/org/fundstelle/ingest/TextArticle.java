package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/** The one article of a {@code .txt} file. */
final class TextArticle implements Articles {
  private final ArticleFile file;
  private final InputStream in;
  private final Defaults defaults;
  private boolean isRead;

  TextArticle(ArticleFile file, InputStream in, Defaults defaults) {
    this.file = file;
    this.in = in;
    this.defaults = defaults;
  }

  @Override
  public Optional<Article> next() throws IOException, Rejected {
    if (isRead) {
      return Optional.empty();
    }
    isRead = true;
    byte[] bytes = in.readNBytes(ArticleReader.MAX_LENGTH + 1);
    if (bytes.length > ArticleReader.MAX_LENGTH) {
      throw new Rejected(0, "is longer than " + ArticleReader.MAX_LENGTH_TEXT);
    }
    if (bytes.length == 0) {
      throw new Rejected(0, "is empty");
    }
    return Optional.of(article(CleanText.of(Encoding.decode(bytes, bytes.length))));
  }

  private Article article(String content) throws Rejected {
    List<String> lines = Arrays.asList(content.split("\n", -1));
    FrontMatter front = FrontMatter.of(lines);
    Head head = Head.of(lines, front.end(), front.fields().title());
    Credits text = Credits.takenOff(CleanText.paragraphs(head.body()));
    // What the front matter says was written by somebody who knew the article.
    Optional<PartialDate> date = front.date().or(head::date);
    return file.article(front.fields(), head.title(), text, date, defaults, "");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
