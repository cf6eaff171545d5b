package org.fundstelle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Token;
import org.fundstelle.article.Article;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.index.ArticleIndex;
import org.fundstelle.index.CheckReport;
import org.fundstelle.index.IndexCheck;
import org.fundstelle.index.Outcome;
import org.fundstelle.index.Reindexing;
import org.fundstelle.ingest.ArticleReader;
import org.fundstelle.ingest.IngestReport;
import org.fundstelle.ingest.ReadResult;
import org.fundstelle.query.Completion;
import org.fundstelle.query.Hit;
import org.fundstelle.query.MatchResult;
import org.fundstelle.query.SearchRequest;
import org.fundstelle.query.SearchResult;
import org.fundstelle.search.PassageSearch;

/**
 * German news articles in a directory, searched by passage.
 *
 * <pre>{@code
 * try (NewsIndex news = NewsIndex.open(Path.of("index"))) {
 *   news.addAll(ArticleReader.read(Path.of("corpus")));
 *   for (Hit hit : news.search("Soldaten aus Pjöngjang").hits()) {
 *     System.out.println(hit.date() + " " + hit.source() + " " + hit.passage().toHtml());
 *   }
 * }
 * }</pre>
 *
 * <p>Safe for many threads. One writer for each directory, any number of readers, also in other
 * programs. What {@link #add} has taken is seen by the next {@link #search} here; {@link #addAll},
 * {@link #commit} and {@link #close} make it survive a power cut and let other readers see it after
 * their {@link #refresh}.
 *
 * @since 0.1
 */
public final class NewsIndex implements Closeable {
  private final ArticleIndex articles;
  private final Options options;
  private volatile PassageSearch passages;

  private NewsIndex(ArticleIndex articles, Options options, PassageSearch passages) {
    this.articles = articles;
    this.options = options;
    this.passages = passages;
  }

  /**
   * What a program may choose.
   *
   * @param gazetteer the names that are known; needed for searching only, never bound to the index
   * @param maxArticleLength how many UTF-16 code units the text of an article may have; {@link
   *     #add} refuses more, {@link #addAll} reports it as a problem
   * @param maxQueryLength how many UTF-16 code units of a query are read; the rest is left out with
   *     a warning
   * @param clock what tells the day that {@code datum:gestern} in a query counts from
   * @since 0.1
   */
  public record Options(
      Gazetteer gazetteer, int maxArticleLength, int maxQueryLength, InstantSource clock) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Options {
      Objects.requireNonNull(gazetteer, "gazetteer");
      Objects.requireNonNull(clock, "clock");
      requirePositive("maxArticleLength", maxArticleLength);
      requirePositive("maxQueryLength", maxQueryLength);
    }

    /**
     * The built-in gazetteer, articles as long as files may be, queries of 100,000, and the clock
     * of the system.
     */
    public static Options defaults() {
      return new Options(
          Gazetteer.builtIn(),
          ArticleReader.MAX_LENGTH,
          PassageSearch.MAX_QUERY_LENGTH,
          InstantSource.system());
    }

    /** Other names: {@code Gazetteer.builtIn().with(Path.of("names.txt"))}. */
    public Options withGazetteer(Gazetteer names) {
      return new Options(names, maxArticleLength, maxQueryLength, clock);
    }

    /** Another limit for articles. */
    public Options withMaxArticleLength(int length) {
      return new Options(gazetteer, length, maxQueryLength, clock);
    }

    /** Another limit for queries. */
    public Options withMaxQueryLength(int length) {
      return new Options(gazetteer, maxArticleLength, length, clock);
    }

    /** Another clock, such as one that stands still. */
    public Options withClock(InstantSource instants) {
      return new Options(gazetteer, maxArticleLength, maxQueryLength, instants);
    }

