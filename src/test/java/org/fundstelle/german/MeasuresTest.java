package org.fundstelle.german;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fundstelle.german.Measure.Difference;
import org.fundstelle.german.Measure.Measured;
import org.junit.jupiter.api.Test;

/** The measures see what is wrong: sets whose answers the chain does not give. */
final class MeasuresTest {
  @Test
  void stemsApartAndTogether() {
    Measured measured =
        new StemsMeasure().on(List.of("Haus Häuser Baum", "Bäume", "Wald Wälder", "See"));
    // Pairs: found Haus-Häuser, Baum-Bäume, Wald-Wälder; wanted three of the first line, and Wald.
    double pairs = Overlap.f1(2.0 / 3, 2.0 / 4);
    assertEquals(pairs, measured.reached().getFirst(), 0.001);
  }

  @Test
  void compoundsCutElsewhereOrNotAtAll() {
    Measured measured =
        new CompoundsMeasure()
            .on(
                List.of(
                    "haustür ||| # haust ür",
                    "friedensgespräche ||| # frieden gespräch",
                    "waldbrand ||| # waldbrand",
                    "regierung ||| # regierung"));
    assertEquals(List.of(50.0, 50.0), measured.reached());
    assertEquals(
        List.of("haustür", "waldbrand"),
        measured.errors().stream().map(Difference::entry).toList());
  }

  @Test
  void lemmasOfOtherWords() {
    Measured measured =
        new LemmasMeasure()
            .on(
                List.of(
                    "Häuser\tHaus\tNOUN",
                    "Häuser\tHäuserin\tNOUN",
                    "der\tder\tDET",
                    "wird\twerden\tAUX",
                    "wird\twirren\tAUX"));
    assertEquals(List.of(50.0, 50.0), measured.reached());
  }

  @Test
  void sentencesCutTooOftenOrNotAtAll() {
    Measured measured =
        new SentencesMeasure().on(List.of("Er kam. Sie ging.", "Er kam am 3.|Mai."));
    assertEquals(
        List.of("end too many", "end missed"),
        measured.errors().stream().map(Difference::kind).toList());
    assertEquals(Overlap.f1(2.0 / 3, 2.0 / 3), measured.reached().getFirst(), 0.001);
  }
}
