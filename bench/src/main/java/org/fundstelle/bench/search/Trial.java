package org.fundstelle.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fundstelle.article.Article;

/**
 * How often everything is done.
 *
 * @param scratch where the indexes are made
 * @param builds how often both indexes are made
 * @param warmups how often all queries are asked before
 * @param rounds how often all queries are asked and timed
 * @param copies whether each copy of a passage is a hit of its own
 */
record Trial(Path scratch, int builds, int warmups, int rounds, boolean copies) {
  private static final List<Integer> CLIENTS = List.of(1, 2);

  /** Measures everything on one corpus. */
  Outcome run(String name, Iterable<Article> articles, List<Queries> kinds)
      throws IOException, InterruptedException {
    System.err.println(name + ": indexing");
    List<Both<Built>> built = new ArrayList<>();
    for (int i = 0; i < builds; i++) {
      built.add(Built.both(scratch, articles));
    }
    System.err.println(name + ": searching");
    Both<Path> indexes = built.getLast().map(Built::directory);
    List<String> all = kinds.stream().flatMap(kind -> kind.texts().stream()).toList();
    Both<Alone> alone = Alone.measure(indexes, all, scratch.resolve("queries.txt"));
    return new Outcome(name, Size.of(articles), built, alone, searches(indexes, kinds, all));
  }

  private List<Outcome.Search> searches(Both<Path> indexes, List<Queries> kinds, List<String> all)
      throws IOException, InterruptedException {
    List<Outcome.Search> searches = new ArrayList<>();
    try (Engine ours = new Fundstelle(indexes.ours(), copies);
        Engine plain = new PlainLucene(indexes.plain())) {
      Both<Engine> engines = new Both<>(ours, plain);
      Race.run(engines, all, 1, warmups);
      for (int clients : CLIENTS) {
        for (Queries kind : kinds) {
          searches.add(
              new Outcome.Search(kind, clients, Race.run(engines, kind.texts(), clients, rounds)));
        }
      }
    }
    return searches;
  }
}
