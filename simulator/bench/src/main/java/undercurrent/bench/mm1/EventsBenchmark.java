package undercurrent.bench.mm1;

import java.util.concurrent.TimeUnit;
import nl.tudelft.simulation.dsol.eventlists.EventListPriorityQueue;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
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

/// The time of a customer of [Mm1] in events, of which there are two a customer.
@Work(value = "M/M/1 in events", counts = "customers")
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Customers.MANY)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.SILENCE, Flags.CONTINUATIONS})
public class EventsBenchmark {

  @Benchmark
  @Row(value = "Undercurrent", side = Side.OURS)
  public double ours(Customers customers) {
    return new OurEvents(customers.amount).run();
  }

  @Benchmark
  @Row(value = "SSJ, splay tree (its default)", side = Side.PEER)
  public double ssj(Customers customers) {
    return new SsjEvents(customers.amount).run();
  }

  @Benchmark
  @Row(value = "DSOL, tree set (its default)", side = Side.PEER)
  public double dsolTree(Customers customers) {
    return new DsolEvents(customers.amount, new RedBlackTree<>()).run();
  }

  @Benchmark
  @Row(value = "DSOL, priority queue", side = Side.PEER)
  public double dsolQueue(Customers customers) {
    return new DsolEvents(customers.amount, new EventListPriorityQueue<>()).run();
  }

  @Benchmark
  @Row(value = "4-ary heap on arrays", side = Side.LIMIT)
  public double heap(Customers customers) {
    return new HeapEvents(customers.amount).run();
  }
}
