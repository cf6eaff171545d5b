package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that holds every name there is, so that nothing can be left out of a query for it. */
class ManyNamesTest {
  private static final long SEED = 20261123;

  @Test
  void anyNamesMakeAQueryThatLuceneTakes(@TempDir Path directory) throws IOException {
    List<String> names =
        new ArrayList<>(
            Gazetteer.builtIn().concepts().stream()
                .flatMap(concept -> concept.names().stream())
                .flatMap(name -> name.spellings().stream())
                .toList());
    try (NewsIndex news = NewsIndex.open(directory)) {
      news.add(
          new Article(
              "names",
              "",
              String.join(".\n", names),
              "afp",
              List.of(),
              PartialDate.UNKNOWN,
              Optional.empty(),
              Optional.empty()));
      Collections.shuffle(names, new Random(SEED));
      for (int length : new int[] {1, 2, 5, 12, 40}) {
        for (int i = 0; i + length <= 400; i += length) {
          String query = String.join(" ", names.subList(i, i + length));
          assertFalse(news.search(SearchRequest.of(query).limit(1)).hits().isEmpty(), query);
        }
      }
    }
  }
}
