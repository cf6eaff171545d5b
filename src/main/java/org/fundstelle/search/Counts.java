package org.fundstelle.search;

import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;

/** How often the documents of a window have something, by their places. Not thread-safe. */
final class Counts {
  private float[] counts = new float[0];
  private FixedBitSet places = new FixedBitSet(0);
  private float most;
  private boolean isUsed;

  /** Forgets everything, to count in a window. */
  void start(Window window) {
    if (isUsed) {
      Arrays.fill(counts, 0);
      most = 0;
      isUsed = false;
    }
    places = window.empty(places);
  }

  /** Makes room, which most windows of most words do without: they have nothing to count. */
  void open(Window window) {
    isUsed = true;
    if (counts.length < window.capacity()) {
      counts = Arrays.copyOf(counts, window.capacity());
    }
  }

  /** Adds how often documents have something, each time at a weight. */
  void add(DocAndFloatFeatureBuffer documents, Window window, float weight) {
    for (int i = 0; i < documents.size; i++) {
      int place = documents.docs[i] - window.from();
      places.set(place);
      counts[place] += documents.features[i] * weight;
      most = Math.max(most, counts[place]);
    }
  }

  /** Counts documents as much as given, unless they count more. */
  void atLeast(DocAndFloatFeatureBuffer documents, Window window, float weight) {
    for (int i = 0; i < documents.size; i++) {
      int place = documents.docs[i] - window.from();
      places.set(place);
      counts[place] = Math.max(counts[place], weight);
    }
    most = Math.max(most, weight);
  }

  /** Where the count is not 0. */
  FixedBitSet places() {
    return places;
  }

  /** What no place counts more than. */
  float most() {
    return most;
  }

  float at(int place) {
    return place < counts.length ? counts[place] : 0;
  }
}
