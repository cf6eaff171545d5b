package org.fundstelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult;

/** The sample articles of the project, indexed once for all tests that only read them. */
final class SampleIndex {
  static final NewsIndex NEWS;

  /** The articles by their ids. */
  static final Map<String, Article> ARTICLES;

  static {
    Path corpus = Path.of("corpus");
    try (Stream<ReadResult> results = ArticleReader.read(corpus)) {
      NEWS = NewsIndex.open(Files.createTempDirectory("sample-index"));
      NEWS.addAll(ArticleReader.read(corpus));
      ARTICLES =
          results
              .map(r -> ((ReadResult.Read) r).article())
              .collect(Collectors.toMap(Article::id, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample articles cannot be indexed", e);
    }
  }

  private SampleIndex() {}
}
