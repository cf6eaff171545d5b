package org.fundstelle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an exception means to the person who typed the command. */
final class Failure {
  /** The environment variable that asks for stack traces. */
  static final String DEBUG = "FUNDSTELLE_DEBUG";

  private Failure() {}

  /**
   * Says what went wrong, and where in the program if that was asked for.
   *
   * @param input what was being read, with a colon and a space after it, or empty
   */
  static void say(Shell shell, String input, Throwable e) {
    String message =
        switch (e) {
          case IOException io -> message(io);
          case UncheckedIOException io -> message(Objects.requireNonNull(io.getCause()));
          default -> mistake(e);
        };
    shell.say(input + message);
    if (shell.debug()) {
      e.printStackTrace(shell.err());
    }
  }

  /** What the disk or an index refused, as a sentence. */
  static String message(IOException e) {
    return e instanceof FileSystemException file && file.getFile() != null
        ? ofFile(file, file.getFile())
        : reason(e, e.getMessage());
  }

  private static String ofFile(FileSystemException e, String file) {
    return switch (e) {
      case NoSuchFileException gone -> "there is no file or directory " + file;
      case AccessDeniedException denied -> "there is no permission for " + file;
      case FileAlreadyExistsException there -> file + " is in the way: it is no directory";
      case NotDirectoryException none -> file + " is no directory";
      case DirectoryNotEmptyException full -> file + " is not empty";
      default -> file + ": " + reason(e, e.getReason());
    };
  }

  /** A mistake nobody who types a command can have made, as a sentence. */
  private static String mistake(Throwable e) {
    return "a mistake in Fundstelle, please report it: "
        + name(e)
        + (blank(e.getMessage()) ? "" : ": " + e.getMessage())
        + " (with "
        + DEBUG
        + "=1 in the environment it shows where)";
  }

  private static String reason(IOException e, @Nullable String given) {
    return blank(given) ? "reading or writing failed (" + name(e) + ")" : String.valueOf(given);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String name(Throwable e) {
    return e.getClass().getSimpleName();
  }
}
