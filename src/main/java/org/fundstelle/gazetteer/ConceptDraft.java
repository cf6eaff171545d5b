package org.fundstelle.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fundstelle.gazetteer.Concept.Name;

/** A concept while its lines are read. */
final class ConceptDraft {
  private final String id;
  private final String type;
  private final String code;
  private final List<Name> names = new ArrayList<>();
  private final List<String> within = new ArrayList<>();

  ConceptDraft(String id, String type, String code) {
    this.id = id;
    this.type = type;
    this.code = code;
  }

  static ConceptDraft of(Concept concept) {
    ConceptDraft draft = new ConceptDraft(concept.id(), concept.type(), concept.code());
    draft.names.addAll(concept.names());
    draft.within.addAll(concept.within());
    return draft;
  }

  /** How two spellings are compared: upper and lower case are one. */
  static String fold(String spelling) {
    return spelling.toLowerCase(Locale.ROOT);
  }

  /** Whether a text can be a name: it has a letter or a digit. */
  static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  String id() {
    return id;
  }

  List<Name> names() {
    return names;
  }

  boolean has(String spelling) {
    return indexOf(spelling).isPresent();
  }

  /** Whether a longer text contains one of the names. */
  boolean hasWithin(String longer) {
    String folded = fold(longer);
    return names.stream()
        .flatMap(name -> name.spellings().stream())
        .map(ConceptDraft::fold)
        .anyMatch(name -> folded.contains(name) && !folded.equals(name));
  }

  void add(Name name) {
    names.add(name);
  }

  void addWithin(String other) {
    within.add(other);
  }

  /** Adds spellings to the name that is already spelt so. */
  void addSpellings(String known, List<String> more) {
    int index = indexOf(known).orElseThrow();
    Name name = names.get(index);
    List<String> spellings = new ArrayList<>(name.spellings());
    spellings.addAll(more);
    names.set(index, new Name(name.relation(), spellings, name.weight()));
  }

  /** Takes a spelling away, and with its last spelling the name. */
  void remove(String spelling) {
    int index = indexOf(spelling).orElseThrow();
    Name name = names.get(index);
    List<String> others =
        name.spellings().stream().filter(s -> !fold(s).equals(fold(spelling))).toList();
    if (others.isEmpty()) {
      names.remove(index);
    } else {
      names.set(index, new Name(name.relation(), others, name.weight()));
    }
  }

  Concept build() {
    return new Concept(id, type, names, code, within);
  }

  private OptionalInt indexOf(String spelling) {
    String folded = fold(spelling);
    return IntStream.range(0, names.size())
        .filter(i -> names.get(i).spellings().stream().anyMatch(s -> fold(s).equals(folded)))
        .findFirst();
  }
}
