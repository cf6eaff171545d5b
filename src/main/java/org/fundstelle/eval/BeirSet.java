package org.fundstelle.eval;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.ReadResult.Problem;

/**
 * A test collection: articles, queries, and which article answers which query.
 *
 * @param corpus the file of the articles
 * @param qrels the file of the judgements
 * @param queries the queries, each id once
 * @param judgements by query id, the judgements by article id: above 0 is relevant
 * @param problems what could not be read
 * @since 0.1
 */
public record BeirSet(
    Path corpus,
    Path qrels,
    List<Query> queries,
    Map<String, Map<String, Integer>> judgements,
    List<Problem> problems) {
  private static final String LAYOUT =
      "a BEIR set is a directory with corpus.jsonl, queries.jsonl (each also as .gz) and"
          + " qrels/test.tsv";

  /** Makes the collections unmodifiable. */
  public BeirSet {
    queries = List.copyOf(queries);
    judgements = Collections.unmodifiableMap(judgements);
    problems = List.copyOf(problems);
  }

  /**
   * What is asked.
   *
   * @param id what judgements call it
   * @param text words, in no query language
   */
  public record Query(String id, String text) {}

  /**
   * Reads the queries and judgements below a directory, and finds the articles.
   *
   * @throws NoSuchFileException if the directory or a file is missing; its reason tells the layout
   */
  public static BeirSet read(Path directory) throws NoSuchFileException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString(), null, LAYOUT);
    }
    Path corpus = find(directory, "corpus.jsonl");
    Path queryFile = find(directory, "queries.jsonl");
    Path qrels = existing(directory.resolve("qrels").resolve("test.tsv"));
    List<Problem> problems = new ArrayList<>();
    List<Query> queries = QueryFile.read(new LineFile(queryFile, problems));
    Map<String, Map<String, Integer>> judgements = Qrels.read(new LineFile(qrels, problems));
    return new BeirSet(corpus, qrels, queries, judgements, problems);
  }

  /** A reader of the articles; a date that cannot be read has nothing to do with ranking. */
  ArticleReader articles() {
    return ArticleReader.of(corpus).lenientDates();
  }

  /** The queries that have judgements: averages go over these. */
  public List<Query> judgedQueries() {
    return queries.stream().filter(query -> judgements.containsKey(query.id())).toList();
  }

  /** How many articles were judged, summed over all queries. */
  public long judgementCount() {
    return judgements.values().stream().mapToLong(Map::size).sum();
  }

  private static Path find(Path directory, String name) throws NoSuchFileException {
    Path plain = directory.resolve(name);
    Optional<Path> compressed =
        Optional.of(directory.resolve(name + ".gz")).filter(Files::isRegularFile);
    return Files.isRegularFile(plain) || compressed.isEmpty() ? existing(plain) : compressed.get();
  }

  private static Path existing(Path file) throws NoSuchFileException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, LAYOUT);
    }
    return file;
  }
}
