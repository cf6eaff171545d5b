package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;

/**
 * How often everything is done.
 *
 * @param scratch where the indexes are made
 * @param builds how often both indexes are made; once more before, to warm up
 * @param warmups how often all queries are asked before
 * @param rounds how often all queries are asked and timed
 */
record Trial(Path scratch, int builds, int warmups, int rounds) {
  private static final List<Integer> CLIENTS = List.of(1, 2);

  Outcome run(String name, List<Article> articles, List<Queries> kinds)
      throws IOException, InterruptedException {
    System.err.println(name + ": indexing");
    List<Both<Built>> built = new ArrayList<>();
    for (int i = 0; i <= builds; i++) {
      built.add(Built.both(scratch, articles::iterator));
    }
    Both<Path> indexes = built.getLast().map(Built::directory);
    System.err.println(name + ": searching");
    List<String> all = kinds.stream().flatMap(kind -> kind.texts().stream()).toList();
    Both<Heap> heap = Heap.measure(indexes, all, scratch.resolve("queries.txt"));
    List<Outcome.Search> searches = new ArrayList<>();
    try (Engine ours = new Fundstelle(indexes.ours());
        Engine plain = new PlainLucene(indexes.plain())) {
      for (int clients : CLIENTS) {
        for (Queries kind : kinds) {
          searches.add(
              new Outcome.Search(
                  kind,
                  clients,
                  Race.run(new Both<>(ours, plain), kind.texts(), clients, warmups, rounds)));
        }
      }
    }
    return new Outcome(
        name,
        articles.size(),
        articles.stream().mapToLong(a -> a.text().getBytes(StandardCharsets.UTF_8).length).sum(),
        built.subList(1, built.size()),
        heap,
        searches);
  }
}
