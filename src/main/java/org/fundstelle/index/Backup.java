package org.fundstelle.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * A copy of the last commit, made without the help of whoever writes the index.
 *
 * <p>A commit may vanish while it is copied, but its files never change: then the next one is
 * copied, of which most is there already. The list of segments comes last, so that what is not
 * whole is no index.
 */
final class Backup {
  private static final String LIST = IndexFileNames.PENDING_SEGMENTS;

  private final Directory index;
  private final Directory copy;

  /** What is there by us. */
  private final Set<String> copied = new HashSet<>();

  private Backup(Directory index, Directory copy) {
    this.index = index;
    this.copy = copy;
  }

  static void copy(Path path, Directory index, Path target) throws IOException {
    requireEmpty(path, target);
    try (Directory copy = FSDirectory.open(target)) {
      Backup backup = new Backup(index, copy);
      try {
        backup.run();
        ArticleIndex.openReadOnly(target).close();
      } catch (IOException | RuntimeException | Error e) {
        IOUtils.deleteFilesIgnoringExceptions(copy, backup.copied);
        throw e;
      }
    }
  }

  private static void requireEmpty(Path path, Path target) throws IOException {
    if (target.toAbsolutePath().normalize().startsWith(path.toAbsolutePath().normalize())) {
      throw new IndexException.Foreign(target, "the index itself");
    }
    try {
      IndexFiles.makeDirectory(target);
    } catch (FileAlreadyExistsException e) {
      throw new IndexException.Foreign(target, "it is a file");
    } catch (FileSystemException e) {
      // Said here: elsewhere a file that is not there means that the index is damaged.
      throw new IOException("the directory %s cannot be made".formatted(target), e);
    }
    try (Stream<Path> files = Files.list(target)) {
      Optional<Path> found = files.findFirst();
      if (found.isPresent()) {
        throw new IndexException.Foreign(target, String.valueOf(found.get().getFileName()));
      }
    }
  }

  private void run() throws IOException {
    SegmentInfos commit = SegmentInfos.readLatestCommit(index);
    while (!copied(commit)) {
      commit = SegmentInfos.readLatestCommit(index);
    }
    Set<String> superseded = new HashSet<>(copied);
    superseded.removeAll(commit.files(false));
    superseded.remove(LIST);
    IOUtils.deleteFiles(copy, superseded);
    copied.removeAll(superseded);
    for (String file : copied) {
      verify(file);
    }
    copy.sync(copied);
    copy.rename(LIST, commit.getSegmentsFileName());
    copied.add(commit.getSegmentsFileName());
    copy.syncMetaData();
  }

  /** Copies what is not there yet; false if the commit was replaced by another meanwhile. */
  private boolean copied(SegmentInfos commit) throws IOException {
    try {
      // The list first: it is what the next commit takes away for sure.
      IOUtils.deleteFilesIgnoringExceptions(copy, LIST);
      copy.copyFrom(index, commit.getSegmentsFileName(), LIST, IOContext.READONCE);
      copied.add(LIST);
      for (String file : commit.files(false)) {
        if (!copied.contains(file)) {
          copy.copyFrom(index, file, file, IOContext.READONCE);
          copied.add(file);
        }
      }
      return true;
    } catch (NoSuchFileException | FileNotFoundException e) {
      if (SegmentInfos.readLatestCommit(index).getGeneration() == commit.getGeneration()) {
        throw e;
      }
      return false;
    }
  }

  private void verify(String file) throws IOException {
    try (IndexInput input = copy.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }
}
