package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: exact search, which all cells together must equal; cells of n probes are among those of
/// n + 1, so that recall cannot fall; and vectors in clumps, whose nearest stand in one cell.
class ApproximateSearchTest {

  @Test
  void allCellsGiveTheExactAnswer() {
    for (long seed = 1; seed <= 10; seed++) {
      var stream = new RandomStreams(seed, 0).stream("vectors");
      double[][] vectors = vectors(1 + stream.nextInt(400), 1 + stream.nextInt(20), stream);
      var exact = new ExactSearch(vectors);
      var all = ApproximateSearch.build(vectors, Integer.MAX_VALUE, stream.substream("cells"));
      for (double[] query : vectors(20, vectors[0].length, stream)) {
        assertThat(all.nearest(query, 15)).as("seed %d", seed).isEqualTo(exact.nearest(query, 15));
      }
    }
  }

  @Test
  void recallNeverFallsWithTheNumberOfProbes() {
    for (long seed = 1; seed <= 5; seed++) {
      var stream = new RandomStreams(seed, 0).stream("vectors");
      double[][] vectors = vectors(400, 8, stream);
      var exact = new ExactSearch(vectors);
      var queries = List.of(vectors(50, 8, stream));
      var index = ApproximateSearch.build(vectors, 1, stream.substream("cells"));
      double last = 0;
      for (int probes = 1; probes <= index.cells(); probes++) {
        double recall = VectorSearch.recall(index.withProbes(probes), exact, queries, 10);
        assertThat(recall).as("seed %d, %d probes", seed, probes).isGreaterThanOrEqualTo(last);
        last = recall;
      }
      assertThat(last).isEqualTo(1);
    }
  }

  @Test
  void whatStandsInAClumpIsFoundWithOneProbe() {
    var stream = new RandomStreams(1, 0).stream("clumps");
    double[][] vectors = new double[400][20];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i][i % 20] = 1;
      for (int f = 0; f < 20; f++) {
        vectors[i][f] += 0.01 * stream.nextNormal();
      }
    }
    var index = ApproximateSearch.build(vectors, 1, stream);
    assertThat(index.cells()).isEqualTo(20);
    var queries = List.of(Arrays.copyOf(vectors, 40));
    assertThat(VectorSearch.recall(index, new ExactSearch(vectors), queries, 10))
        .isGreaterThan(0.8); // k-means may split a clump; by chance it would be 1/20
  }

  @Test
  void vectorsThatAreAllTheSameAreFoundByNumber() {
    double[][] same = Stream.generate(() -> new double[3]).limit(30).toArray(double[][]::new);
    var stream = new RandomStreams(1, 0).stream("same");
    var all = ApproximateSearch.build(same, Integer.MAX_VALUE, stream);
    assertThat(all.nearest(new double[] {1, 2, 3}, 4)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void recallIsTheShareOfTheNearestThatIsFound() {
    VectorSearch exact = (query, length) -> IntStream.range(0, length).toArray();
    VectorSearch half = (query, length) -> IntStream.range(0, length / 2).toArray();
    var queries = List.of(new double[1], new double[1]);
    assertThat(VectorSearch.recall(half, exact, queries, 8)).isCloseTo(0.5, within(0.0));
    assertThat(VectorSearch.recall(half, exact, List.of(), 8)).isEqualTo(1);
  }

  @Test
  void aSearchWithoutAProbeIsRefused() {
    var stream = new RandomStreams(1, 0).stream("none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApproximateSearch.build(new double[][] {{1}}, 0, stream))
        .withMessage("an approximate search needs a probe of 1 or more, not 0");
  }

  private static double[][] vectors(int size, int factors, RandomStream stream) {
    double[][] vectors = new double[size][factors];
    for (double[] vector : vectors) {
      Arrays.setAll(vector, f -> stream.nextNormal());
    }
    return vectors;
  }
}
