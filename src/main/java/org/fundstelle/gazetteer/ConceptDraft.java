package org.fundstelle.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fundstelle.gazetteer.Concept.Name;

/** A concept while its lines are read. */
final class ConceptDraft {
  private final String id;
  private final String type;
  private final String code;
  private final List<Name> names = new ArrayList<>();
  private final Set<String> folded = new HashSet<>();
  private final List<String> within = new ArrayList<>();

  ConceptDraft(String id, String type, String code) {
    this.id = id;
    this.type = type;
    this.code = code;
  }

  static ConceptDraft of(Concept concept) {
    ConceptDraft draft = new ConceptDraft(concept.id(), concept.type(), concept.code());
    concept.names().forEach(draft::add);
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
    return folded.contains(fold(spelling));
  }

  /** Whether a longer text contains one of the names. */
  boolean hasWithin(String longer) {
    String text = fold(longer);
    return !folded.contains(text) && folded.stream().anyMatch(text::contains);
  }

  void add(Name name) {
    names.add(name);
    name.spellings().forEach(spelling -> folded.add(fold(spelling)));
  }

  void addWithin(String other) {
    if (!within.contains(other)) {
      within.add(other);
    }
  }

  /** Adds spellings to the name that is already spelt so. */
  void addSpellings(String known, List<String> more) {
    List<String> spellings = new ArrayList<>(names.get(indexOf(known)).spellings());
    spellings.addAll(more);
    respell(indexOf(known), spellings);
  }

  /** Takes a spelling away, and with its last spelling the name. */
  void remove(String spelling) {
    int index = indexOf(spelling);
    List<String> others = new ArrayList<>(names.get(index).spellings());
    others.removeIf(other -> fold(other).equals(fold(spelling)));
    folded.remove(fold(spelling));
    if (others.isEmpty()) {
      names.remove(index);
    } else {
      respell(index, others);
    }
  }

  Concept build() {
    return new Concept(id, type, names, code, within);
  }

  private void respell(int index, List<String> spellings) {
    Name name = names.get(index);
    names.set(index, new Name(name.relation(), spellings, name.weight()));
    spellings.forEach(spelling -> folded.add(fold(spelling)));
  }

  private int indexOf(String spelling) {
    String sought = fold(spelling);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).spellings().stream().anyMatch(s -> fold(s).equals(sought))) {
        return i;
      }
    }
    throw new IllegalArgumentException(id + " has no name " + spelling);
  }
}
