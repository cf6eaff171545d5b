package org.fundstelle.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Standard output, which remembers why something could not be written. */
final class Results {
  private final Remembering bytes = new Remembering(new FileOutputStream(FileDescriptor.out));
  private final PrintStream stream = Shell.stream(bytes);

  PrintStream stream() {
    return stream;
  }

  /** Why results were lost; a reader that went away, as head does, wanted no more of them. */
  Optional<IOException> failure() {
    stream.flush();
    return bytes.failure.filter(e -> !String.valueOf(e.getMessage()).equals("Broken pipe"));
  }

  private static final class Remembering extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    Remembering(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = failure.or(() -> Optional.of(e));
        throw e;
      }
    }
  }
}
