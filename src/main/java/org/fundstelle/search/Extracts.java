package org.fundstelle.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.fundstelle.index.StoredPassage;
import org.fundstelle.query.Match;

/** The passages that an answer looks at, each read and marked once. Not thread-safe. */
final class Extracts {
  private final IndexReader reader;
  private final Plan plan;
  private final Plan asked;
  private final WantedWords wanted;
  private final Map<Integer, Extract> extracts = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<String, List<Match>> marks = new HashMap<>();

  /**
   * A passage, read and marked.
   *
   * @param matches the marks in its text, counted from its start
   * @param titleMatches the marks in its title
   * @param missing the words asked for that it lacks
   */
  record Extract(
      StoredPassage stored, List<Match> matches, List<Match> titleMatches, List<String> missing) {}

  /**
   * Reads passages of an index.
   *
   * @param plan what is marked
   * @param asked what may be missing
   */
  Extracts(IndexReader reader, Plan plan, Plan asked) {
    this.reader = reader;
    this.plan = plan;
    this.asked = asked;
    this.wanted = new WantedWords(plan);
  }

  Extract of(Ranked hit) throws IOException {
    Extract extract = extracts.get(hit.passage());
    if (extract == null) {
      StoredPassage stored = StoredPassage.read(reader, hit.passage(), hit.article());
      Marker marker = new Marker(stored.text(), stored.title(), wanted);
      List<Match> matches = marker.inText(plan, 0);
      extract = new Extract(stored, matches, marker.inTitle(plan), marker.missing(asked));
      extracts.put(hit.passage(), extract);
      texts.put(hit.passage(), stored.text());
      marks.put(stored.text(), matches);
    }
    return extract;
  }

  /** The text of a passage, by its document. */
  String text(int passage) throws IOException {
    String text = texts.get(passage);
    if (text == null) {
      text = StoredPassage.text(reader, passage);
      texts.put(passage, text);
    }
    return text;
  }

  /** Whether the marks of a text are known; to find them takes long. */
  boolean isMarked(String text) {
    return marks.containsKey(text);
  }

  /** The marks in a text, counted from its start. */
  List<Match> marks(String text) {
    return marks.computeIfAbsent(
        text, unmarked -> new Marker(unmarked, "", wanted).inText(plan, 0));
  }
}
