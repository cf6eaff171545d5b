package org.fundstelle.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArticleWriterTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void buffersMoreWhereThereIsPlentyOfMemory() {
    assertEquals(16, ArticleWriter.bufferMegabytes(64 * MEGABYTE), "as Lucene does");
    assertEquals(32, ArticleWriter.bufferMegabytes(512 * MEGABYTE));
    assertEquals(64, ArticleWriter.bufferMegabytes(1024 * MEGABYTE));
    assertEquals(64, ArticleWriter.bufferMegabytes(Long.MAX_VALUE), "no limit");
  }
}
