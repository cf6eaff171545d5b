package org.fundstelle.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.fundstelle.article.Article;
import org.fundstelle.article.PartialDate;

/**
 * A file that should hold articles.
 *
 * @param path where it is
 * @param kind what it should hold
 * @param folder the name of the folder it lies in
 * @param below its path below the path that was named, with slashes and without its ending
 */
record ArticleFile(Path path, FileKind kind, String folder, String below) {
  private static final int BUFFER = 1 << 16;

  /** The file as the caller named it or as it was found below what the caller named. */
  String name() {
    return withSlashes(path);
  }

  static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /**
   * Opens the file, decompressed if it is compressed.
   *
   * @param bytesRead counts the bytes as they lie on disk
   */
  InputStream open(LongAdder bytesRead) throws IOException {
    InputStream file = new Counted(Files.newInputStream(path), bytesRead);
    if (!FileKind.isGzip(path.toString())) {
      return new BufferedInputStream(file, BUFFER);
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Makes an article of what the file says.
   *
   * @param fields what is said by name
   * @param text the text in clean form
   * @param defaults what holds where the file says nothing
   * @param idSuffix what tells several articles of the file apart
   * @throws Rejected if the folder names no source where nothing else does, or {@link Article}
   *     refuses a value
   */
  Article article(
      Fields fields,
      String title,
      Credits text,
      Optional<PartialDate> date,
      Defaults defaults,
      String idSuffix)
      throws Rejected {
    String source = fields.source().or(defaults::source).orElse(folder);
    if (source.isBlank()) {
      throw new Rejected(0, "names no source, and the folder it lies in has no name");
    }
    String id = fields.id().orElse(source + "/" + below + idSuffix);
    Optional<String> url = fields.url();
    try {
      return new Article(
          id,
          title,
          text.text(),
          source,
          text.names(),
          date.orElse(PartialDate.UNKNOWN),
          url,
          Optional.of(name()));
    } catch (IllegalArgumentException e) {
      throw new Rejected(0, String.valueOf(e.getMessage()));
    }
  }

  /** Counts what is read from a file. */
  private static final class Counted extends FilterInputStream {
    private final LongAdder bytesRead;

    Counted(InputStream in, LongAdder bytesRead) {
      super(in);
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bytesRead.add(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      bytesRead.add(Math.max(count, 0));
      return count;
    }
  }
}
