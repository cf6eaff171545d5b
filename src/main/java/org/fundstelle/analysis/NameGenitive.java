package org.fundstelle.analysis;

import java.util.List;
import java.util.Set;

/** Takes the -s of the genitive off a name no dictionary knows: Pjöngjangs, Helsinkis. */
final class NameGenitive {
  static final String RESOURCE = "names-in-s.txt";

  private static final int SHORTEST_NAME = 3;

  private final Set<String> namesInS = WordList.read(RESOURCE);

  /** The folded names a word can be a form of: one, or two where its -s may be its own. */
  List<String> bases(String word) {
    String form = Folding.fold(word);
    if (!form.endsWith("s")
        || form.length() <= SHORTEST_NAME
        || isOwn(form)
        || Spelling.isCapitals(word)) {
      return List.of(form);
    }
    String base = form.substring(0, form.length() - 1);
    return switch (base.charAt(base.length() - 1)) {
      case 'a', 'e', 'i', 'o', 'u' -> List.of(form, base);
      default -> List.of(base);
    };
  }

  /** Whether a word is known as a name whose -s is its own, whatever noun could have it: Reims. */
  boolean isNameInS(String word) {
    return word.endsWith("s") && namesInS.contains(Folding.fold(word));
  }

  /** Whether the -s of a folded word is part of the name: Laos, Vilnius. */
  boolean isOwn(String form) {
    return namesInS.contains(form)
        || form.endsWith("ss")
        || form.endsWith("xs")
        || form.endsWith("zs");
  }
}
