package org.fundstelle.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * tells what else the thing is called, and inside which longer names it is not meant. Immutable,
 * thread-safe.
 */
final class NameTable {
  private final Map<String, List<Entry>> byFirstKey = new HashMap<>();

  /** By each of its words, and by each part of these. */
  private final Map<String, List<Entry>> byAnyKey = new HashMap<>();

  /** By the id of a concept: itself and what it lies in, in whatever depth. */
  private final Map<String, Set<String>> surroundings = new HashMap<>();

  private final NameStarts starts = new NameStarts();

  /** A spelling of a name, read by the chain. */
  private record Spelling(Concept.Name name, List<NameWord> words) {}

  /**
   * What is kept of a word: names are many.
   *
   * @param keys its lemmas; its exact forms if it has none
   * @param layer the layer that these are of
   * @param parts the lemmas of its parts
   */
  private record NameWord(List<String> keys, Layer layer, List<String> parts) {
    static NameWord of(Word word, UnaryOperator<String> shared) {
      return new NameWord(
          NameTable.keys(word).stream().map(shared).toList(),
          word.lemmas().isEmpty() ? Layer.EXACT : Layer.LEMMA,
          word.parts().stream().flatMap(p -> p.lemmas().stream()).map(shared).toList());
    }

    static List<NameWord> of(List<Word> words) {
      return words.stream().map(word -> of(word, s -> s)).toList();
    }
  }

  /** A spelling with all spellings of the same thing; each is equal to itself only. */
  private static final class Entry {
    private final String concept;
    private final Spelling spelling;
    private final List<Spelling> all;

    Entry(String concept, Spelling spelling, List<Spelling> all) {
      this.concept = concept;
      this.spelling = spelling;
      this.all = all;
    }
  }

  /** Names that count alike. */
  private record Likeness(MatchKind kind, double weight) {}

  /**
   * A name found in a query.
   *
   * @param length how many words it has; 0 if there is none
   * @param concepts the ids of what it can be the name of
   * @param longer names of something else that contain it: inside these it is not meant
   * @param others what the same thing is called otherwise, the closest kind first
   */
  record Found(int length, Set<String> concepts, List<Evidence> longer, List<Other> others) {}

  /**
   * Other names of the same thing.
   *
   * @param kind what a match by them is called
   * @param weight how much it counts
   * @param evidence the names in index terms
   * @param longer names of something else that contain one of them
   */
  record Other(MatchKind kind, double weight, Evidence evidence, List<Evidence> longer) {}

  NameTable(Gazetteer gazetteer) {
    Map<String, Concept> byId =
        gazetteer.concepts().stream().collect(Collectors.toMap(Concept::id, Function.identity()));
    // Most words are in many names, and lists for one more entry are mostly empty.
    Map<String, String> shared = new HashMap<>();
    for (Concept concept : gazetteer.concepts()) {
      surroundings.put(concept.id(), Set.copyOf(surroundings(concept, byId)));
      add(concept, s -> shared.computeIfAbsent(s, Function.identity()));
    }
    byFirstKey.replaceAll((key, entries) -> List.copyOf(entries));
    byAnyKey.replaceAll((key, entries) -> List.copyOf(entries));
  }

