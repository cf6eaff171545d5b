package org.fundstelle.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundstelle.article.PartialDate;

/**
 * What stands above the text of a {@code .txt} file: the date a scraper put before it, the headline
 * with its kicker, and the stamp of the newsroom.
 *
 * @param title the headline, {@code ""} when there is none
 * @param date the stamp, else the scraper's date
 * @param body the lines that are left; taken ones are blank
 */
record Head(String title, Optional<PartialDate> date, List<String> body) {
  private static final Pattern PREFIX =
      Pattern.compile("[\\s\\h]*date (\\d{4}(?:-\\d{1,2}){0,2})(?=\\h|$)\\h*");

  private static final String DAY =
      "\\d{1,2}\\.\\h?(?:\\d{1,2}\\.\\h?|\\p{L}{3,9}\\.?\\h)(?:\\d{2}){1,2}";
  private static final String TIME =
      "(?:\\h*[,|–-]\\h*|\\h+(?:um\\h+)?)\\d{1,2}[:.]\\d{2}(?:\\h*Uhr)?";
  private static final Pattern STAMP =
      Pattern.compile("(?:^|(?<=\\h))Stand:\\h*(" + DAY + "(?:" + TIME + ")?)(?=\\h|$)\\h*");

  /** A stamp stands near the top; one further down belongs to a table or a map. */
  private static final int STAMP_LINES = 8;

  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_KICKER = 40;

  /** Newsrooms that wrap lines do so earlier; a longer line is a paragraph. */
  private static final int LONGEST_WRAPPED_LINE = 120;

  private static final Pattern SENTENCE_END_INSIDE =
      Pattern.compile("\\p{Ll}{3}\\.[\"“”»«]?\\h+[\"„»«]?\\p{Lu}");
  private static final Pattern TEXT_END = Pattern.compile("[.,:;][\"“”»«'’‘)]*$");

  Head {
    body = List.copyOf(body);
  }

  /**
   * Takes the head off the lines of a file.
   *
   * @param lines the file in clean lines
   * @param start the index of the first one behind the front matter
   * @param givenTitle the title of the front matter
   * @throws Rejected if a date does not exist
   */
  static Head of(List<String> lines, int start, Optional<String> givenTitle) throws Rejected {
    List<String> rest = new ArrayList<>(lines);
    Collections.fill(rest.subList(0, start), "");
    int first = nextLine(rest, start);
    if (first == rest.size()) {
      return new Head(givenTitle.orElse(""), Optional.empty(), rest);
    }
    Optional<PartialDate> date = Optional.empty();
    Matcher prefix = PREFIX.matcher(rest.get(first));
    if (prefix.lookingAt()) {
      date = Optional.of(date(prefix.group(1), first));
      rest.set(first, rest.get(first).substring(prefix.end()));
      first = nextLine(rest, first);
    }
    Optional<Stamp> stamp = takeStamp(rest, first);
    if (stamp.isPresent()) {
      date = Optional.of(stamp.get().date());
    }
    String title = takeTitle(rest, first, stamp, givenTitle);
    return new Head(title, date, rest);
  }

  /**
   * A stamp that was found.
   *
   * @param line its index; what stood before it is left there
   */
  private record Stamp(int line, PartialDate date) {}

  private static Optional<Stamp> takeStamp(List<String> lines, int first) throws Rejected {
    int line = first;
    for (int seen = 0; seen < STAMP_LINES && line < lines.size(); seen++) {
      Matcher stamp = STAMP.matcher(lines.get(line));
      if (stamp.find()) {
        String before = lines.get(line).substring(0, stamp.start());
        String after = lines.get(line).substring(stamp.end());
        boolean isLine = before.isBlank() && after.isBlank();
        if (isLine || isHeadline(before)) {
          PartialDate date = date(stamp.group(1), line);
          lines.set(line, before);
          lines.add(line + 1, "");
          lines.add(line + 2, after);
          return Optional.of(new Stamp(line, date));
        }
      }
      line = nextLine(lines, line + 1);
    }
    return Optional.empty();
  }

  private static String takeTitle(
      List<String> lines, int first, Optional<Stamp> stamp, Optional<String> given) {
    List<String> block =
        stamp.isPresent() ? blockUpTo(lines, stamp.get().line()) : block(lines, first);
    String candidate = joined(block);
    if (given.isPresent()) {
      if (candidate.equalsIgnoreCase(given.get())) {
        Collections.fill(block, "");
      }
      return given.get();
    }
    if (stamp.isPresent()) {
      if (!isHeadline(candidate)) {
        return "";
      }
      Collections.fill(block, "");
      return candidate;
    }
    return takeTitle(lines, first, block);
  }

  /** Without a stamp: the first paragraph, or kicker and headline as the first two. */
  private static String takeTitle(List<String> lines, int first, List<String> block) {
    List<String> top = isWrapped(block) ? block : block.subList(0, Math.min(1, block.size()));
    String title = joined(top);
    int end = nextLine(lines, first + top.size());
    if (!isHeadline(title) || end == lines.size()) {
      return "";
    }
    if (title.length() <= LONGEST_KICKER && top.size() == block.size()) {
      List<String> second = block(lines, end);
      String headline = joined(second);
      if (isHeadline(headline) && nextLine(lines, end + second.size()) < lines.size()) {
        Collections.fill(second, "");
        title = title + " " + headline;
      }
    }
    Collections.fill(top, "");
    return title;
  }

  /** A line of the size of headlines that does not end as sentences do; questions may. */
  private static boolean isHeadline(String line) {
    String text = line.strip();
    return text.length() <= LONGEST_HEADLINE
        && text.chars().anyMatch(Character::isLetter)
        && !TEXT_END.matcher(text).find()
        && !SENTENCE_END_INSIDE.matcher(text).find();
  }

  /** Whether the lines of a paragraph are one text; else each is a paragraph itself. */
  private static boolean isWrapped(List<String> block) {
    return block.stream().allMatch(line -> line.length() <= LONGEST_WRAPPED_LINE);
  }

  private static List<String> block(List<String> lines, int first) {
    int end = first;
    while (end < lines.size() && !CleanText.isBlank(lines.get(end))) {
      end++;
    }
    return lines.subList(first, end);
  }

  /** The paragraph that ends in a line, or in the last one before it that is not blank. */
  private static List<String> blockUpTo(List<String> lines, int line) {
    int end = line + 1;
    while (end > 0 && CleanText.isBlank(lines.get(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !CleanText.isBlank(lines.get(start - 1))) {
      start--;
    }
    return lines.subList(start, end);
  }

  private static String joined(List<String> block) {
    return String.join(" ", block).replaceAll("[\\s\\h]+", " ").strip();
  }

  private static int nextLine(List<String> lines, int from) {
    int next = from;
    while (next < lines.size() && CleanText.isBlank(lines.get(next))) {
      next++;
    }
    return next;
  }

  private static PartialDate date(String found, int line) throws Rejected {
    try {
      return Fields.date(found);
    } catch (Rejected e) {
      throw e.at(line + 1L);
    }
  }
}
