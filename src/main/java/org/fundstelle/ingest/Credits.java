package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text and the agencies of the credit line it closed with, such as {@code (afp/red)}.
 *
 * @param text the text without the credit
 * @param names the agencies and desks, in lower case
 */
record Credits(String text, List<String> names) {
  private static final Set<String> AGENCIES =
      Set.of(
          "adn",
          "afp",
          "ansa",
          "ap",
          "apa",
          "bloomberg",
          "cnn",
          "dapd",
          "ddp",
          "dpa",
          "dpa-afx",
          "dts",
          "efe",
          "epd",
          "interfax",
          "itar-tass",
          "keystone-sda",
          "kna",
          "ots",
          "pap",
          "red",
          "reuters",
          "rtr",
          "rtre",
          "sda",
          "sid",
          "tass",
          "ukrinform",
          "upi",
          "xinhua",
          "yonhap");

  private static final int LONGEST = 80;
  private static final Pattern BETWEEN = Pattern.compile("\\h*(?:[/,;&+]|\\hund\\h)\\h*");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d]*(?:[-.]\\p{L}+)*");

  /** How desks and authors sign. Longer ones are words: an interview may end with (lacht). */
  private static final Pattern INITIALS = Pattern.compile("\\p{Ll}{2,4}");

  private static final String SENTENCE_ENDS = ".!?…:\"“”»«'‘’";

  Credits {
    names = List.copyOf(names);
  }

  /**
   * Takes the credit off a text.
   *
   * <p>It must name an agency or stand, all initials, behind the end of a sentence: the party of
   * „sagte Pistorius (SPD)" is no credit.
   *
   * @param text a text without space at its end
   */
  static Credits takenOff(String text) {
    int open = text.lastIndexOf('(');
    if (!text.endsWith(")") || open < 0 || text.length() - open > LONGEST) {
      return new Credits(text, List.of());
    }
    String before = CleanText.withoutEndSpace(text.substring(0, open));
    List<String> names = new ArrayList<>();
    boolean hasAgency = false;
    boolean hasOnlyInitials = true;
    for (String name : BETWEEN.split(text.substring(open + 1, text.length() - 1).strip(), -1)) {
      if (!NAME.matcher(name).matches()) {
        return new Credits(text, List.of());
      }
      String lower = name.toLowerCase(Locale.ROOT);
      names.add(lower);
      hasAgency |= AGENCIES.contains(lower);
      hasOnlyInitials &= INITIALS.matcher(name).matches();
    }
    boolean isCredit = hasAgency || (hasOnlyInitials && isSentenceEnd(before, text, open));
    return isCredit ? new Credits(before, names) : new Credits(text, List.of());
  }

  private static boolean isSentenceEnd(String before, String text, int open) {
    return CleanText.isBlank(text.substring(text.lastIndexOf('\n', open) + 1, open))
        || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
