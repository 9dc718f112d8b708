package undercurrent.shopping.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;

/// Oracle: cells and items by chance, popularity alone, and that a share is 1 at most.
class RetrievalFiguresTest {

  @Test
  void everySourceAndEveryProbeFindsMoreThanChanceWhateverTheSeed() {
    for (long seed = 1; seed <= 4; seed++) {
      var figures = new RetrievalFigures(seed).figures();
      assertThat(figures)
          .as("seed %d", seed)
          .hasSize(17)
          .allMatch(figure -> figure.verdict() == Verdict.INSIDE)
          .extracting(figure -> figure.measured().mean())
          .allMatch(share -> share > 0 && share <= 1);
      assertThat(figures.stream().map(ReferenceFigure::what).filter(what -> what.length() > 34))
          .as("a figure fits its column")
          .isEmpty();
    }
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertThat(new RetrievalFigures(2).figures()).isEqualTo(new RetrievalFigures(2).figures());
  }
}
