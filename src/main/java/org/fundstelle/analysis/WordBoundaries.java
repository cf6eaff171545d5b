package org.fundstelle.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Which punctuation belongs into a word? Rewrites a text in place for a tokenizer that follows
 * UAX#29: what joins becomes a character it keeps, what separates becomes a space.
 */
final class WordBoundaries {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String[] GENDER_ENDINGS = {"innen", "in"};
  private static final String[] SHORT_GENDER_ENDINGS = {"er", "en", "r", "n", "m", "s", "e"};
  private static final int SHORTEST_GENDER_STEM = 3;

  /** What a character may do at the boundary of a word. */
  private enum Role {
    HYPHEN("-\u2010\u2011" + Folding.HYPHEN),
    APOSTROPHE("'\u2018\u2019\u02BC\u00B4`"),
    SPACE_WITHOUT_WIDTH("\u200B"),
    DOT("."),
    GENDER(":_*/(\u00B7\u2022"),
    DIGIT("123456789");

    private final String characters;

    Role(String characters) {
      this.characters = characters;
    }
  }

  /** By character, for one look at each is most of the work; null for nearly all of them. */
  private static final @Nullable Role[] ROLES = new @Nullable Role[Folding.HYPHEN + 1];

  static {
    for (Role role : Role.values()) {
      role.characters.chars().forEach(c -> ROLES[c] = role);
    }
  }

  private final char[] text;
  private final int length;

  private WordBoundaries(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  static void rewrite(char[] text, int length) {
    WordBoundaries boundaries = new WordBoundaries(text, length);
    for (int i = 0; i < length; i++) {
      Role role = text[i] < ROLES.length ? ROLES[text[i]] : null;
      if (role != null) {
        boundaries.rewrite(i, role);
      }
    }
  }

  private void rewrite(int i, Role role) {
    switch (role) {
      case HYPHEN -> hyphen(i);
      case APOSTROPHE -> apostrophe(i);
      case SPACE_WITHOUT_WIDTH -> text[i] = SOFT_HYPHEN;
      case DOT -> dot(i);
      case GENDER -> gender(i);
      case DIGIT -> number(i);
    }
  }

  private void hyphen(int i) {
    int before = visibleBefore(i);
    int after = visibleAfter(i);
    boolean joins = isWordPart(before) && isWordPart(after) && !(isDigit(before) && isDigit(after));
    boolean elides =
        (before == i - 1 && isWordPart(before) && isGap(i + 1))
            || (after == i + 1 && isLetter(after) && isGap(i - 1));
    if (joins || elides) {
      text[i] = Folding.HYPHEN;
    } else if (text[i] == Folding.HYPHEN) {
      text[i] = ' ';
    }
  }

  /** Whether a word that lacks a half can end or start here: "Bundes-, Landes- oder -räte". */
  private boolean isGap(int i) {
    return i < 0 || i >= length || Character.isWhitespace(text[i]) || ",/()".indexOf(text[i]) >= 0;
  }

  private void apostrophe(int i) {
    if (isLetter(i - 1) && isLetter(i + 1)) {
      text[i] = '\u2019';
    } else if (text[i] == '\u02BC') {
      text[i] = ' ';
    }
  }

  /** A dot between letters stays in "z.B" but not in "Ende.Der" or "tagesschau.de". */
  private void dot(int i) {
    if (!isLetter(i - 1) || !isLetter(i + 1)) {
      return;
    }
    if (isWordPart(i - 2) || isWordPart(i + 2)) {
      text[i] = ' ';
    }
  }

  private void gender(int i) {
    char mark = text[i];
    int ending = i + 1;
    if (mark == '/' && ending < length && isHyphen(text[ending])) {
      ending++;
    }
    if (isLetters(i - SHORTEST_GENDER_STEM, i) && isGenderEnding(ending, mark)) {
      for (int k = i; k < ending; k++) {
        text[k] = Folding.GENDER;
      }
    } else if (mark == Folding.GENDER && i > 0 && text[i - 1] == Folding.GENDER) {
      // The hyphen of "Schüler/-innen", rewritten together with its slash.
      return;
    } else if (mark == ':' || mark == '_' || mark == '\u00B7') {
      text[i] = ' ';
    }
  }

  private boolean isGenderEnding(int start, char mark) {
    int end = start;
    while (end < length && Character.isLowerCase(text[end])) {
      end++;
    }
    if (mark == '(' && (end == length || text[end] != ')')) {
      return false;
    }
    for (String ending : GENDER_ENDINGS) {
      if (matches(start, end, ending)) {
        return true;
      }
    }
    if (mark == '/') {
      return false;
    }
    for (String ending : SHORT_GENDER_ENDINGS) {
      if (matches(start, end, ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (text[start + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Joins 25 000 and 25'000; the tokenizer itself keeps 25.000 whole. */
  private void number(int start) {
    if (isWordPart(start - 1) || isDecimalMark(start - 1)) {
      return;
    }
    int i = start;
    while (isDigit(i)) {
      i++;
    }
    if (i - start > 3 || i >= length || !isThousandsMark(text[i])) {
      return;
    }
    char mark = text[i];
    int end = i;
    while (end < length && text[end] == mark && isGroup(end + 1)) {
      end += 4;
    }
    for (int k = i; k < end; k += 4) {
      text[k] = '.';
    }
  }

  private boolean isGroup(int i) {
    return isDigit(i) && isDigit(i + 1) && isDigit(i + 2) && !isWordPart(i + 3);
  }

  private boolean isDecimalMark(int i) {
    return i > 0 && (text[i] == ',' || text[i] == '.') && isDigit(i - 1);
  }

  private static boolean isThousandsMark(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\u202F'
        || c == '\u2009'
        || c == '\''
        || c == '\u2019';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private int visibleBefore(int i) {
    int k = i - 1;
    while (k >= 0 && isInvisible(text[k])) {
      k--;
    }
    return k;
  }

  private int visibleAfter(int i) {
    int k = i + 1;
    while (k < length && isInvisible(text[k])) {
      k++;
    }
    return k;
  }

  private static boolean isInvisible(char c) {
    return c == SOFT_HYPHEN || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  private boolean isLetters(int from, int to) {
    if (from < 0) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if (!isLetter(k)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < length && Character.isLetter(text[i]);
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < length && text[i] >= '0' && text[i] <= '9';
  }

  private boolean isWordPart(int i) {
    return isLetter(i) || isDigit(i);
  }
}
