package org.fundstelle.index;

import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.fundstelle.article.PartialDate;
import org.fundstelle.article.PartialDate.Precision;

/**
 * What a timeline needs of an article's date, as the index keeps it: articles of a day share one.
 *
 * @param first the first day that the date may mean, in Berlin; 1970-01-01 if nothing is known
 * @param precision how much is known, to the day
 * @since 0.1
 */
public record IndexedDay(LocalDate first, Precision precision) {
  /** Forgets the minute, and a day that means nothing. */
  public IndexedDay {
    precision = precision == Precision.MINUTE ? Precision.DAY : precision;
    first = precision == Precision.UNKNOWN ? LocalDate.EPOCH : first;
  }

  /** The day of a date. */
  public static IndexedDay of(PartialDate date) {
    LocalDate first =
        date.precision() == Precision.UNKNOWN
            ? LocalDate.EPOCH
            : LocalDate.ofInstant(date.from(), PartialDate.ZONE);
    return new IndexedDay(first, date.precision());
  }

  /** Reads what {@link #term} wrote. */
  public static IndexedDay of(BytesRef term) {
    Precision precision =
        switch (term.bytes[term.offset]) {
          case 'Y' -> Precision.YEAR;
          case 'M' -> Precision.MONTH;
          case 'D' -> Precision.DAY;
          default -> Precision.UNKNOWN;
        };
    int day = NumericUtils.sortableBytesToInt(term.bytes, term.offset + 1);
    return new IndexedDay(LocalDate.ofEpochDay(day), precision);
  }

  /** How the index writes it: the first letter of the precision, then the number of the day. */
  public BytesRef term() {
    byte[] bytes = new byte[1 + Integer.BYTES];
    bytes[0] = (byte) precision.name().charAt(0);
    NumericUtils.intToSortableBytes(Math.toIntExact(first.toEpochDay()), bytes, 1);
    return new BytesRef(bytes);
  }
}
