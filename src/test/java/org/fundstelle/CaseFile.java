package org.fundstelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/** Files that have articles, one a line, and cases of what is to be made of them. */
final class CaseFile {
  private static final Path DIRECTORY = Path.of("src/test/resources/org/fundstelle");

  private CaseFile() {}

  /** The lines that are cases. */
  static Stream<String> cases(String file) throws IOException {
    return lines(file).filter(line -> !line.startsWith("article |"));
  }

  /**
   * Adds the articles: {@code article | id | source | date | title | text}, ¶ for an empty line.
   */
  static void addArticles(String file, NewsIndex news) throws IOException {
    for (String line : lines(file).filter(each -> each.startsWith("article |")).toList()) {
      List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      news.add(
          new Article(
              fields.get(1),
              fields.get(4),
              fields.get(5).replace("¶", "\n\n"),
              fields.get(2),
              List.of(),
              PartialDate.parse(fields.get(3)).orElse(PartialDate.UNKNOWN),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(DIRECTORY.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }
}
