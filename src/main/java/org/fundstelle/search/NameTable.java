package org.fundstelle.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.analysis.Layer;
import org.fundstelle.analysis.Word;
import org.fundstelle.gazetteer.Concept;
import org.fundstelle.gazetteer.Gazetteer;
import org.fundstelle.gazetteer.Relation;
import org.fundstelle.query.MatchKind;
import org.fundstelle.search.Evidence.Sequence;
import org.fundstelle.search.Evidence.Terms;

/**
 * A gazetteer read by the German chain: finds names in the words of a query, in any inflection, and
 * tells what else the thing is called. Immutable, thread-safe.
 */
final class NameTable {
  private final Map<String, List<Entry>> byFirstKey = new HashMap<>();

  /** A spelling of a name, read by the chain. */
  private record Spelling(Concept.Name name, List<Word> words) {}

  /** A spelling with all spellings of the same thing; each is equal to itself only. */
  private static final class Entry {
    private final Spelling spelling;
    private final List<Spelling> concept;

    Entry(Spelling spelling, List<Spelling> concept) {
      this.spelling = spelling;
      this.concept = concept;
    }
  }

  /** Names that count alike. */
  private record Likeness(MatchKind kind, double weight) {}

  /**
   * A name found in a query.
   *
   * @param length how many words it has
   * @param others what the same thing is called otherwise, the closest kind first
   */
  record Found(int length, List<Other> others) {}

  /**
   * Other names of the same thing.
   *
   * @param kind what a match by them is called
   * @param weight how much it counts
   * @param evidence the names in index terms
   */
  record Other(MatchKind kind, double weight, Evidence evidence) {}

  NameTable(Gazetteer gazetteer) {
    for (Concept concept : gazetteer.concepts()) {
      List<Spelling> spellings = new ArrayList<>();
      for (Concept.Name name : concept.names()) {
        for (String spelling : name.spellings()) {
          List<Word> words = GermanChain.words(spelling);
          if (!words.isEmpty()) {
            spellings.add(new Spelling(name, words));
          }
        }
      }
      for (Spelling spelling : spellings) {
        Entry entry = new Entry(spelling, spellings);
        for (String key : keys(spelling.words.getFirst())) {
          byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /** The longest name that starts at a word of a query; of length 0 if there is none. */
  Found find(List<Word> query, int at) {
    int longest = 0;
    Set<Entry> entries = new LinkedHashSet<>();
    for (String key : keys(query.get(at))) {
      for (Entry entry : byFirstKey.getOrDefault(key, List.of())) {
        int length = entry.spelling.words.size();
        if (length >= longest && matches(entry.spelling.words, query, at)) {
          if (length > longest) {
            entries.clear();
            longest = length;
          }
          entries.add(entry);
        }
      }
    }
    return new Found(longest, others(entries));
  }

  private static boolean matches(List<Word> name, List<Word> query, int at) {
    if (at + name.size() > query.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      List<String> keys = keys(query.get(at + i));
      if (keys(name.get(i)).stream().noneMatch(keys::contains)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> keys(Word word) {
    return word.lemmas().isEmpty() ? word.exact() : word.lemmas();
  }

  private static List<Other> others(Collection<Entry> found) {
    Map<Likeness, Set<String>> ofOneWord = new LinkedHashMap<>();
    Map<Likeness, Set<Evidence>> ofSeveral = new LinkedHashMap<>();
    for (Entry entry : found) {
      for (Spelling other : entry.concept) {
        if (other.equals(entry.spelling)) {
          continue;
        }
        Likeness like = classOf(entry.spelling.name, other.name);
        if (other.words.size() == 1) {
          ofOneWord
              .computeIfAbsent(like, c -> new TreeSet<>())
              .addAll(ofOneWord(other.words.getFirst()));
        } else {
          ofSeveral
              .computeIfAbsent(like, c -> new LinkedHashSet<>())
              .add(new Sequence(other.words.stream().map(NameTable::anyForm).toList()));
        }
      }
    }
    return Stream.concat(
            ofOneWord.entrySet().stream()
                .map(e -> other(e.getKey(), new Terms(List.copyOf(e.getValue())))),
            ofSeveral.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(name -> other(e.getKey(), name))))
        .sorted(Comparator.comparing(Other::kind))
        .toList();
  }

  private static Other other(Likeness like, Evidence evidence) {
    return new Other(like.kind, like.weight, evidence);
  }

  /**
   * A name of one word may also be part of a compound: Kreml in Kremlchef, US in US-Botschafter.
   */
  private static List<String> ofOneWord(Word word) {
    return Stream.concat(
            anyForm(word).anyOf().stream(), word.lemmas().stream().map(Layer.PART::term))
        .toList();
  }

  private static Terms anyForm(Word word) {
    return new Terms(
        word.lemmas().isEmpty()
            ? word.exact().stream().map(Layer.EXACT::term).toList()
            : word.lemmas().stream().map(Layer.LEMMA::term).toList());
  }

  private static Likeness classOf(Concept.Name asked, Concept.Name other) {
    if (asked.equals(other)) {
      return new Likeness(MatchKind.SPELLING, asked.weight());
    }
    MatchKind kind = kind(asked.relation());
    MatchKind otherKind = kind(other.relation());
    return new Likeness(
        kind.compareTo(otherKind) > 0 ? kind : otherKind, Math.min(asked.weight(), other.weight()));
  }

  private static MatchKind kind(Relation relation) {
    return switch (relation) {
      case NAME, ALIAS -> MatchKind.ALIAS;
      case REGION -> MatchKind.REGION;
      case DEMONYM -> MatchKind.DEMONYM;
      case METONYM -> MatchKind.METONYM;
    };
  }
}
