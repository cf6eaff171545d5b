package org.fundstelle.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundstelle.analysis.Forms.Form;

/** What does one raw token become in each layer? Safe for many threads. */
final class WordForms {
  /** A longer word is split no further: the runs of its parts would grow with the square. */
  private static final int MOST_PARTS = 8;

  private static final int LONGEST_GENDER_ENDING = "innen".length();

  private final FunctionWords functionWords = new FunctionWords();
  private final Auxiliaries auxiliaries;
  private final Lemmas lemmas;
  private final Inflection inflection;
  private final CompoundSplitter splitter;
  private final Elision elision;
  private final SeparableVerbs separableVerbs;
  private final Memo memo;

  /** Loads the dictionaries; the sizes are those of its {@link Memo}. */
  WordForms(int slots, int pages) {
    memo = new Memo(this::compute, slots, pages);
    PosDictionary dictionary = new PosDictionary();
    auxiliaries = new Auxiliaries(dictionary);
    lemmas = new Lemmas(dictionary, new NameGenitive());
    inflection = new Inflection(dictionary);
    splitter = new CompoundSplitter(lemmas, dictionary);
    elision = new Elision(this, lemmas);
    separableVerbs = new SeparableVerbs(dictionary);
  }

  private static final class Holder {
    static final WordForms INSTANCE = new WordForms(Memo.SLOTS, Memo.PAGES);
  }

  /** The one instance: its dictionaries are loaded at the first call. */
  static WordForms instance() {
    return Holder.INSTANCE;
  }

  /** The forms of a token as the tokenizer gave it. */
  Forms of(String token) {
    PackedForms found = new PackedForms();
    find(token.toCharArray(), token.length(), found);
    return found.unpack();
  }

  /** Opens the forms of a token that stands at the beginning of a buffer. */
  void find(char[] buffer, int length, PackedForms found) {
    memo.find(buffer, length, found);
  }

  /** Restores the halves of words that their neighbours have. */
  Elision elision() {
    return elision;
  }

  /** Joins verbs with particles that stand apart from them. */
  SeparableVerbs separableVerbs() {
    return separableVerbs;
  }

  /** Whether the dictionary knows a word, or each part of what stands between its hyphens. */
  boolean isKnown(String token) {
    return pieces(RawWord.of(token)).stream().allMatch(this::isKnown);
  }

  private boolean isKnown(Piece piece) {
    int last = piece.parts().size() - 1;
    return !piece.readings().isEmpty()
        || (last > 0
            && piece.parts().subList(0, last).stream()
                .noneMatch(p -> lemmas.ofModifier(p).isEmpty())
            && !lemmas
                .ofHead(piece.parts().get(last), Spelling.startsLower(piece.word()))
                .isEmpty());
  }

  /** The forms of a token that may never have been met. */
  Forms compute(String token) {
    RawWord raw = RawWord.of(token);
    List<String> spellings = spellings(raw);
    Set<String> exact = new LinkedHashSet<>();
    boolean function = true;
    for (String spelling : spellings) {
      String folded = Folding.fold(spelling);
      exact.add(folded.isEmpty() ? token : folded);
      function &= functionWords.contains(spelling, folded);
    }
    int start = raw.start();
    int end = raw.letters().isEmpty() ? token.length() : raw.end(raw.letters().length());
    List<Form> stacked = new ArrayList<>();
    Reason written = exact.size() > 1 ? Reason.GENDER : Reason.WRITTEN;
    for (String form : exact) {
      stacked.add(new Form(form, Layer.EXACT, start, end, written));
    }
    if (function || raw.letters().isEmpty()) {
      List<String> own = function ? auxiliaries.lemmas(raw.letters()) : List.copyOf(exact);
      Reason why = function ? Reason.DICTIONARY : Reason.WRITTEN;
      own.forEach(f -> stacked.add(new Form(f, Layer.LEMMA, start, end, why)));
      return new Forms(token, stacked, List.copyOf(exact), own, List.of(), List.of(), function);
    }
    List<Piece> pieces = pieces(raw);
    Map<String, Reason> base = new LinkedHashMap<>();
    for (String spelling : spellings) {
      lemmas(raw, spelling, pieces).forEach(base::putIfAbsent);
    }
    base.forEach((f, why) -> stacked.add(new Form(f, Layer.LEMMA, start, end, why)));
    List<Word.Part> parts = parts(raw, pieces);
    stackParts(parts, stacked);
    return new Forms(
        token,
        stacked,
        List.copyOf(exact),
        List.copyOf(base.keySet()),
        parts,
        lemmas.verbs(pieces.getLast().readings()),
        false);
  }

  /** The word, or for a gender form the two words it stands for. */
  private List<String> spellings(RawWord raw) {
    String letters = raw.letters();
    int cut = raw.genderCut();
    if (cut < 0) {
      return List.of(letters);
    }
    String ending = Spelling.lower(letters.substring(cut));
    String stem = letters.substring(0, cut);
    String full = stem + ending;
    if (ending.length() > LONGEST_GENDER_ENDING) {
      // Schüler:innenvertretung
      return List.of(full);
    }
    return List.of(ending.startsWith("in") ? masculine(stem) : stem, full);
  }

