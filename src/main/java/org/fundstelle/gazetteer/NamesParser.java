package org.fundstelle.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundstelle.gazetteer.Concept.Name;
import org.jspecify.annotations.Nullable;

/** Reads the format of names, see the package; one use, one thread. */
final class NamesParser {
  private static final Pattern HEADING =
      Pattern.compile("\\[ ?(?<id>[\\p{Ll}\\p{Nd}-]+) ?\\] ?(?<rest>.*)");

  private static final Pattern KIND =
      Pattern.compile("(?!(?:extend|replace|off)\\b)(?<type>[a-z][a-z-]*)(?: (?<code>[A-Z]{2}))?");
  private static final Pattern LINE = Pattern.compile("(?<key>\\w+) ?:(?<rest>.*)");
  private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,9})?");

  private final String file;
  private final Map<String, Concept> concepts;

  /** The ids that {@code in} lines refer to, with the line; they may be defined further below. */
  private final Map<String, Integer> references = new LinkedHashMap<>();

  private int line;
  private int headingLine;

  /** The concept whose lines are being read; none after a heading that switches one off. */
  private @Nullable ConceptDraft draft;

  NamesParser(String file, Map<String, Concept> concepts) {
    this.file = file;
    this.concepts = concepts;
  }

  void read(List<String> lines) throws GazetteerException {
    // What is switched off may still be referred to.
    Map<String, Concept> before = Map.copyOf(concepts);
    for (String text : lines) {
      line++;
      // A hash within a word is part of it.
      int comment = (" " + text).indexOf(" #");
      String meant = comment < 0 ? text : text.substring(0, comment).strip();
      if (meant.startsWith("[")) {
        endConcept();
        readHeading(meant);
      } else if (!meant.isEmpty()) {
        readLine(meant);
      }
    }
    endConcept();
    for (Map.Entry<String, Integer> reference : references.entrySet()) {
      String id = reference.getKey();
      if (!concepts.containsKey(id) && !before.containsKey(id)) {
        line = reference.getValue();
        throw problem("in: no concept [" + id + "]; write the id of one");
      }
    }
  }

  private void readHeading(String text) throws GazetteerException {
    headingLine = line;
    Matcher heading = HEADING.matcher(text);
    if (!heading.matches()) {
      throw problem(
          "bad heading; write [id] type, the id in lower-case letters, digits and hyphens");
    }
    String id = heading.group("id");
    String rest = heading.group("rest");
    draft =
        switch (rest) {
          case "extend" -> ConceptDraft.of(known(id));
          case "off" -> {
            concepts.remove(known(id).id());
            yield null;
          }
          default -> {
            if (rest.startsWith("replace ")) {
              yield define(known(id).id(), rest.substring("replace ".length()));
            }
            if (concepts.containsKey(id)) {
              throw problem(
                  "[%s] is there already; write [%s] extend, or [%s] replace and its type"
                      .formatted(id, id, id));
            }
            yield define(id, rest);
          }
        };
  }

  private Concept known(String id) throws GazetteerException {
    Concept concept = concepts.get(id);
    if (concept == null) {
      throw problem("no concept [" + id + "] so far; write [" + id + "] type to add it");
    }
    return concept;
  }

  private ConceptDraft define(String id, String kind) throws GazetteerException {
    Matcher matcher = KIND.matcher(kind);
    if (!matcher.matches()) {
      throw problem(
          "bad type \"%s\"; write [%s] and one word in lower case: state, body, person, region,"
                  .formatted(kind, id)
              + " place or so; after it, for a state, its code: state XY");
    }
    String code = matcher.group("code");
    return new ConceptDraft(id, matcher.group("type"), code == null ? "" : code);
  }

  private void endConcept() throws GazetteerException {
    if (draft == null) {
      return;
    }
    if (draft.names().isEmpty()) {
      line = headingLine;
      throw problem(
          "[%s] has no name; write a line name: …, or [%s] off".formatted(draft.id(), draft.id()));
    }
    concepts.put(draft.id(), draft.build());
    draft = null;
  }

  private void readLine(String text) throws GazetteerException {
    ConceptDraft concept = draft;
    if (concept == null) {
      throw problem("this concept is switched off; remove the line, or write extend for off");
    }
    Matcher parts = LINE.matcher(text);
    if (!parts.matches()) {
      throw problem("no relation; write it before the names: alias: " + text);
    }
    String key = parts.group("key");
    String rest = parts.group("rest");
    switch (key) {
      case "in" -> readWithin(concept, rest);
      case "not" -> readNot(concept, rest);
      case "off" -> readOff(concept, rest);
      case "spelling" -> readSpelling(concept, rest);
      default -> readNames(concept, relation(key), rest);
    }
  }

  private Relation relation(String key) throws GazetteerException {
    for (Relation relation : Relation.values()) {
      if (relation.label().equals(key)) {
        return relation;
      }
    }
    String relations =
        Arrays.stream(Relation.values()).map(Relation::label).collect(Collectors.joining(", "));
    throw problem(
        "unknown relation \"%s\"; write %s, spelling, not, in or off".formatted(key, relations));
  }

  private void readWithin(ConceptDraft concept, String ids) throws GazetteerException {
    for (String id : split(ids, ',')) {
      references.putIfAbsent(id, line);
      concept.addWithin(id);
    }
  }

  /** Each longer name becomes a concept of its own, which takes it from this one. */
  private void readNot(ConceptDraft concept, String names) throws GazetteerException {
    for (String entry : split(names, ',')) {
      ConceptDraft other =
          new ConceptDraft("not:" + ConceptDraft.fold(split(entry, '=').getFirst()), "other", "");
      for (String longer : split(entry, '=')) {
        if (!concept.hasWithin(longer)) {
          throw problem(
              "\"%s\" is no longer name with a name of [%s] in it; write it below that name"
                  .formatted(longer, concept.id()));
        }
      }
      readNames(other, Relation.NAME, entry);
      concepts.put(other.id(), other.build());
    }
  }

  private void readOff(ConceptDraft concept, String names) throws GazetteerException {
    for (String name : split(names, ',')) {
      if (!concept.has(name)) {
        throw problem("[" + concept.id() + "] has no name \"" + name + "\" to switch off");
      }
      concept.remove(name);
    }
  }

  private void readSpelling(ConceptDraft concept, String names) throws GazetteerException {
    for (String entry : split(names, ',')) {
      List<String> spellings = split(entry, '=');
      String known = spellings.getFirst();
      if (!concept.has(known)) {
        throw problem(
            "[%s] has no name \"%s\"; write spelling: known name = new spelling"
                .formatted(concept.id(), known));
      }
      if (spellings.size() == 1) {
        throw problem("no new spelling; write spelling: " + known + " = new spelling");
      }
      List<String> more = new ArrayList<>();
      for (String spelling : spellings.subList(1, spellings.size())) {
        more.add(checkNew(concept, more, spelling));
      }
      concept.addSpellings(known, more);
    }
  }

  private void readNames(ConceptDraft concept, Relation relation, String names)
      throws GazetteerException {
    for (String entry : split(names, ',')) {
      int caret = entry.indexOf('^');
      double weight =
          caret < 0 ? relation.defaultWeight() : weight(entry.substring(caret + 1).strip());
      List<String> spellings = new ArrayList<>();
      for (String written : split(caret < 0 ? entry : entry.substring(0, caret), '=')) {
        for (String spelling : expand(concept, written)) {
          spellings.add(checkNew(concept, spellings, spelling));
        }
      }
      concept.add(new Name(relation, spellings, weight));
    }
  }

  /** A tilde stands for the concept's first name, as in a dictionary, in each of its spellings. */
  private List<String> expand(ConceptDraft concept, String written) throws GazetteerException {
    if (!written.contains("~")) {
      return List.of(written);
    }
    if (concept.names().isEmpty()) {
      throw problem("~ stands for the first name, and there is none yet; write a name before");
    }
    return concept.names().getFirst().spellings().stream()
        .map(spelling -> written.replace("~", spelling))
        .toList();
  }

  private double weight(String text) throws GazetteerException {
    double weight = WEIGHT.matcher(text).matches() ? Double.parseDouble(text) : 0;
    if (weight <= 0 || weight > 1) {
      throw problem(
          "weight must be above 0 and at most 1, was \"%s\"; write it with a point, after all"
                  .formatted(text)
              + " spellings: name = spelling ^0.3");
    }
    return weight;
  }

  private String checkNew(ConceptDraft concept, List<String> others, String spelling)
      throws GazetteerException {
    String folded = ConceptDraft.fold(spelling);
    if (concept.has(spelling)
        || others.stream().anyMatch(other -> ConceptDraft.fold(other).equals(folded))) {
      throw problem(
          "[%s] has \"%s\" already (upper and lower case are one); remove one of the two"
              .formatted(concept.id(), spelling));
    }
    return spelling;
  }

  private List<String> split(String text, char separator) throws GazetteerException {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || text.charAt(end) == separator) {
        parts.add(checkName(text.substring(start, end).strip()));
        start = end + 1;
      }
    }
    return parts;
  }

  private String checkName(String name) throws GazetteerException {
    if (!ConceptDraft.isName(name)) {
      throw problem("an empty name; write names between commas, spellings between equals signs");
    }
    if (name.startsWith(">")) {
      throw problem("=> belongs to Solr's format; write name = spelling or relation: name");
    }
    return name;
  }

  private GazetteerException problem(String reason) {
    return new GazetteerException(file, line, reason);
  }
}
