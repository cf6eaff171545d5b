package org.fundstelle.ingest;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in words for people why a file could not be read. */
final class Reasons {
  private Reasons() {}

  static String of(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> "does not exist";
      case AccessDeniedException denied -> "no permission to read";
      case EOFException cut -> "compressed data ends too early";
      case ZipException damaged -> "compressed data is damaged: " + e.getMessage();
      case FileSystemException other when other.getReason() != null ->
          "cannot be read: " + other.getReason();
      case DirectoryIteratorException listing when listing.getCause() != null ->
          of(listing.getCause());
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
