package org.fundstelle.bench.search;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The same thing of Fundstelle and of plain Lucene. */
record Both<T>(T ours, T plain) {
  <R> Both<R> map(Function<? super T, ? extends R> change) {
    return new Both<>(change.apply(ours), change.apply(plain));
  }

  double ratio(ToDoubleFunction<? super T> number) {
    return number.applyAsDouble(ours) / number.applyAsDouble(plain);
  }
}
