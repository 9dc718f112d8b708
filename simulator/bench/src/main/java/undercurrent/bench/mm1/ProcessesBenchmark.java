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
import undercurrent.bench.KalasimTracking;
import undercurrent.bench.Row;
import undercurrent.bench.Row.Side;
import undercurrent.bench.Work;

/// The time of a customer of [Mm1] where each customer is a process.
@Work(value = "M/M/1, each customer a process", counts = "customers")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Customers.MANY)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE})
public class ProcessesBenchmark {

  @Benchmark
  @Row(value = "Undercurrent", side = Side.OURS)
  @Fork(jvmArgsAppend = Flags.CONTINUATIONS)
  public double ours(Customers customers) {
    return new OurProcesses(customers.amount).run();
  }

  @Benchmark
  @Row(value = "Undercurrent without flags: virtual threads", side = Side.OUR_VARIANT)
  public double virtualThreads(Customers customers) {
    return new OurProcesses(customers.amount).run();
  }

  @Benchmark
  @Row(value = "Undercurrent, virtual threads on one carrier", side = Side.OUR_VARIANT)
  @Fork(jvmArgsAppend = {Flags.ONE_CARRIER, Flags.ONE_CARRIER_AT_MOST})
  public double oneCarrier(Customers customers) {
    return new OurProcesses(customers.amount).run();
  }

  @Benchmark
  @Row(value = "kalasim, all tracking off", side = Side.PEER)
  public double kalasim(Customers customers) {
    return new KalasimProcesses(customers.amount, KalasimTracking.NONE).run();
  }

  @Benchmark
  @Row(value = "kalasim, as it comes", side = Side.PEER)
  public double kalasimAsItComes(Customers customers) {
    return new KalasimProcesses(customers.amount, KalasimTracking.DEFAULT).run();
  }

  @Benchmark
  @Row(value = "bare continuations", side = Side.LIMIT)
  @Fork(jvmArgsAppend = Flags.CONTINUATIONS)
  public double continuations(Customers customers) {
    return new ContinuationProcesses(customers.amount).run();
  }
}
