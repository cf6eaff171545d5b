package org.fundstelle.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.fundstelle.analysis.GermanChain;

/** Tells whether a directory holds an index that this version can read, and if not, why. */
final class IndexFiles {
  private static final int SCHEMA = 7;
  private static final String SCHEMA_KEY = "fundstelle.schema";
  private static final String CHAIN_KEY = "fundstelle.chain";

  private IndexFiles() {}

  /** What every commit says of the code that wrote it. */
  static Map<String, String> signature() {
    return Map.of(SCHEMA_KEY, String.valueOf(SCHEMA), CHAIN_KEY, GermanChain.fingerprint());
  }

  /**
   * Makes a directory and those above it, so that they are there after a power cut, too.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it is a file
   */
  static void makeDirectory(Path path) throws IOException {
    List<Path> grown = new ArrayList<>();
    Path above = path.toAbsolutePath();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
      grown.add(above);
    }
    Files.createDirectories(path);
    for (Path each : grown) {
      IOUtils.fsync(each, true);
    }
  }

  /**
   * Whether there is an index.
   *
   * @throws IndexException if there is something, but no index this version can use
   */
  static boolean exists(Path path, Directory directory) throws IOException {
    if (!isCommitted(path, directory)) {
      return false;
    }
    Map<String, String> written = lastCommit(path, directory).getUserData();
    if (!written.equals(signature())) {
      requireOurs(path, written);
      throw new IndexException.Mismatch(path, describe(written), describe(signature()));
    }
    return true;
  }

  /**
   * Refuses a directory without an index.
   *
   * @throws IndexException if there is no index, or none that this version can use
   */
  static void requireExists(Path path, Directory directory) throws IOException {
    if (!exists(path, directory)) {
      throw new IndexException.Missing(path);
    }
  }

  /**
   * Refuses a directory without an index of this version or one before.
   *
   * @throws IndexException if there is none, or its articles cannot be read
   */
  static void requireReadable(Path path, Directory directory) throws IOException {
    if (!isCommitted(path, directory)) {
      throw new IndexException.Missing(path);
    }
    requireOurs(path, lastCommit(path, directory).getUserData());
  }

  private static boolean isCommitted(Path path, Directory directory) throws IOException {
    List<String> files = List.of(directory.listAll());
    boolean committed = files.stream().anyMatch(f -> f.startsWith(IndexFileNames.SEGMENTS + "_"));
    if (!committed) {
      rejectRemains(path, files);
    }
    return committed;
  }

  private static SegmentInfos lastCommit(Path path, Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory);
    } catch (IOException e) {
      throw explain(path, e);
    } catch (IllegalArgumentException unknownCodec) {
      throw new IndexException.Unreadable(path, "it was written by another Lucene", unknownCodec);
    }
  }

  private static void requireOurs(Path path, Map<String, String> written) throws IOException {
    String schema = written.getOrDefault(SCHEMA_KEY, "");
    if (!schema.matches("\\d{1,9}")) {
      throw new IndexException.Unreadable(path, "it was not written by Fundstelle");
    }
    if (Integer.parseInt(schema) > SCHEMA) {
      throw new IndexException.Unreadable(
          path, "it was written by a newer version (%s)".formatted(describe(written)));
    }
  }

  private static void rejectRemains(Path path, List<String> files) throws IOException {
    if (files.stream().anyMatch(f -> f.startsWith("_"))) {
      throw new IndexException.Damaged(path, "its list of segments is gone");
    }
    Optional<String> other;
    try (Stream<Path> all = Files.list(path)) {
      other =
          all.map(p -> String.valueOf(p.getFileName()))
              .filter(f -> !f.equals(IndexWriter.WRITE_LOCK_NAME))
              .filter(f -> !f.startsWith(IndexFileNames.PENDING_SEGMENTS))
              .sorted()
              .findFirst();
    }
    if (other.isPresent()) {
      throw new IndexException.Foreign(path, other.get());
    }
  }

  /** What Lucene's exception means to the user; one that is none of the index stays as it is. */
  static IOException explain(Path path, IOException e) {
    return switch (e) {
      case IndexException known -> known;
      case LockObtainFailedException locked -> new IndexException.Locked(path);
      case IndexNotFoundException none -> new IndexException.Missing(path);
      case IndexFormatTooOldException old ->
          new IndexException.Unreadable(path, "it was written by an older Lucene", old);
      case IndexFormatTooNewException young ->
          new IndexException.Unreadable(path, "it was written by a newer Lucene", young);
      case CorruptIndexException corrupt -> new IndexException.Damaged(path, corrupt);
      case EOFException cut -> new IndexException.Damaged(path, cut);
      case NoSuchFileException gone -> new IndexException.Damaged(path, gone);
      case FileNotFoundException gone -> new IndexException.Damaged(path, gone);
      default -> e;
    };
  }

  private static String describe(Map<String, String> signature) {
    return "schema %s, chain %s"
        .formatted(
            signature.getOrDefault(SCHEMA_KEY, "unknown"),
            signature.getOrDefault(CHAIN_KEY, "unknown"));
  }
}
