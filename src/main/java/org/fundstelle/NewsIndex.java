package org.fundstelle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundstelle.analysis.Token;
import org.fundstelle.article.Article;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.Outcome;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.fundstelle.query.MatchResult;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;

/** The façade; stub. */
public final class NewsIndex implements AutoCloseable {
  private NewsIndex() {}

  public record Options(Gazetteer gazetteer) {
    public static Options defaults() {
      return new Options(Gazetteer.builtIn());
    }

    public Options withGazetteer(Gazetteer names) {
      return new Options(names);
    }
  }

  public static NewsIndex open(Path directory) throws IOException {
    return open(directory, Options.defaults());
  }

  public static NewsIndex open(Path directory, Options options) throws IOException {
    return new NewsIndex();
  }

  public static NewsIndex openReadOnly(Path directory) throws IOException {
    return openReadOnly(directory, Options.defaults());
  }

  public static NewsIndex openReadOnly(Path directory, Options options) throws IOException {
    return new NewsIndex();
  }

  public IngestReport addAll(Stream<ReadResult> results) throws IOException {
    return new IngestReport(
        results.filter(ReadResult.Read.class::isInstance).count(), 0, 0, List.of());
  }

  public Outcome add(Article article) throws IOException {
    return Outcome.ADDED;
  }

  public SearchResult search(SearchRequest request) throws IOException {
    return new SearchResult(
        request.query(),
        0,
        0,
        true,
        request.limit(),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static MatchResult match(String query, String text) {
    return new MatchResult(false, List.of(), List.of());
  }

  public static List<Token> analyze(String text) {
    return List.of();
  }

  @Override
  public void close() throws IOException {}
}
