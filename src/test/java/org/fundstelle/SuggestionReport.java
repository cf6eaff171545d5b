package org.fundstelle;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fundstelle.analysis.GermanChain;
import org.fundstelle.ingest.ArticleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many misspelt queries are mended, and how many right ones are taken for misspelt: one letter
 * of one word of each query of a public set is dropped, doubled, replaced or swapped.
 *
 * <p>Only on demand, for it takes a minute: {@code mvn -q test -Dtest=SuggestionReport} prints the
 * figures and writes every query that was not mended to {@code target/suggestions.txt}.
 */
class SuggestionReport {
  private static final Path SET = Path.of("../shared/data/xquad-news");
  private static final long SEED = 7;
  private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern LONG_WORD = Pattern.compile("(?<![\\p{L}-])\\p{L}{6,}(?![\\p{L}-])");

  private final List<String> errors = new ArrayList<>();

  private enum Outcome {
    /** Mended to what it was. */
    RIGHT,
    /** Mended to another form of the word that it was. */
    OTHER_FORM,
    /** Mended to something else. */
    WRONG,
    /** The changed word is one that the articles have, or a form or part of one. */
    STILL_FOUND,
    NONE
  }

  @Test
  void report(@TempDir Path directory) throws IOException {
    assumeTrue(Files.exists(SET), "the queries are not there: " + SET);
    try (NewsIndex news = NewsIndex.open(directory)) {
      news.addAll(ArticleReader.read(SET.resolve("corpus.jsonl")));
      List<String> queries = queries();
      int alarms = falseAlarms(news, queries);
      Map<Outcome, Integer> outcomes = outcomes(news, queries);
      int changed = outcomes.values().stream().mapToInt(Integer::intValue).sum();
      int meant = changed - outcomes.getOrDefault(Outcome.STILL_FOUND, 0);
      int right =
          outcomes.getOrDefault(Outcome.RIGHT, 0) + outcomes.getOrDefault(Outcome.OTHER_FORM, 0);
      System.out.printf(
          "suggestions, seed %d: %d of %d queries as they are get one (%.1f %%); with one letter"
              + " changed %s; of %d whose word is found no longer, %.1f %% are mended%n",
          SEED,
          alarms,
          queries.size(),
          100.0 * alarms / queries.size(),
          outcomes,
          meant,
          100.0 * right / meant);
      Files.write(Path.of("target/suggestions.txt"), errors);
      assertTrue(100 * alarms <= 3 * queries.size(), "false alarms: " + alarms);
      assertTrue(100 * right >= 80 * meant, outcomes.toString());
    }
  }

  private static List<String> queries() throws IOException {
    return Files.readAllLines(SET.resolve("queries.jsonl")).stream()
        .map(line -> TEXT.matcher(line).results().findFirst().orElseThrow().group(1))
        .map(text -> text.replace("\\\"", "\""))
        .toList();
  }

  private int falseAlarms(NewsIndex news, List<String> queries) throws IOException {
    int alarms = 0;
    for (String query : queries) {
      Optional<String> suggestion = news.search(query).suggestion();
      if (suggestion.isPresent()) {
        alarms++;
        errors.add("ALARM\t" + query + "\t" + suggestion.get());
      }
    }
    return alarms;
  }

  private Map<Outcome, Integer> outcomes(NewsIndex news, List<String> queries) throws IOException {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Random random = new Random(SEED);
    for (String query : queries) {
      List<MatchResult> words = LONG_WORD.matcher(query).results().toList();
      if (!words.isEmpty()) {
        MatchResult word = words.get(random.nextInt(words.size()));
        String typo = typo(word.group(), random);
        String typed = query.substring(0, word.start()) + typo + query.substring(word.end());
        var result = news.search(typed);
        Outcome outcome =
            result.suggestion().isPresent()
                ? outcome(query, word, result.suggestion().get())
                : result.unmatchedWords().contains(typo) ? Outcome.NONE : Outcome.STILL_FOUND;
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.RIGHT) {
          errors.add(
              String.join("\t", outcome + "", word.group(), typo, result.suggestion().orElse("")));
        }
      }
    }
    return outcomes;
  }

  private static Outcome outcome(String query, MatchResult word, String suggestion) {
    int before = query.substring(0, word.start()).split("\\s+", -1).length - 1;
    String mended = suggestion.split("\\s+", -1)[before].replaceAll("[^\\p{L}]", "");
    if (GermanChain.fold(mended).equals(GermanChain.fold(word.group()))) {
      return Outcome.RIGHT;
    }
    List<String> lemmas =
        GermanChain.words(word.group()).stream().flatMap(w -> w.lemmas().stream()).toList();
    return GermanChain.words(mended).stream()
            .anyMatch(w -> w.lemmas().stream().anyMatch(lemmas::contains))
        ? Outcome.OTHER_FORM
        : Outcome.WRONG;
  }

  /** The word with one letter dropped, doubled, replaced or swapped with the next. */
  private static String typo(String word, Random random) {
    while (true) {
      int at = random.nextInt(word.length() - 1);
      String typo =
          switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 ->
                word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default ->
                word.substring(0, at)
                    + word.charAt(at + 1)
                    + word.charAt(at)
                    + word.substring(at + 2);
          };
      if (!typo.equalsIgnoreCase(word)) {
        return typo;
      }
    }
  }
}
