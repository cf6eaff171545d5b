package org.fundstelle.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fundstelle.gazetteer.Concept.Name;

/** Reads Solr's synonyms format, see the package; one use, one thread. */
final class SolrParser {
  /** A line of the other format, whose heading was forgotten. */
  private static final Pattern NAMES_LINE =
      Pattern.compile("(?:\\[|(?:name|alias|demonym|metonym|region|spelling|not|in|off) ?:).*");

  private final String file;
  private final Map<String, Concept> concepts;
  private int line;

  SolrParser(String file, Map<String, Concept> concepts) {
    this.file = file;
    this.concepts = concepts;
  }

  void read(List<String> lines) throws GazetteerException {
    for (String text : lines) {
      line++;
      if (NamesFile.isMeaningful(text)) {
        readLine(text);
      }
    }
  }

  private void readLine(String text) throws GazetteerException {
    if (NAMES_LINE.matcher(text).matches()) {
      throw problem(
          "this belongs to the format of names, but the file began in Solr's; begin with [id] type");
    }
    List<String> sides = split(text, "=>");
    List<String> left = names(sides.getFirst());
    switch (sides.size()) {
      case 1 -> {
        if (left.size() == 1) {
          throw problem(
              "a single name; write: name, other name (a file in the format of names"
                  + " begins with [id] type)");
        }
        put(file + ":" + line, left, List.of());
      }
      case 2 -> {
        List<String> right = names(sides.getLast());
        for (int i = 0; i < right.size(); i++) {
          // The names on the right are not said to be equal: "Tier => Hund, Katze".
          put(file + ":" + line + (i == 0 ? "" : "/" + (i + 1)), left, List.of(right.get(i)));
        }
      }
      default -> throw problem("more than one =>; write one mapping a line: name => other name");
    }
  }

  /** A file read again replaces its own concepts: their ids are its lines. */
  private void put(String id, List<String> left, List<String> right) {
    // Solr's files often list upper and lower case apart, or keep the left side: "a => a, b".
    Map<String, Name> names = new LinkedHashMap<>();
    for (List<String> side : List.of(left, right)) {
      for (String name : side) {
        names.putIfAbsent(
            ConceptDraft.fold(name),
            new Name(Relation.ALIAS, List.of(name), Relation.ALIAS.defaultWeight()));
      }
    }
    if (names.size() > 1) {
      concepts.put(id, new Concept(id, "synonyms", List.copyOf(names.values())));
    }
  }

  private List<String> names(String side) throws GazetteerException {
    List<String> names = new ArrayList<>();
    for (String name : split(side, ",")) {
      String plain = unescape(name).strip();
      if (!ConceptDraft.isName(plain)) {
        throw problem("an empty name; write: name, other name or: name => other name");
      }
      names.add(plain);
    }
    return names;
  }

  /** Cuts at each separator that has no backslash before it. */
  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '\\') {
        i += 2;
      } else if (text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        i += separator.length();
        start = i;
      } else {
        i++;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unescape(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  private GazetteerException problem(String reason) {
    return new GazetteerException(file, line, reason);
  }
}
