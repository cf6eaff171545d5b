package org.fundstelle.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  /** The entries that were met, by their node: few, for the automaton shares its tails. */
  private final AtomicReferenceArray<Entry> entries;

  PosDictionary() {
    URL resource = Objects.requireNonNull(PosDictionary.class.getResource(RESOURCES.get(0)));
    try {
      Dictionary dictionary = Dictionary.read(resource);
      automaton = Automaton.copyOf(dictionary.fsa);
      separator = dictionary.metadata.getSeparator();
    } catch (IOException e) {
      throw new UncheckedIOException("The German dictionary cannot be read: " + resource, e);
    }
    entries = new AtomicReferenceArray<>(automaton.limit());
  }

  /** What is known of a form as written. */
  Entry entry(String form) {
    return entry(Automaton.ROOT, form);
  }

  /** What is known of the form that a node and some more letters make. */
  Entry entry(int node, String letters) {
    int end = node;
    for (int i = 0; i < letters.length() && end != Automaton.NONE; i++) {
      end = next(end, letters.charAt(i));
    }
    return end == Automaton.NONE ? Entry.NONE : entryAt(end);
  }

  /** What is known of the form that ends in a node. */
  Entry entryAt(int node) {
    int start = automaton.next(node, separator);
    if (start == Automaton.NONE) {
      return Entry.NONE;
    }
    Entry known = entries.get(start);
    if (known == null) {
      List<Lemma> lemmas = new ArrayList<>();
      addLemmas(start, new byte[LONGEST_CODE], 0, lemmas);
      known = new Entry(meant(lemmas));
      entries.set(start, known);
    }
    return known;
  }

  /** All readings of a form as written, in a list of the caller's own; often none. */
  List<Reading> readings(String form) {
    return entry(form).readings(form);
  }

  /** The node behind a node and a letter, whose bytes in UTF-8 are the labels. */
  int next(int node, char letter) {
    if (letter < 0x80) {
      return next(node, (byte) letter);
    }
    int last = 0x80 | (letter & 0x3F);
    if (letter < 0x800) {
      return next(next(node, (byte) (0xC0 | (letter >> 6))), (byte) last);
    }
    int middle = 0x80 | ((letter >> 6) & 0x3F);
    return next(next(next(node, (byte) (0xE0 | (letter >> 12))), (byte) middle), (byte) last);
  }

  private int next(int node, byte label) {
    return node == Automaton.NONE || label == separator
        ? Automaton.NONE
        : automaton.next(node, label);
  }

  /**
   * A lemma of a form.
   *
   * @param ending how the form becomes it
   * @param basic whether the form is the lemma
   * @param rare whether the form is a genitive or dative singular or a subjunctive of it, no more
   */
  private record Lemma(Entry.Ending ending, boolean basic, boolean rare) {}

  /** Who writes Mais means maize, not the month's; führen is no form of fahren. */
  private static List<Entry.Ending> meant(List<Lemma> lemmas) {
    boolean basic = lemmas.stream().anyMatch(Lemma::basic);
    return lemmas.stream().filter(l -> !(basic && l.rare)).map(Lemma::ending).toList();
  }

  /**
   * Behind the form stand its lemma in code, the separator and the tag. The first byte of the code
   * says how many bytes to cut off the form, the others follow instead.
   */
  private void addLemmas(int node, byte[] code, int length, List<Lemma> lemmas) {
    for (int arc = automaton.firstArc(node), end = automaton.endArc(node); arc < end; arc++) {
      byte label = automaton.label(arc);
      if (label != separator) {
        code[length] = label;
        addLemmas(automaton.target(arc), code, length + 1, lemmas);
      } else if (length > 0) {
        int cut = (code[0] - 'A') & 0xFF;
        byte[] added = Arrays.copyOfRange(code, 1, length);
        List<String> tags = new ArrayList<>();
        addTags(automaton.target(arc), "", tags);
        List<Kind> kinds = tags.stream().map(Kind::ofTag).distinct().toList();
        lemmas.add(
            new Lemma(
                new Entry.Ending(cut, added, kinds),
                cut == 0 && added.length == 0,
                tags.stream().allMatch(PosDictionary::isRare)));
      }
    }
  }

  private static boolean isRare(String tag) {
    return tag.startsWith("VER")
        ? tag.contains(":KJ2")
        : tag.startsWith("SUB:GEN:SIN")
            || tag.startsWith("SUB:DAT:SIN")
            || tag.startsWith("EIG:GEN:SIN");
  }

  private void addTags(int node, String tag, List<String> found) {
    for (int arc = automaton.firstArc(node), end = automaton.endArc(node); arc < end; arc++) {
      String longer = tag + (char) automaton.label(arc);
      if (automaton.isFinal(arc)) {
        found.add(longer);
      }
      if (automaton.target(arc) != Automaton.NONE) {
        addTags(automaton.target(arc), longer, found);
      }
    }
  }
}
