package org.fundstelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.fundstelle.query.SearchRequest;

/**
 * A hundred thousand queries as nobody types them, by many threads: none fails, in little memory.
 * Takes minutes, so {@code .ci/run} asks for it by name; {@link AnyQueryTest} is the short form.
 */
class HundredThousandQueries {
  private static final int AT_ONCE = 20;

  @Provide
  Arbitrary<String> queries() {
    return HostileQueries.any();
  }

  // Always the same ones, so that no change fails by bad luck; take the seed out to look for more.
  @Property(tries = 100_000 / AT_ONCE, edgeCases = EdgeCasesMode.NONE, seed = "20241028")
  void areAnswered(@ForAll @Size(AT_ONCE) List<@From("queries") String> queries) {
    IntStream.range(0, AT_ONCE).parallel().forEach(i -> ask(queries.get(i), i));
  }

  private static void ask(String query, int way) {
    SearchRequest request = SearchRequest.of(query);
    try {
      AnyQueryTest.check(
          SampleIndex.NEWS.search(
              switch (way) {
                case 0 -> request.exact(true);
                case 1 -> request.maxTerms(1000).limit(50);
                case 2 -> request.maxTerms(3).maxExpansions(1);
                case 3 -> request.between("2024-10-28", "2024-10-31").source("tagesschau");
                case 4 -> SearchRequest.ofText(query);
                default -> request;
              }));
      if (way == 5) {
        NewsIndex.match(query, "Der Ölpreis steigt, sagt der US-Außenminister. " + query);
        SampleIndex.NEWS.complete(query, 10);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(query, e);
    }
  }
}
