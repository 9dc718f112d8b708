package undercurrent.bench.search;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import undercurrent.bench.Flags;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ApproximateSearch;
import undercurrent.shopping.ExactSearch;
import undercurrent.shopping.VectorSearch;

/// The time of an approximate search for the best 20 of 4,000 vectors of 64 factors, beside the
/// exact one: 0 probes stand for exact search, and there are 63 cells.
///
/// Vectors of chance have no clumps, which makes recall low and leaves the time as it is. Run it as
/// [ExactSearchBenchmark] is run.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {Flags.COLLECTOR, Flags.SILENCE})
public class ApproximateSearchBenchmark {
  private static final int VECTORS = 4_000;
  private static final int FACTORS = 64;
  private static final int BEST = 20;

  /// Cells that a query looks into; 0 for exact search.
  @Param({"0", "1", "4", "16", "63"})
  public int probes;

  private VectorSearch search = (vector, length) -> new int[0];
  private double[] query = new double[0];

  /// Makes vectors of chance, and the index.
  @Setup
  public void makeVectors() {
    var stream = new RandomStreams(1, 0).stream("vectors");
    double[][] vectors = new double[VECTORS][FACTORS];
    for (double[] vector : vectors) {
      Arrays.setAll(vector, factor -> stream.nextNormal());
    }
    search =
        probes == 0
            ? new ExactSearch(vectors)
            : ApproximateSearch.build(vectors, probes, stream.substream("cells"));
    query = vectors[0];
  }

  @Benchmark
  public int[] best() {
    return search.nearest(query, BEST);
  }
}
