package org.fundstelle;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.fundstelle.query.SearchRequest;

/**
 * A hundred thousand queries as nobody types them: none fails, in little memory. Takes minutes, so
 * {@code .ci/run} asks for it by name; {@link AnyQueryTest} is the short form.
 */
class HundredThousandQueries {
  private int asked;

  @Provide
  Arbitrary<String> queries() {
    return HostileQueries.any();
  }

  @Property(
      tries = 100_000,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.BOUNDED)
  void areAnswered(@ForAll("queries") String query) throws IOException {
    asked++;
    SearchRequest request = SearchRequest.of(query);
    AnyQueryTest.check(
        SampleIndex.NEWS.search(
            switch (asked % 10) {
              case 0 -> request.exact(true);
              case 1 -> request.maxTerms(1000).limit(50);
              case 2 -> request.maxTerms(3).maxExpansions(1);
              case 3 -> request.between("2024-10-28", "2024-10-31").source("tagesschau");
              default -> request;
            }));
    if (asked % 10 == 4) {
      NewsIndex.match(query, "Der Ölpreis steigt, sagt der US-Außenminister in Kursk. " + query);
      SampleIndex.NEWS.complete(query, 10);
      SampleIndex.NEWS.search(SearchRequest.ofText(query));
    }
  }
}
