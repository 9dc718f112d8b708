package undercurrent.bench.ping;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import undercurrent.bench.Flags;
import undercurrent.bench.KalasimTracking;
import undercurrent.bench.Row;
import undercurrent.bench.Row.Side;
import undercurrent.bench.Work;

/// The time of a switch to a process and back, in [Ping].
@Work(value = "Ping, 10 000 processes", counts = "switches")
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PingBenchmark.SWITCHES)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(
    value = 2,
    jvmArgs = {Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE})
public class PingBenchmark {
  static final int SWITCHES = 4_000_000;
  private static final int PROCESSES = 10_000;

  /// Processes that wait, made anew before each measurement.
  @State(Scope.Thread)
  public abstract static class Load {
    @Param("" + SWITCHES)
    public int amount;

    private Ping ping;

    abstract Ping make();

    /// Starts the processes, and lets each begin.
    @Setup(Level.Iteration)
    public void begin() {
      ping = make();
      ping.run(PROCESSES);
    }

    /// Leaves no thread behind.
    @TearDown(Level.Iteration)
    public void end() {
      ping.close();
    }

    long run() {
      return ping.run(amount);
    }
  }

  @Benchmark
  @Row(value = "Undercurrent", side = Side.OURS)
  @Fork(jvmArgsAppend = Flags.CONTINUATIONS)
  public long ours(Ours load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "Undercurrent without flags: virtual threads", side = Side.OUR_VARIANT)
  public long virtualThreads(Ours load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "Undercurrent, virtual threads on one carrier", side = Side.OUR_VARIANT)
  @Fork(jvmArgsAppend = {Flags.ONE_CARRIER, Flags.ONE_CARRIER_AT_MOST})
  public long oneCarrier(Ours load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "kalasim, all tracking off", side = Side.PEER)
  public long kalasim(Kalasim load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "kalasim, as it comes", side = Side.PEER)
  public long kalasimAsItComes(KalasimAsItComes load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "bare continuations", side = Side.LIMIT)
  @Fork(jvmArgsAppend = Flags.CONTINUATIONS)
  public long continuations(Continuations load) {
    return load.run();
  }

  public static class Ours extends Load {
    @Override
    Ping make() {
      return new OurPing(PROCESSES);
    }
  }

  public static class Kalasim extends Load {
    @Override
    Ping make() {
      return new KalasimPing(PROCESSES, KalasimTracking.NONE);
    }
  }

  public static class KalasimAsItComes extends Load {
    @Override
    Ping make() {
      return new KalasimPing(PROCESSES, KalasimTracking.DEFAULT);
    }
  }

  public static class Continuations extends Load {
    @Override
    Ping make() {
      return new ContinuationPing(PROCESSES);
    }
  }
}
