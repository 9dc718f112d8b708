package undercurrent.bench.phold;

import java.util.concurrent.TimeUnit;
import nl.tudelft.simulation.dsol.eventlists.EventListPriorityQueue;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
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
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;
import undercurrent.bench.Flags;
import undercurrent.bench.Row;
import undercurrent.bench.Row.Side;
import undercurrent.bench.Work;

/// The time of an event in [Phold], by the number of events pending.
@Work(value = "PHOLD", counts = "events")
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PholdBenchmark.EVENTS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(
    value = 2,
    jvmArgs = {Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE, Flags.CONTINUATIONS})
public class PholdBenchmark {
  static final int EVENTS = 4_000_000;
  private static final int MANY = 100_000;

  /// A load of events, made anew before each measurement.
  @State(Scope.Thread)
  public abstract static class Load {
    @Param("" + EVENTS)
    public int amount;

    @Param({"1000", "100000", "1000000"})
    public int pending;

    private Phold phold;

    abstract Phold make();

    /// Schedules the first events.
    @Setup(Level.Iteration)
    public void begin() {
      phold = make();
    }

    /// Leaves no thread behind.
    @TearDown(Level.Iteration)
    public void end() {
      phold.close();
    }

    long run() {
      return phold.run(amount);
    }
  }

  @Benchmark
  @Row(value = "Undercurrent", side = Side.OURS)
  public long ours(Ours load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "SSJ, splay tree (its default)", side = Side.PEER)
  public long ssjSplayTree(SsjSplayTree load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "SSJ, binary tree", side = Side.PEER)
  public long ssjBinaryTree(SsjBinaryTree load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "SSJ, Henriksen's list", side = Side.PEER, most = MANY)
  public long ssjHenriksen(SsjHenriksen load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "DSOL, tree set (its default)", side = Side.PEER)
  public long dsolTree(DsolTree load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "DSOL, priority queue", side = Side.PEER)
  public long dsolQueue(DsolQueue load) {
    return load.run();
  }

  @Benchmark
  @Row(value = "4-ary heap on arrays", side = Side.LIMIT)
  public long heap(Heap load) {
    return load.run();
  }

  public static class Ours extends Load {
    @Override
    Phold make() {
      return new OurPhold(pending);
    }
  }

  public static class SsjSplayTree extends Load {
    @Override
    Phold make() {
      return new SsjPhold(pending, new SplayTree());
    }
  }

  public static class SsjBinaryTree extends Load {
    @Override
    Phold make() {
      return new SsjPhold(pending, new BinaryTree());
    }
  }

  public static class SsjHenriksen extends Load {
    @Override
    Phold make() {
      return new SsjPhold(pending, new Henriksen());
    }
  }

  public static class DsolTree extends Load {
    @Override
    Phold make() {
      return new DsolPhold(pending, new RedBlackTree<>());
    }
  }

  public static class DsolQueue extends Load {
    @Override
    Phold make() {
      return new DsolPhold(pending, new EventListPriorityQueue<>());
    }
  }

  public static class Heap extends Load {
    @Override
    Phold make() {
      return new HeapPhold(pending);
    }
  }
}
