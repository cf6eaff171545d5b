package org.fundstelle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Tells which passages of a window fulfil a part of a plan. Not thread-safe. */
abstract class Matcher {
  private FixedBitSet passages = new FixedBitSet(0);

  private Matcher() {}

  /**
   * A document that comes, or whose article comes, no later than the first match from a document
   * on; no more if there is no match left.
   */
  abstract int next(int document) throws IOException;

  /** Adds the passages that fulfil it to an empty set. */
  abstract void addTo(FixedBitSet passages, Window window) throws IOException;

  /** The passages that fulfil it, valid until it is asked again. */
  FixedBitSet in(Window window) throws IOException {
    passages = window.empty(passages);
    addTo(passages, window);
    return passages;
  }

  /** What has a word, which must have been counted in the window. */
  static Matcher of(WordScan word) {
    return new Matcher() {
      @Override
      int next(int document) throws IOException {
        return word.next(document);
      }

      @Override
      void addTo(FixedBitSet passages, Window window) throws IOException {
        word.addTo(passages, window);
      }
    };
  }

  /** All passages of some articles. */
  static Matcher ofArticles(DocIdSetIterator articles) {
    return new Matcher() {
      private FixedBitSet found = new FixedBitSet(0);

      @Override
      int next(int document) throws IOException {
        return articles.docID() < document ? articles.advance(document) : articles.docID();
      }

      @Override
      void addTo(FixedBitSet passages, Window window) throws IOException {
        found = window.empty(found);
        if (next(window.from()) < window.end()) {
          articles.intoBitSet(window.end(), found, window.from());
        }
        window.addPassages(found, passages);
      }
    };
  }

  static Matcher anyOf(List<Matcher> matchers) {
    return new Matcher() {
      @Override
      int next(int document) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Matcher each : matchers) {
          next = Math.min(next, each.next(document));
        }
        return next;
      }

      @Override
      void addTo(FixedBitSet passages, Window window) throws IOException {
        for (Matcher each : matchers) {
          passages.or(each.in(window));
        }
      }
    };
  }

  /** What fulfils all of some, one at least, and none of others. */
  static Matcher allOf(List<Matcher> required, List<Matcher> excluded) {
    return new Matcher() {
      @Override
      int next(int document) throws IOException {
        int next = document;
        for (Matcher each : required) {
          next = Math.max(next, each.next(document));
        }
        return next;
      }

      @Override
      void addTo(FixedBitSet passages, Window window) throws IOException {
        passages.or(required.getFirst().in(window));
        for (Matcher each : required.subList(1, required.size())) {
          passages.and(each.in(window));
        }
        for (Matcher each : excluded) {
          passages.andNot(each.in(window));
        }
      }
    };
  }

  static Matcher none() {
    return anyOf(new ArrayList<>());
  }
}
