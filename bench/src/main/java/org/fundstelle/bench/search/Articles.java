package org.fundstelle.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult;

/** Reads the articles of a corpus into memory. */
final class Articles {
  private Articles() {}

  /**
   * The first articles of a file or directory.
   *
   * @param most no further article is read when they have so many characters
   * @throws IllegalArgumentException if there is none
   */
  static List<Article> read(Path path, long most) {
    List<Article> articles = new ArrayList<>();
    long characters = 0;
    try (Stream<ReadResult> results = ArticleReader.read(path)) {
      Iterator<ReadResult> all = results.iterator();
      while (characters < most && all.hasNext()) {
        switch (all.next()) {
          case ReadResult.Read(Article article) -> {
            articles.add(article);
            characters += article.text().length();
          }
          case ReadResult.Problem problem -> System.err.println("left out: " + problem);
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no article in " + path);
    }
    return articles;
  }

  /** An encyclopedia's ids are its titles. */
  static Article titledById(Article article) {
    return withText(article, article.id(), article.id(), article.text());
  }

  static Article withText(Article article, String id, String title, String text) {
    return new Article(
        id,
        title,
        text,
        article.source(),
        article.credits(),
        article.date(),
        article.url(),
        article.file());
  }
}
