package org.fundstelle.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult;

/** Reads the articles of a corpus into memory. */
final class Articles {
  private Articles() {}

  /**
   * The articles of a file or directory, without those that cannot be read.
   *
   * @throws IllegalArgumentException if there is none
   */
  static List<Article> read(Path path) {
    List<Article> articles = new ArrayList<>();
    try (Stream<ReadResult> results = ArticleReader.read(path)) {
      results.forEach(
          result -> {
            switch (result) {
              case ReadResult.Read(Article article) -> articles.add(article);
              case ReadResult.Problem problem -> System.err.println("left out: " + problem);
            }
          });
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no article in " + path);
    }
    return articles;
  }

  /** So many of the first articles that they have a number of characters together. */
  static List<Article> first(List<Article> all, long characters) {
    long sum = 0;
    int count = 0;
    while (count < all.size() && sum < characters) {
      sum += all.get(count).text().length();
      count++;
    }
    return all.subList(0, count);
  }

  /** An encyclopedia's ids are its titles. */
  static Article titledById(Article article) {
    return changed(article, article.id(), article.id(), article.text());
  }

  static Article changed(Article article, String id, String title, String text) {
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
