package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when something goes wrong that no article and no query is to blame for. */
class FailureTest {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(corpus.resolve("kai.txt"), "Kai\n\nDer Hafen von Emden bekommt einen Kai.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "search"})
  void aFileIsNoIndex(String command) {
    Ran ran = Ran.in(directory, "", command, "--index", "corpus/kai.txt", "corpus");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(
        ran.err()
            .startsWith(
                "fundstelle: --index: "
                    + directory.resolve("corpus/kai.txt")
                    + " is a file; name a directory\n"),
        ran.err());
  }

  @Test
  void nothingLiesBelowAFile() {
    Ran ran = Ran.in(directory, "", "index", "--index", "corpus/kai.txt/index", "corpus");
    assertEquals(3, ran.code(), ran.toString());
    assertFalse(ran.err().contains("null"), ran.err());
  }

  @Test
  void aMistakeOfTheProgramIsOneSentence() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("broken\nby intention");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    int code =
        Main.run(
            broken,
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "match",
            "-");
    assertEquals(3, code);
    assertEquals(
        "fundstelle: a mistake in Fundstelle, please report it: IllegalStateException: broken by"
            + " intention (with FUNDSTELLE_DEBUG=1 in the environment it shows where)\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("disk")
  void theDiskIsQuotedOrItsExceptionNamed(IOException e, String expected) {
    assertEquals(expected, Failure.message(e));
  }

  static Stream<Arguments> disk() {
    return Stream.of(
        arguments(new NoSuchFileException("a/b"), "there is no file or directory a/b"),
        arguments(new AccessDeniedException("a/b"), "there is no permission for a/b"),
        arguments(new FileAlreadyExistsException("a/b"), "a/b is in the way: it is no directory"),
        arguments(new NotDirectoryException("a/b"), "a/b is no directory"),
        arguments(new DirectoryNotEmptyException("a/b"), "a/b is not empty"),
        arguments(
            new FileSystemException("a/b", null, "Read-only file system"),
            "a/b: Read-only file system"),
        arguments(
            new FileSystemLoopException("a/b"),
            "a/b: reading or writing failed (FileSystemLoopException)"),
        arguments(new FileSystemException(null, null, "No space left"), "No space left"),
        arguments(new IOException("No space left"), "No space left"),
        arguments(new EOFException(), "reading or writing failed (EOFException)"));
  }

  @Test
  void aStackTraceIsShownOnDemandOnly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Shell shell =
          new Shell(
              InputStream.nullInputStream(),
              stream,
              stream,
              false,
              false,
              true,
              80,
              directory,
              Optional.empty(),
              InstantSource.system());
      Failure.say(shell, "line 3: ", new IllegalStateException());
    }
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(
        said.startsWith(
            "fundstelle: line 3: a mistake in Fundstelle, please report it: IllegalStateException"
                + " (with FUNDSTELLE_DEBUG=1"),
        said);
    assertTrue(said.contains("\tat org.fundstelle.cli.FailureTest."), said);
  }

  @Test
  void aForeignTokenIsWrongUsage() {
    Ran.in(directory, "", "index", "corpus");
    Ran ran = Ran.in(directory, "", "search", "--after", "nonsense", "Emden");
    assertEquals(2, ran.code(), ran.toString());
    assertTrue(ran.err().contains("nonsense"), ran.err());
  }

  @Test
  void nobodyReadsAndNobodyIsTold() throws IOException, InterruptedException {
    assertEquals(0, Ran.in(directory, "", "index", "corpus").code());
    assertEquals(new Ran(0, "", ""), Started.in(directory, "search", "Emden").endUnread());
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endlessInputEndsWithItsReader() {
    InputStream endless =
        new InputStream() {
          private int position;

          @Override
          public int read() {
            position = (position + 1) % 8;
            return "\nKai\tKai".charAt(position);
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
              bytes[offset + i] = (byte) read();
            }
            return length;
          }
        };
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            endless,
            new PrintStream(closed, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "match",
            "-");
    assertEquals(0, code);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }
}
