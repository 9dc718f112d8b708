package undercurrent.bench.mm1;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import undercurrent.bench.Flags;
import undercurrent.bench.Row;
import undercurrent.bench.Row.Side;
import undercurrent.bench.Work;

/// What the statistics and an observer add to the time of a customer of [Mm1] in events.
@Work(value = "Statistics in M/M/1 in events", counts = "customers")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Customers.MANY)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE, Flags.CONTINUATIONS})
public class StatisticsBenchmark {

  @Benchmark
  @Row(value = "Undercurrent, a sum of waits only", side = Side.OURS)
  public double nothing(Customers customers) {
    return new OurEvents(customers.amount).run();
  }

  @Benchmark
  @Row(value = "Undercurrent, tally and time average", side = Side.OUR_VARIANT)
  public double statistics(Customers customers) {
    var model = new OurEventsWithStatistics(customers.amount);
    double sum = model.run();
    return sum + model.waits().mean() + model.length().most();
  }

  @Benchmark
  @Row(value = "Undercurrent, an observer that counts", side = Side.OUR_VARIANT)
  public double observer(Customers customers) {
    var model = new OurEvents(customers.amount);
    long[] seen = new long[1];
    model.simulation().observe(occurrence -> seen[0]++);
    return model.run() + seen[0];
  }
}
