package org.fundstelle.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that can be full, and that knows whether it was closed. */
final class BrokenDisk extends FilterDirectory {
  static final String REASON = "No space left on device";

  volatile boolean full;
  volatile boolean closed;

  BrokenDisk(Path path) throws IOException {
    super(FSDirectory.open(path));
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    requireSpace();
    return super.createOutput(name, context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    requireSpace();
    super.sync(names);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }

  private void requireSpace() throws IOException {
    if (full) {
      throw new IOException(REASON);
    }
  }
}
