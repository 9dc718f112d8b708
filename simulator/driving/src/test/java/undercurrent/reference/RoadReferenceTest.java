package undercurrent.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.verification.ReferenceFigure.Verdict;

/// Oracle: the sources of the figures.
class RoadReferenceTest {
  @Test
  void whateverNeedsNoDataIsAsItsSourceSaysAndTheRestIsLeftOut() throws IOException {
    int[] parts = {0};
    var report = new RoadReference(1, Optional.empty(), 2).run(() -> parts[0]++);
    for (var f : report.figures()) {
      System.out.println(f.what() + " " + f.measured() + " " + f.expected() + " " + f.verdict());
    }
    System.out.println(report.diagrams());
    assertThat(parts[0]).isEqualTo(RoadReference.PARTS);
    assertThat(report.figures()).allMatch(figure -> figure.verdict() != Verdict.OUTSIDE);
  }
}
