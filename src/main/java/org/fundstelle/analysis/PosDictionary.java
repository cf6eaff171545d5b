package org.fundstelle.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import org.fundstelle.analysis.Reading.Kind;

/**
 * The full-form dictionary german-pos-dict, case-sensitive. Safe for many threads.
 *
 * <p>Walks the automaton itself: morfologik's own look-up makes an object of every tag, and an
 * adjective has forty of them.
 */
final class PosDictionary {
  static final List<String> RESOURCES =
      List.of(
          "/org/languagetool/resource/de/german.dict", "/org/languagetool/resource/de/german.info");

  private static final int LONGEST_CODE = 256;

  private final Automaton automaton;
  private final byte separator;

  /** The nodes behind the first byte: the root has so many arcs that looking for one costs most. */
  private final int[] firstNodes = new int[256];

  /** The kinds of the tags below a node: few nodes, for the automaton shares its tails. */
  private final Map<Integer, List<Kind>> kinds = new ConcurrentHashMap<>();

  PosDictionary() {
    URL resource = Objects.requireNonNull(PosDictionary.class.getResource(RESOURCES.get(0)));
    try {
      Dictionary dictionary = Dictionary.read(resource);
      automaton = Automaton.copyOf(dictionary.fsa);
      separator = dictionary.metadata.getSeparator();
    } catch (IOException e) {
      throw new UncheckedIOException("The German dictionary cannot be read: " + resource, e);
    }
    for (int label = 0; label < firstNodes.length; label++) {
      firstNodes[label] = automaton.next(Automaton.ROOT, (byte) label);
    }
  }

  /** All readings of a form as written, in a list of the caller's own; often none. */
  List<Reading> readings(String form) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    int node = Automaton.ROOT;
    for (int i = 0; i < bytes.length && node != Automaton.NONE; i++) {
      node = next(node, bytes[i]);
    }
    int entry = node == Automaton.NONE ? node : automaton.next(node, separator);
    List<Reading> readings = new ArrayList<>(entry == Automaton.NONE ? 0 : 4);
    if (entry == Automaton.NONE) {
      return readings;
    }
    addReadings(entry, bytes, new byte[LONGEST_CODE], 0, readings);
    return readings;
  }

  /** How many characters from its start on a form has in common with some form known. */
  int knownPrefix(String form) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    int node = Automaton.ROOT;
    int characters = -1;
    for (byte b : bytes) {
      boolean startsCharacter = (b & 0xC0) != 0x80;
      characters += startsCharacter ? 1 : 0;
      node = next(node, b);
      if (node == Automaton.NONE) {
        return characters;
      }
    }
    return form.length();
  }

  private int next(int node, byte label) {
    if (label == separator) {
      return Automaton.NONE;
    }
    return node == Automaton.ROOT ? firstNodes[label & 0xFF] : automaton.next(node, label);
  }

  /** Behind the form stand its lemma in code, the separator and the tag. */
  private void addReadings(int node, byte[] form, byte[] code, int length, List<Reading> readings) {
    for (int arc = automaton.firstArc(node); arc < automaton.endArc(node); arc++) {
      byte label = automaton.label(arc);
      if (label != separator) {
        code[length] = label;
        addReadings(automaton.target(arc), form, code, length + 1, readings);
      } else if (length > 0) {
        String lemma = decode(form, code, length);
        for (Kind kind : kinds(automaton.target(arc))) {
          readings.add(new Reading(lemma, kind));
        }
      }
    }
  }

  /** The first byte of the code says how many bytes to cut off the form, the others follow them. */
  private static String decode(byte[] form, byte[] code, int length) {
    int cut = (code[0] - 'A') & 0xFF;
    int kept = Math.max(0, form.length - cut);
    byte[] lemma = new byte[kept + length - 1];
    System.arraycopy(form, 0, lemma, 0, kept);
    System.arraycopy(code, 1, lemma, kept, length - 1);
    return new String(lemma, StandardCharsets.UTF_8);
  }

  private List<Kind> kinds(int node) {
    List<Kind> known = kinds.get(node);
    if (known != null) {
      return known;
    }
    List<Kind> found = new ArrayList<>();
    addKinds(node, "", found);
    List<Kind> distinct = found.stream().distinct().toList();
    kinds.put(node, distinct);
    return distinct;
  }

  private void addKinds(int node, String tag, List<Kind> found) {
    for (int arc = automaton.firstArc(node); arc < automaton.endArc(node); arc++) {
      String longer = tag + (char) automaton.label(arc);
      if (automaton.isFinal(arc)) {
        found.add(Kind.ofTag(longer));
      }
      if (automaton.target(arc) != Automaton.NONE) {
        addKinds(automaton.target(arc), longer, found);
      }
    }
  }
}