    private static void requirePositive(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1, was " + value);
      }
    }
  }

  /**
   * Opens the index in a directory for writing and searching, and creates it when there is none.
   *
   * @throws org.fundstelle.index.IndexException if another writer has it open, or it is damaged or
   *     of another version, or the directory holds other files; the message says what to do
   * @throws IOException if the disk fails
   */
  public static NewsIndex open(Path directory) throws IOException {
    return open(directory, Options.defaults());
  }

  /**
   * Opens an index like {@link #open(Path)}, with options.
   *
   * @throws org.fundstelle.index.IndexException as {@link #open(Path)}
   * @throws IOException if the disk fails
   */
  public static NewsIndex open(Path directory, Options options) throws IOException {
    PassageSearch passages = passages(options);
    return new NewsIndex(
        ArticleIndex.open(directory, options.maxArticleLength()), options, passages);
  }

  /**
   * Opens the index in a directory for searching only; another program may write it meanwhile.
   *
   * @throws org.fundstelle.index.IndexException if it is missing, damaged or of another version;
   *     the message says what to do
   * @throws IOException if the disk fails
   */
  public static NewsIndex openReadOnly(Path directory) throws IOException {
    return openReadOnly(directory, Options.defaults());
  }

  /**
   * Opens an index like {@link #openReadOnly(Path)}, with options.
   *
   * @throws org.fundstelle.index.IndexException as {@link #openReadOnly(Path)}
   * @throws IOException if the disk fails
   */
  public static NewsIndex openReadOnly(Path directory, Options options) throws IOException {
    PassageSearch passages = passages(options);
    return new NewsIndex(ArticleIndex.openReadOnly(directory), options, passages);
  }

  /**
   * Adds an article, or replaces the one of the same id.
   *
   * @return whether it was new, replaced another text, or was there already
   * @throws IOException if the disk fails
   * @throws IllegalArgumentException if it is longer than {@link Options#maxArticleLength}
   * @throws IllegalStateException if this index is read-only or closed
   */
  public Outcome add(Article article) throws IOException {
    return articles.add(article);
  }

  /**
   * Adds articles one after the other and closes the stream; commits at the end and every few
   * thousand articles.
   *
   * @return what became of each, with a problem for each that could not be read
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is read-only or closed
   */
  public IngestReport addAll(Stream<ReadResult> results) throws IOException {
    return articles.addAll(results);
  }

  /**
   * The article of an id, as it is stored: all offsets handed out count in its text.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is closed
   */
  public Optional<Article> article(String id) throws IOException {
    return articles.get(id);
  }

  /**
   * Removes an article.
   *
   * @param id the article's id
   * @return whether it was there
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is read-only or closed
   */
  public boolean delete(String id) throws IOException {
    return articles.delete(id);
  }

  /**
   * Makes everything added and removed so far survive a power cut, and lets other readers see it.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is read-only or closed
   */
  public void commit() throws IOException {
    articles.commit();
  }

  /**
   * Lets the next search see what another program has committed.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is closed
   */
  public void refresh() throws IOException {
    articles.refresh();
  }

  /**
   * Finds the ten best passages; a query is never an error.
   *
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is closed
   */
  public SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query));
  }

  /**
   * Finds passages; a query is never an error.
   *
   * @throws IOException if the disk fails
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request, or
   *     there is no passage where {@link SearchRequest#like} says
   * @throws IllegalStateException if this index is closed
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return passages.search(articles, request);
  }

  /**
   * Finds all passages, however many, also of one article: from {@link SearchRequest#after} on, in
   * the order of the request, whose limits do not count. Copies are named with their originals,
   * unless {@link SearchRequest#copies} asks for each.
   *
   * <pre>{@code
   * try (Stream<Hit> hits = news.hits(SearchRequest.of("Kursk").sort(Sort.OLDEST))) {
   *   hits.forEach(hit -> System.out.println(hit.article()));
   * }
   * }</pre>
   *
   * <p>The hits are found as they are consumed, a thousand in memory at a time. They are those of
   * the index as it is now: what is added, replaced or deleted meanwhile does not show. The stream
   * keeps that state on disk until it is closed; it is for one thread.
   *
   * @return the hits; to be closed; throws {@link java.io.UncheckedIOException} if the disk fails
   * @throws IOException if the disk fails
   * @throws IllegalArgumentException if {@link SearchRequest#after} is no token of this request
   * @throws IllegalStateException if this index is closed
   */
  public Stream<Hit> hits(SearchRequest request) throws IOException {
    return passages.hits(articles, request);
  }

  /**
   * Completes the word, or the name of several words, that was typed last: words of the articles,
   * the most frequent first, each in one form only, and names of the gazetteer that occur in them.
   *
   * @param typed what was typed so far, in any case, umlauts as ä or ae
   * @param limit how many completions at most, at least 1
   * @return none for what begins like no word; each one there is finds a passage
   * @throws IOException if the disk fails
   * @throws IllegalArgumentException if the limit is below 1
   * @throws IllegalStateException if this index is closed
   */
  public List<Completion> complete(String typed, int limit) throws IOException {
    return passages.complete(articles, typed, limit);
  }

  /**
   * Searches with other names from now on; nothing is indexed again. A search under way keeps the
   * names it began with.
   */
  public void useGazetteer(Gazetteer gazetteer) {
    passages = passages(options.withGazetteer(gazetteer));
  }

  /**
   * Copies what was committed last into another directory, where it is an index of its own. This
   * index is searched and written meanwhile, here and in other programs.
   *
   * @param target a directory that does not exist or is empty, as it is again after a failure
   * @throws org.fundstelle.index.IndexException if there is something in the target, or this index
   *     is damaged
   * @throws IOException if the disk fails
   * @throws IllegalStateException if this index is closed
   */
  public void backup(Path target) throws IOException {
    articles.backup(target);
  }

  /**
   * Looks at every file and every article of an index that nobody writes meanwhile.
   *
   * @return how much it holds, and what is wrong with it, if anything
   * @throws org.fundstelle.index.IndexException if it is missing, being written, too damaged to be
   *     opened at all, or of another version; the message says what to do
   * @throws IOException if the disk fails
   */
  public static CheckReport check(Path directory) throws IOException {
    return IndexCheck.of(directory);
  }

  /**
   * Rebuilds an index, also one of an older version, from the articles stored in it. Until it has
   * succeeded, and if it fails or is killed, the index is what it was before.
   *
   * @param progress is told how many articles were taken over so far
   * @return how many articles there are
   * @throws org.fundstelle.index.IndexException if it is missing, being written or damaged, or its
   *     articles cannot be read; the message says what to do
   * @throws IOException if the disk fails
   */
  public static long reindex(Path directory, LongConsumer progress) throws IOException {
    return Reindexing.of(directory, progress);
  }

  /**
   * Tells whether a query finds a text, and why. Needs no index.
   *
   * @param query in the same language as a search
   * @param text any text
   */
  public static MatchResult match(String query, String text) {
    return passages(Options.defaults()).match(query, text);
  }

  /** Tells what the German chain makes of a text. Needs no index. */
  public static List<Token> analyze(String text) {
    return GermanChain.tokens(text);
  }

  /**
   * Commits, if this is the writer, and closes; closing again does nothing. A search under way is
   * answered as if nothing had happened, or gets an {@link IllegalStateException}.
   *
   * @throws IOException if the disk fails, or had failed before: what was not committed is lost
   */
  @Override
  public void close() throws IOException {
    articles.close();
  }

  private static PassageSearch passages(Options options) {
    return new PassageSearch(options.gazetteer(), options.maxQueryLength(), options.clock());
  }
}
