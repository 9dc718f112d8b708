package undercurrent.bench.search;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import undercurrent.bench.Flags;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.ExactSearch;

/// The time of an exact search for the best 20 of 4,000 vectors of 64 factors, and of the products
/// alone.
///
/// It is no row of the kernel's table. After `simulator/bench/run --quick` has built it, run
/// `org.openjdk.jmh.Main ExactSearch` with the same class path.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {Flags.COLLECTOR, Flags.SILENCE})
public class ExactSearchBenchmark {
  private static final int VECTORS = 4_000;
  private static final int FACTORS = 64;
  private static final int BEST = 20;

  private ExactSearch search;
  private double[] query;

  /// Makes vectors of chance.
  @Setup
  public void makeVectors() {
    var stream = new RandomStreams(1, 0).stream("vectors");
    double[][] vectors = new double[VECTORS][FACTORS];
    for (double[] vector : vectors) {
      Arrays.setAll(vector, factor -> stream.nextNormal());
    }
    search = new ExactSearch(vectors);
    query = vectors[0];
  }

  @Benchmark
  public int[] best() {
    return search.nearest(query, BEST);
  }

  @Benchmark
  public double[] products() {
    return search.products(query);
  }
}
