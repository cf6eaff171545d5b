package example;

import java.io.IOException;
import java.nio.file.Path;
import org.fundstelle.NewsIndex;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.query.Hit;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** Embeds the search: the program of the README. */
final class Embedding {
  private Embedding() {}

  public static void main(String... args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path index = Path.of(args[1]);
    // README
    try (NewsIndex news = NewsIndex.open(index)) {
      news.addAll(ArticleReader.read(corpus));
      SearchResult result =
          news.search(
              SearchRequest.of("Soldaten aus Pjöngjang in der Region Kursk")
                  .between("2024-10-28", "2024-10-31")
                  .source("tagesschau"));
      for (Hit hit : result.hits()) {
        System.out.println(hit.date() + " " + hit.source() + " " + hit.passage().toHtml());
      }
    }
    // README
  }
}
