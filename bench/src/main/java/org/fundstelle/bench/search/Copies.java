package org.fundstelle.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundstelle.article.Article;

/**
 * Articles several times over. In every copy but the first, the lines of each few articles are
 * dealt out anew, always in the same way: each article keeps its title, its number of lines and its
 * paragraphs, but says what several others said.
 *
 * @param originals the articles
 * @param count how often each is there
 */
record Copies(List<Article> originals, int count) implements Iterable<Article> {
  private static final int DEALT_TOGETHER = 50;

  @Override
  public Iterator<Article> iterator() {
    int groups = (originals.size() + DEALT_TOGETHER - 1) / DEALT_TOGETHER;
    return IntStream.range(0, count * groups)
        .boxed()
        .flatMap(i -> group(i % groups, i / groups).stream())
        .iterator();
  }

  private List<Article> group(int group, int copy) {
    int from = group * DEALT_TOGETHER;
    List<Article> members =
        originals.subList(from, Math.min(from + DEALT_TOGETHER, originals.size()));
    if (copy == 0) {
      return members;
    }
    List<String> lines =
        members.stream()
            .flatMap(article -> article.text().lines())
            .filter(line -> !line.isBlank())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(lines, new Random(31L * group + copy));
    Iterator<String> deal = lines.iterator();
    return members.stream().map(article -> dealt(article, copy, deal)).toList();
  }

  private static Article dealt(Article article, int copy, Iterator<String> deal) {
    String text =
        article
            .text()
            .lines()
            .map(line -> line.isBlank() ? line : deal.next())
            .collect(Collectors.joining("\n"));
    return Articles.changed(article, article.id() + " #" + copy, article.title(), text);
  }
}
