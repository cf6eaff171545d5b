package org.fundstelle.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.fundstelle.analysis.Sentences;
import org.fundstelle.article.Article;

/**
 * Queries of one kind.
 *
 * @param kind what the report calls them
 * @param texts the queries
 */
record Queries(String kind, List<String> texts) {
  private static final int SEED = 20_241_028;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern AROUND_WORD = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /** One or two words of one sentence, of at least four letters and none that Lucene leaves out. */
  static Queries ofShort(List<Article> articles, int count) {
    return drawn("short: 1–2 words", articles, count, Queries::contentWords);
  }

  /** Six to nine words of one sentence as they follow each other. */
  static Queries likeQuestions(List<Article> articles, int count) {
    return drawn("like questions: 6–9 words", articles, count, Queries::run);
  }

  /** A whole sentence of 20 to 40 words. */
  static Queries ofLong(List<Article> articles, int count) {
    return drawn(
        "long: a sentence of 20–40 words",
        articles,
        count,
        (words, random) -> words.size() < 20 || words.size() > 40 ? List.of() : words);
  }

  /** At most so many of those that people asked, in any order, but always the same. */
  static Queries asked(String kind, List<Article> queries, int most) {
    List<String> texts = new ArrayList<>(queries.stream().map(Article::text).toList());
    Collections.shuffle(texts, new Random(SEED));
    return new Queries(kind, texts.subList(0, Math.min(most, texts.size())));
  }

  @FunctionalInterface
  private interface Choice {
    /** Some of the words of a sentence, or none when it does not suit. */
    List<String> of(List<String> words, Random random);
  }

  private static Queries drawn(String kind, List<Article> articles, int count, Choice choice) {
    Random random = new Random(SEED);
    List<String> texts =
        Stream.generate(() -> choice.of(sentence(articles, random), random))
            .limit(1_000L * count) // A text may have fewer different ones.
            .filter(words -> !words.isEmpty())
            .map(words -> String.join(" ", words))
            .distinct()
            .limit(count)
            .toList();
    return new Queries(kind, texts);
  }

  /** The words of any sentence, without the signs between them, which a query could understand. */
  private static List<String> sentence(List<Article> articles, Random random) {
    String text = articles.get(random.nextInt(articles.size())).text();
    List<Sentences.Sentence> sentences = Sentences.of(text);
    Sentences.Sentence sentence = sentences.get(random.nextInt(sentences.size()));
    return SPACE
        .splitAsStream(text.substring(sentence.start(), sentence.end()))
        .map(word -> AROUND_WORD.matcher(word).replaceAll(""))
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private static List<String> contentWords(List<String> words, Random random) {
    List<String> content =
        new ArrayList<>(
            words.stream()
                .filter(word -> word.length() >= 4 && word.chars().allMatch(Character::isLetter))
                .filter(
                    word ->
                        !GermanAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT)))
                .toList());
    Collections.shuffle(content, random);
    return content.subList(0, Math.min(1 + random.nextInt(2), content.size()));
  }

  private static List<String> run(List<String> words, Random random) {
    int length = 6 + random.nextInt(4);
    if (words.size() < length) {
      return List.of();
    }
    int start = random.nextInt(words.size() - length + 1);
    return words.subList(start, start + length);
  }
}
