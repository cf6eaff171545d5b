package org.fundstelle.bench.search;

import java.io.Closeable;
import java.io.IOException;

/** An open index, asked as a program would that shows results. Safe for many threads. */
interface Engine extends Closeable {
  /**
   * Finds the ten best passages, renders them as HTML with marks and reads what is shown with them.
   *
   * @return how many characters there are to show, so that no work is for nothing
   */
  int answer(String query) throws IOException;
}
