package org.fundstelle.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a folded spelling sounds in German, to tell what somebody wrote who only heard a word, or
 * whose keyboard has no ü. Immutable.
 */
final class Sound {
  /** Letters that sound like other letters. */
  private record Rule(Pattern letters, String sound) {
    Rule(String letters, String sound) {
      this(Pattern.compile(letters), sound);
    }
  }

  private static final Rule TWICE = new Rule("(.)\\1", "$1");

  private static final Rule DOTS = new Rule("([aou])e", "$1");

  /** In this order, so that what one rule makes the next one sees. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("ph|v", "f"),
          new Rule("th|dt|d$", "t"),
          new Rule("rh", "r"),
          new Rule("aeu", "eu"),
          new Rule("ae", "e"),
          new Rule("ai", "ei"),
          new Rule("y", "ue"),
          new Rule("ie", "i"),
          new Rule("ti(?=on)", "zi"),
          new Rule("tz|c(?=[ei])", "z"),
          new Rule("ck|q|c(?!h)", "k"),
          new Rule("x", "ks"),
          new Rule("(?<=[aeiou])h(?=[lmnrt]|$)", ""),
          TWICE);

  private final String word;
  private final String sound;
  private final String withoutDots;

  Sound(String word) {
    this.word = word;
    this.sound = sound(word);
    this.withoutDots = withoutDots(word);
  }

  String word() {
    return word;
  }

  boolean isThatOf(String other) {
    return withoutDots.equals(withoutDots(other)) || sound.equals(sound(other));
  }

  /** The word, and the spellings that sound like it but differ from it in more than two letters. */
  Set<String> spellings() {
    Set<String> spellings = new LinkedHashSet<>(List.of(word));
    spellings.add(word.replace("f", "ph"));
    spellings.add(word.replace("ph", "f"));
    return spellings;
  }

  private static String sound(String word) {
    String sound = word;
    for (Rule rule : RULES) {
      sound = apply(rule, sound);
    }
    return sound;
  }

  private static String withoutDots(String word) {
    return apply(TWICE, apply(DOTS, word));
  }

  private static String apply(Rule rule, String word) {
    return rule.letters.matcher(word).replaceAll(rule.sound);
  }
}
