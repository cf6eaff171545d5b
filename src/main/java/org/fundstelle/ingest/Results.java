package org.fundstelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.fundstelle.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads file after file, one article at a time.
 *
 * <p>Not a {@code flatMap} over files: a stream made by that, when it is iterated over, holds all
 * articles of a file at once.
 */
final class Results extends Spliterators.AbstractSpliterator<ReadResult> implements AutoCloseable {
  private final ArticleFiles files;
  private final Defaults defaults;
  private final LongAdder bytesRead;
  private String name = "";
  private @Nullable Articles open;
  private boolean isClosed;

  Results(ArticleFiles files, Defaults defaults, LongAdder bytesRead) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.files = files;
    this.defaults = defaults;
    this.bytesRead = bytesRead;
  }

  @Override
  public boolean tryAdvance(Consumer<? super ReadResult> action) {
    Optional<ReadResult> result = next();
    result.ifPresent(action);
    return result.isPresent();
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      closeFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ReadResult> next() {
    while (!isClosed) {
      Articles articles = open;
      try {
        if (articles == null) {
          Optional<ArticleFiles.Found> found = files.next();
          if (found.isEmpty()) {
            return Optional.empty();
          }
          switch (found.get()) {
            case ArticleFiles.Found.Bad bad -> {
              return Optional.of(bad.problem());
            }
            case ArticleFiles.Found.Good good -> {
              name = good.file().name();
              open = articles(good.file());
            }
          }
        } else {
          Optional<Article> article = articles.next();
          if (article.isPresent()) {
            return Optional.of(new ReadResult.Read(article.get()));
          }
          closeFile();
        }
      } catch (Rejected e) {
        return Optional.of(e.in(name));
      } catch (IOException e) {
        return Optional.of(problem(e));
      }
    }
    return Optional.empty();
  }

  private ReadResult.Problem problem(IOException e) {
    try {
      closeFile();
    } catch (IOException alsoAtTheEnd) {
      e.addSuppressed(alsoAtTheEnd);
    }
    return new ReadResult.Problem(name, 0, Reasons.of(e));
  }

  private Articles articles(ArticleFile file) throws IOException {
    boolean isLines =
        switch (file.kind()) {
          case TEXT -> false;
          case JSON_LINES, NEWLINE_DELIMITED -> true;
          // What is read to find out is read again, and counted then.
          case JSON -> JsonLines.isFormatOf(file.open(new LongAdder()));
        };
    InputStream in = file.open(bytesRead);
    if (file.kind() == FileKind.TEXT) {
      return new TextArticle(file, in, defaults);
    }
    if (isLines) {
      return new JsonLines(file, in, defaults);
    }
    try {
      return new JsonValues(file, in, defaults);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void closeFile() throws IOException {
    Articles articles = open;
    open = null;
    if (articles != null) {
      articles.close();
    }
  }
}
