package org.fundstelle.analysis;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Remembers the forms of the words met last, in a bounded number of bytes: a text uses few, again
 * and again. Safe for many threads.
 *
 * <p>Memory is what a look-up waits for, and so a word costs one look at a table and one at its
 * {@link PackedForms}. There are two generations: what is met goes into the young one; when that is
 * full, it becomes the old one, and the old one is forgotten.
 *
 * <p>Nobody waits for another thread. Bytes are written only where nobody reads yet, by the one
 * thread that has the lock, and all who see the entry in the table that is set afterwards see them,
 * too (release and acquire). Who finds the lock taken does not remember its word this time.
 */
final class Memo {
  /** Two generations of so many pages and their tables take 17 MB. */
  static final int PAGES = 112;

  static final int SLOTS = 1 << 18;

  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Longer forms, of which there are hardly any, would leave the ends of pages empty. */
  private static final int LARGEST = PAGE >>> 4;

  /** An entry of the table has its place in the lower bits, a part of the word's hash above. */
  private static final int PLACE_BITS = 24;

  /** The golden ratio, which spreads similar words. */
  private static final int SPREAD = 0x9E3779B9;

  private final Function<String, Forms> function;
  private final int slots;
  private final int pages;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Generation young;
  private volatile Generation old;

  /**
   * An empty memo.
   *
   * @param function what is remembered
   * @param slots how many entries the table of a generation has, a quarter of them always empty; a
   *     power of two
   * @param pages how many times 64 KB the forms of a generation may take, at most 256
   */
  Memo(Function<String, Forms> function, int slots, int pages) {
    this.function = function;
    this.slots = slots;
    this.pages = pages;
    young = new Generation(slots, pages);
    old = young;
  }

  /** Opens the forms of the word that the first letters of a buffer make. */
  void find(char[] word, int length, PackedForms found) {
    int hash = hash(word, length);
    if (!young.find(word, length, hash, found)) {
      findOlder(word, length, hash, found);
    }
  }

  private void findOlder(char[] word, int length, int hash, PackedForms found) {
    if (!old.find(word, length, hash, found)) {
      found.open(FormsPacker.pack(function.apply(new String(word, 0, length))), 0);
    }
    if (found.size() <= LARGEST && writing.tryLock()) {
      try {
        remember(hash, found);
      } finally {
        writing.unlock();
      }
    }
  }

  /** What two threads compute at once is there twice, which does no harm. */
  private void remember(int hash, PackedForms forms) {
    if (!young.hasRoom(forms.size())) {
      old = young;
      young = new Generation(slots, pages);
    }
    young.add(hash, forms);
  }

  private static int hash(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return hash * SPREAD;
  }

  private static final class Generation {
    private final AtomicIntegerArray table;

    /** Made as they are needed. */
    private final byte[][] pages;

    private final int shift;

    /** Where the next forms go: the page, and the place in it. No forms go to 0: it means none. */
    private int end = 1;

    private int count;

    Generation(int slots, int pages) {
      table = new AtomicIntegerArray(slots);
      shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots);
      this.pages = new byte[pages][];
    }

    boolean find(char[] word, int length, int hash, PackedForms found) {
      for (int slot = hash >>> shift; ; slot = next(slot)) {
        int entry = table.getAcquire(slot);
        if (entry == 0) {
          return false;
        }
        int place = entry ^ (hash << PLACE_BITS);
        if (place >>> PLACE_BITS == 0) {
          found.open(pages[place >>> PAGE_BITS], place & (PAGE - 1));
          if (found.isOf(word, length)) {
            return true;
          }
        }
      }
    }

    boolean hasRoom(int size) {
      return count < table.length() / 4 * 3 && placeFor(size) >>> PAGE_BITS < pages.length;
    }

    void add(int hash, PackedForms forms) {
      int place = placeFor(forms.size());
      int page = place >>> PAGE_BITS;
      if (pages[page] == null) {
        pages[page] = new byte[PAGE];
      }
      forms.copyTo(pages[page], place & (PAGE - 1));
      int slot = hash >>> shift;
      while (table.getPlain(slot) != 0) {
        slot = next(slot);
      }
      table.setRelease(slot, place ^ (hash << PLACE_BITS));
      end = place + forms.size();
      count++;
    }

    /** No forms lie in two pages. */
    private int placeFor(int size) {
      int nextPage = (end | (PAGE - 1)) + 1;
      return (end & (PAGE - 1)) + size > PAGE ? nextPage : end;
    }

    private int next(int slot) {
      return (slot + 1) & (table.length() - 1);
    }
  }
}