  private static Set<String> surroundings(Concept concept, Map<String, Concept> byId) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(concept.id()));
    while (!open.isEmpty()) {
      String id = open.remove();
      if (found.add(id) && byId.containsKey(id)) {
        open.addAll(Objects.requireNonNull(byId.get(id)).within());
      }
    }
    return found;
  }

  private void add(Concept concept, UnaryOperator<String> shared) {
    List<Spelling> spellings = new ArrayList<>();
    for (Concept.Name name : concept.names()) {
      for (String spelling : name.spellings()) {
        List<NameWord> words = new ArrayList<>();
        GermanChain.words(spelling).forEach(word -> words.add(NameWord.of(word, shared)));
        if (!words.isEmpty()) {
          spellings.add(new Spelling(name, List.copyOf(words)));
          if (whole(spellings.getLast()) instanceof Sequence several) {
            starts.add(spelling, several);
          }
        }
      }
    }
    List<Spelling> all = List.copyOf(spellings);
    for (Spelling spelling : all) {
      Entry entry = new Entry(concept.id(), spelling, all);
      for (String key : spelling.words.getFirst().keys) {
        byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
      for (String key : allKeys(spelling.words)) {
        byAnyKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The names of several words by how they begin. */
  NameStarts starts() {
    return starts;
  }

  /** The longest name that starts at a word of a query. */
  Found find(List<Word> query, int at) {
    return find(query, at, concept -> true);
  }

  /**
   * The longest name that starts at a word inside a longer one, of what the longer thing belongs
   * to: the state in the name of its government.
   */
  Found inside(Found longer, List<Word> query, int at) {
    Set<String> around = new HashSet<>();
    longer.concepts.forEach(id -> around.addAll(surroundings.getOrDefault(id, Set.of())));
    around.removeAll(longer.concepts);
    return find(query, at, around::contains);
  }

  private Found find(List<Word> query, int at, Predicate<String> wanted) {
    int longest = 0;
    Set<Entry> entries = new LinkedHashSet<>();
    for (String key : keys(query.get(at))) {
      for (Entry entry : byFirstKey.getOrDefault(key, List.of())) {
        int length = entry.spelling.words.size();
        if (length >= longest
            && wanted.test(entry.concept)
            && matches(entry.spelling.words, at, i -> keys(query.get(i)), query.size())) {
          if (length > longest) {
            entries.clear();
            longest = length;
          }
          entries.add(entry);
        }
      }
    }
    if (entries.isEmpty()) {
      return new Found(0, Set.of(), List.of(), List.of());
    }
    Set<String> concepts = entries.stream().map(e -> e.concept).collect(Collectors.toSet());
    List<NameWord> name = NameWord.of(query.subList(at, at + longest));
    return new Found(longest, concepts, longer(name, concepts), others(entries, concepts));
  }

  /** The names of things that are not some concepts nor lie in one, and contain a name of these. */
  private List<Evidence> longer(List<NameWord> name, Set<String> concepts) {
    Set<Evidence> longer = new LinkedHashSet<>();
    for (String key : name.getFirst().keys) {
      for (Entry entry : byAnyKey.getOrDefault(key, List.of())) {
        if (Collections.disjoint(surroundings.getOrDefault(entry.concept, Set.of()), concepts)
            && contains(entry.spelling.words, name)) {
          longer.add(whole(entry.spelling));
        }
      }
    }
    return List.copyOf(longer);
  }

  /** Whether words contain fewer words, or one as a part. */
  private static boolean contains(List<NameWord> longer, List<NameWord> name) {
    for (int at = 0; longer.size() > name.size() && at <= longer.size() - name.size(); at++) {
      if (matches(name, at, i -> longer.get(i).keys, longer.size())) {
        return true;
      }
    }
    List<String> keys = name.getFirst().keys;
    return name.size() == 1
        && longer.stream().flatMap(word -> word.parts.stream()).anyMatch(keys::contains);
  }

  /** Whether a name stands at a place among so many words with such keys. */
  private static boolean matches(
      List<NameWord> name, int at, IntFunction<List<String>> keys, int words) {
    if (at + name.size() > words) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (Collections.disjoint(name.get(i).keys, keys.apply(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> keys(Word word) {
    return word.lemmas().isEmpty() ? word.exact() : word.lemmas();
  }

  private static Set<String> allKeys(List<NameWord> words) {
    return words.stream()
        .flatMap(word -> Stream.concat(word.keys.stream(), word.parts.stream()))
        .collect(Collectors.toSet());
  }

  private List<Other> others(Collection<Entry> found, Set<String> concepts) {
    Map<Likeness, Set<Spelling>> ofOneWord = new LinkedHashMap<>();
    Map<Likeness, Set<Spelling>> ofSeveral = new LinkedHashMap<>();
    for (Entry entry : found) {
      for (Spelling other : entry.all) {
        if (!other.equals(entry.spelling)) {
          (other.words.size() == 1 ? ofOneWord : ofSeveral)
              .computeIfAbsent(
                  likeness(entry.spelling.name, other.name), c -> new LinkedHashSet<>())
              .add(other);
        }
      }
    }
    List<Other> others = new ArrayList<>();
    ofOneWord.forEach((like, names) -> others.add(other(like, names, oneWord(names), concepts)));
    ofSeveral.forEach(
        (like, names) ->
            names.forEach(name -> others.add(other(like, Set.of(name), whole(name), concepts))));
    others.sort(Comparator.comparing(Other::kind));
    return others;
  }

  private Other other(Likeness like, Set<Spelling> names, Evidence evidence, Set<String> concepts) {
    List<Evidence> longer =
        names.stream().flatMap(name -> longer(name.words, concepts).stream()).distinct().toList();
    return new Other(like.kind, like.weight, evidence, longer);
  }

  /**
   * A name of one word may also be part of a compound: Kreml in Kremlchef, US in US-Botschafter.
   */
  private static Terms oneWord(Set<Spelling> names) {
    Set<String> terms = new TreeSet<>();
    for (Spelling name : names) {
      NameWord word = name.words.getFirst();
      terms.addAll(anyForm(word).anyOf());
      if (word.layer == Layer.LEMMA) {
        word.keys.forEach(lemma -> terms.add(Layer.PART.term(lemma)));
      }
    }
    return new Terms(List.copyOf(terms));
  }

  private static Evidence whole(Spelling name) {
    List<Terms> words = name.words.stream().map(NameTable::anyForm).toList();
    return words.size() == 1 ? words.getFirst() : new Sequence(words);
  }

  private static Terms anyForm(NameWord word) {
    return new Terms(word.keys.stream().map(word.layer::term).toList());
  }

  private static Likeness likeness(Concept.Name asked, Concept.Name other) {
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
