package org.fundstelle.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was computed for recent keys, in bounded memory: a text uses few words, again and
 * again. Safe for many threads.
 */
final class Memo<V> {
  /** Two generations of this size are kept. */
  private static final int GENERATION = 32_768;

  private record Generations<V>(Map<String, V> young, Map<String, V> old) {}

  private final Function<String, V> function;
  private volatile Generations<V> generations = new Generations<>(emptyGeneration(), Map.of());

  Memo(Function<String, V> function) {
    this.function = function;
  }

  private static <V> Map<String, V> emptyGeneration() {
    return new ConcurrentHashMap<>(GENERATION);
  }

  V get(String key) {
    Generations<V> now = generations;
    V value = now.young.get(key);
    if (value != null) {
      return value;
    }
    value = now.old.get(key);
    if (value == null) {
      value = function.apply(key);
    }
    if (now.young.size() >= GENERATION) {
      now = new Generations<>(emptyGeneration(), now.young);
      generations = now;
    }
    now.young.put(key, value);
    return value;
  }
}
