package org.fundstelle.index;

import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.PartialDate.Precision;

/**
 * What a timeline needs of an article's date, as the index keeps it: articles of a day share one.
 *
 * @param first the first day that the date may mean, in Berlin
 * @param precision how much is known, to the day
 * @since 0.1
 */
public record IndexedDay(LocalDate first, Precision precision) {
  /**
   * The day of a date.
   *
   * @throws IllegalArgumentException if nothing is known of it
   */
  public static IndexedDay of(PartialDate date) {
    if (date.precision() == Precision.UNKNOWN) {
      throw new IllegalArgumentException("an unknown date has no day");
    }
    Precision known = date.precision() == Precision.MINUTE ? Precision.DAY : date.precision();
    return new IndexedDay(LocalDate.ofInstant(date.from(), PartialDate.ZONE), known);
  }

  /** Reads what {@link #term} wrote. */
  public static IndexedDay of(BytesRef term) {
    Precision precision =
        switch (term.bytes[term.offset]) {
          case 'Y' -> Precision.YEAR;
          case 'M' -> Precision.MONTH;
          default -> Precision.DAY;
        };
    int day = NumericUtils.sortableBytesToInt(term.bytes, term.offset + 1);
    return new IndexedDay(LocalDate.ofEpochDay(day), precision);
  }

  /** The first letter of the precision, then the number of the day. */
  BytesRef term() {
    byte[] bytes = new byte[1 + Integer.BYTES];
    bytes[0] = (byte) precision.name().charAt(0);
    NumericUtils.intToSortableBytes(Math.toIntExact(first.toEpochDay()), bytes, 1);
    return new BytesRef(bytes);
  }
}