  /** Kolleg:innen stands for Kollegen, Ärzt:innen for Ärzte, Bäuer:innen for Bauer. */
  private String masculine(String stem) {
    String plain = Spelling.withoutLastUmlaut(stem);
    return Stream.of(stem, stem + "en", stem + "e", plain, plain + "e")
        .filter(lemmas::isMasculine)
        .findFirst()
        .orElse(stem);
  }

  /** What stands between two hyphens, and what of it the dictionary and the splitter know. */
  private record Piece(String word, List<Reading> readings, List<String> parts) {}

  private List<Piece> pieces(RawWord raw) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : raw.cuts()) {
      pieces.add(piece(raw.letters().substring(from, cut)));
      from = cut;
    }
    pieces.add(piece(raw.letters().substring(from)));
    return pieces;
  }

  private Piece piece(String word) {
    List<Reading> readings = lemmas.readings(word);
    return new Piece(word, readings, splitter.split(word, readings));
  }

  private Map<String, Reason> lemmas(RawWord raw, String spelling, List<Piece> pieces) {
    // The other word of a gender form is the stem of "Lehrer*in's", without its s.
    boolean endsInPossessive = raw.possessive() && spelling.equalsIgnoreCase(raw.letters());
    String word = endsInPossessive ? spelling.substring(0, spelling.length() - 1) : spelling;
    if (!hasLetter(word)) {
      return Map.of(Folding.fold(word), Reason.WRITTEN);
    }
    Piece last = pieces.getLast();
    if (pieces.size() > 1 && raw.genderCut() < 0 && !raw.possessive()) {
      Map<String, Reason> known = lemmas.lemmas(lemmas.readings(word));
      String before = word.substring(0, word.length() - last.word().length());
      return known.isEmpty() ? withPrefix(before, lemmas(last)) : known;
    }
    return lemmas(word.equals(last.word()) ? last : piece(word));
  }

  private static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Reason> lemmas(Piece piece) {
    if (!piece.readings().isEmpty()) {
      return lemmas.lemmas(piece.readings());
    }
    String word = piece.word();
    Map<String, Reason> inflected = new LinkedHashMap<>();
    inflection.lemmas(word).forEach(lemma -> inflected.put(lemma, Reason.INFLECTION));
    if (!inflected.isEmpty()) {
      return inflected;
    }
    if (piece.parts().isEmpty()) {
      return lemmas.unknown(word);
    }
    String head = piece.parts().getLast();
    Map<String, Reason> heads = new LinkedHashMap<>();
    headLemmas(head, Spelling.startsLower(word)).forEach(lemma -> heads.put(lemma, Reason.HEAD));
    return withPrefix(word.substring(0, word.length() - head.length()), heads);
  }

  private static Map<String, Reason> withPrefix(String prefix, Map<String, Reason> heads) {
    Map<String, Reason> whole = new LinkedHashMap<>();
    heads.forEach(
        (head, reason) -> whole.put(Folding.fold(prefix) + Spelling.lower(head), Reason.HEAD));
    return whole;
  }

  private List<Word.Part> parts(RawWord raw, List<Piece> pieces) {
    if (pieces.size() == 1 && pieces.getFirst().parts().isEmpty()) {
      return List.of();
    }
    List<Word.Part> parts = new ArrayList<>();
    int from = 0;
    for (Piece piece : pieces) {
      List<String> split = piece.parts().isEmpty() ? List.of(piece.word()) : piece.parts();
      for (String part : split) {
        int end = from + part.length();
        boolean last = end == raw.letters().length();
        Set<String> partLemmas =
            new LinkedHashSet<>(
                last
                    ? headLemmas(part, Spelling.startsLower(raw.letters()))
                    : modifierLemmas(part));
        if (from < raw.genderCut() && raw.genderCut() < end) {
          String stem = raw.letters().substring(from, raw.genderCut());
          partLemmas.addAll(headLemmas(masculine(stem), false));
        }
        parts.add(
            new Word.Part(
                raw.start(from), raw.end(end), Folding.fold(part), List.copyOf(partLemmas)));
        from = end;
      }
    }
    return parts.size() > 1 && parts.size() <= MOST_PARTS ? List.copyOf(parts) : List.of();
  }

  private List<String> headLemmas(String part, boolean lower) {
    return orUnknown(lemmas.ofHead(part, lower), part);
  }

  private List<String> modifierLemmas(String part) {
    return orUnknown(lemmas.ofModifier(part), part);
  }

  private List<String> orUnknown(List<String> known, String part) {
    return known.isEmpty() ? List.copyOf(lemmas.unknown(part).keySet()) : known;
  }

  private void stackParts(List<Word.Part> parts, List<Form> stacked) {
    for (Word.Part part : parts) {
      for (String lemma : part.lemmas()) {
        stacked.add(new Form(lemma, Layer.PART, part.start(), part.end(), Reason.PART));
      }
    }
    for (int first = 0; first < parts.size(); first++) {
      StringBuilder prefix = new StringBuilder(parts.get(first).exact());
      for (int last = first + 1; last < parts.size(); last++) {
        if (first > 0 || last < parts.size() - 1) {
          for (String lemma : parts.get(last).lemmas()) {
            stacked.add(
                new Form(
                    prefix + Spelling.lower(lemma),
                    Layer.PART,
                    parts.get(first).start(),
                    parts.get(last).end(),
                    Reason.INNER));
          }
        }
        prefix.append(parts.get(last).exact());
      }
    }
  }
}
