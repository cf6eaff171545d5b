package org.fundstelle.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the article files below the paths a caller named, in the order of their names.
 *
 * <p>In directories, hidden files and those that are no article files are passed over. A link to a
 * directory or file that is found anyway is passed over too, so that nothing is read twice under
 * two names; one that leads back to a directory it lies in is a problem.
 */
final class ArticleFiles {

  /** What was found: a file to read, or the reason why something cannot be read. */
  sealed interface Found {
    /** A file to read. */
    record Good(ArticleFile file) implements Found {}

    /** Something that cannot be read. */
    record Bad(ReadResult.Problem problem) implements Found {}
  }

  /**
   * A directory in which we are.
   *
   * @param real where it really is
   * @param below its path below the path that was named, with a slash at the end
   * @param entries what is still to be visited
   */
  private record Folder(Path real, String name, String below, Iterator<Path> entries) {}

  private final Iterator<Path> named;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final Set<Path> visited = new HashSet<>();
  private Path root = Path.of("");
  private boolean hasFound;

  ArticleFiles(List<Path> named) {
    this.named = named.iterator();
  }

  /** The next file or problem, or nothing at the end. */
  Optional<Found> next() {
    while (true) {
      Optional<Found> found = Optional.empty();
      if (!folders.isEmpty()) {
        Folder folder = folders.getFirst();
        if (folder.entries().hasNext()) {
          found = visit(folder.entries().next(), folder);
        } else {
          folders.removeFirst();
          if (folders.isEmpty() && !hasFound) {
            found =
                problem(
                    root, "holds no article file (.txt, .jsonl, .ndjson, .json or .gz of them)");
          }
        }
      } else if (named.hasNext()) {
        found = start(named.next());
      } else {
        return Optional.empty();
      }
      if (found.isPresent()) {
        hasFound = true;
        return found;
      }
    }
  }

  private Optional<Found> start(Path path) {
    root = path;
    hasFound = false;
    visited.clear();
    try {
      // The name of "." is that of the directory it stands for.
      Path absolute = path.toAbsolutePath().normalize();
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return enter(path, nameOf(absolute), "");
      }
      String name = nameOf(absolute);
      Optional<FileKind> kind = FileKind.of(name);
      if (kind.isEmpty()) {
        return problem(path, "is no .txt, .jsonl, .ndjson or .json file, nor a .gz of one");
      }
      if (!attributes.isRegularFile()) {
        return problem(path, "is no regular file");
      }
      Path parent = absolute.getParent();
      return readable(path, kind.get(), nameOf(parent == null ? absolute : parent), "", name);
    } catch (IOException e) {
      return problem(path, Reasons.of(e));
    }
  }

  private Optional<Found> visit(Path path, Folder folder) {
    String name = nameOf(path);
    if (isHidden(path)) {
      return Optional.empty();
    }
    Optional<FileKind> kind = FileKind.of(name);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        Path real = path.toRealPath();
        attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (attributes.isDirectory() && folder.real().startsWith(real)) {
          return problem(path, "is a link back to a directory it lies in; not followed");
        }
        if (isFoundAnyway(real, attributes)) {
          return Optional.empty();
        }
      }
      if (attributes.isDirectory()) {
        return enter(path, name, folder.below() + name + "/");
      }
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      return attributes.isRegularFile()
          ? readable(path, kind.get(), folder.name(), folder.below(), name)
          : problem(path, "is no regular file");
    } catch (IOException e) {
      return problem(path, Reasons.of(e));
    }
  }

  /** Whether what a link leads to is met on our way without it. */
  private boolean isFoundAnyway(Path real, BasicFileAttributes attributes) throws IOException {
    Path realRoot = root.toRealPath();
    if (!real.startsWith(realRoot)
        || (!attributes.isDirectory() && FileKind.of(nameOf(real)).isEmpty())) {
      return false;
    }
    for (Path part : realRoot.relativize(real)) {
      if (isHidden(part)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Found> enter(Path directory, String name, String below) {
    List<Path> entries = new ArrayList<>();
    try {
      Path real = directory.toRealPath();
      if (!visited.add(real)) {
        return Optional.empty();
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
        stream.forEach(entries::add);
      }
      entries.sort(Comparator.comparing(ArticleFiles::nameOf));
      folders.addFirst(new Folder(real, name, below, entries.iterator()));
      return Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      return problem(directory, Reasons.of(e));
    }
  }

  private static Optional<Found> readable(
      Path path, FileKind kind, String folder, String below, String name) {
    return Optional.of(
        new Found.Good(new ArticleFile(path, kind, folder, below + kind.withoutEnding(name))));
  }

  private static Optional<Found> problem(Path path, String reason) {
    return Optional.of(
        new Found.Bad(new ReadResult.Problem(ArticleFile.withSlashes(path), 0, reason)));
  }

  private static boolean isHidden(Path path) {
    return nameOf(path).startsWith(".");
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
