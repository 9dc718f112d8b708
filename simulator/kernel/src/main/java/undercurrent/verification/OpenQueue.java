package undercurrent.verification;

import java.util.function.DoubleSupplier;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;

/// Customers who come to a resource, each a process; times are in seconds.
///
/// What the first customers see is left out, since the queue is empty when the first one comes.
final class OpenQueue {
  /// How a customer uses the resource.
  @FunctionalInterface
  interface Visit {
    /// Returns false when the customer left without service.
    boolean pay(SimProcess customer, Resource server, double service);
  }

  private final Simulation simulation = new Simulation();
  private final RandomStreams streams;
  private final Resource server;
  private final DoubleSupplier gaps;
  private final DoubleSupplier services;
  private final int customers;
  private final int warmUp;
  private final int batch;
  private final double[] classShares;
  private final Visit visit;
  private final Tally[] waits;
  private final Tally[] sojourns;
  private final Tally losses = new Tally();
  private TimeAverage present = new TimeAverage(0, 0);
  private int inside;
  private int came;

  private OpenQueue(Builder builder) {
    this.streams = builder.streams;
    this.server =
        builder.preemptive
            ? Resource.preemptive(simulation, "server", builder.servers)
            : new Resource(simulation, "server", builder.servers);
    server.lineLimit(builder.places);
    this.gaps = builder.gaps;
    this.services = builder.services;
    this.customers = builder.customers;
    this.warmUp = builder.customers / 10;
    this.batch = builder.batch;
    this.classShares = builder.classShares;
    this.visit = builder.visit;
    this.waits = tallies(classShares.length);
    this.sojourns = tallies(classShares.length);
  }

  private static Tally[] tallies(int count) {
    var tallies = new Tally[count];
    for (int i = 0; i < count; i++) {
      tallies[i] = new Tally();
    }
    return tallies;
  }

  /// Says what queue it is, and runs it.
  static final class Builder {
    private final RandomStreams streams;
    private DoubleSupplier gaps = () -> 1;
    private DoubleSupplier services = () -> 1;
    private int servers = 1;
    private int places = Integer.MAX_VALUE;
    private int customers = 20_000;
    private int batch = 1;
    private boolean preemptive;
    private double[] classShares = {1};
    private Visit visit = OpenQueue::patiently;

    Builder(RandomStreams streams) {
      this.streams = streams;
    }

    Builder gaps(DoubleSupplier seconds) {
      gaps = seconds;
      return this;
    }

    Builder poisson(double perSecond) {
      RandomStream arrivals = streams.stream("arrivals");
      return gaps(() -> arrivals.nextExponential(1 / perSecond));
    }

    Builder services(DoubleSupplier seconds) {
      services = seconds;
      return this;
    }

    Builder exponential(double mean) {
      RandomStream stream = streams.stream("services");
      return services(() -> stream.nextExponential(mean));
    }

    Builder servers(int count) {
      servers = count;
      return this;
    }

    Builder places(int inLine) {
      places = inLine;
      return this;
    }

    Builder customers(int count) {
      customers = count;
      return this;
    }

    Builder batchesOf(int size) {
      batch = size;
      return this;
    }

    Builder preemptive() {
      preemptive = true;
      return this;
    }

    Builder classes(double... shares) {
      classShares = shares;
      return this;
    }

    Builder visit(Visit how) {
      visit = how;
      return this;
    }

    OpenQueue run() {
      var queue = new OpenQueue(this);
      queue.live();
      return queue;
    }
  }

  static boolean patiently(SimProcess customer, Resource server, double service) {
    customer.acquire(server);
    customer.hold(SimTime.seconds(service));
    customer.release(server);
    return true;
  }

  private void live() {
    RandomStream classes = streams.stream("classes");
    try (simulation) {
      simulation.start("source", self -> bring(self, classes));
      simulation.run();
    }
  }

  private void bring(SimProcess self, RandomStream classes) {
    while (came < customers) {
      self.hold(SimTime.seconds(gaps.getAsDouble()));
      for (int i = 0; i < batch; i++) {
        if (came++ == warmUp) {
          present = new TimeAverage(simulation.now(), inside);
        }
        boolean counts = came > warmUp;
        int kind = kind(classes);
        double service = services.getAsDouble();
        simulation.start("customer", customer -> live(customer, service, kind, counts));
      }
    }
    simulation.stop();
  }

  private int kind(RandomStream classes) {
    double left = classShares.length == 1 ? 0 : classes.nextUniform();
    int kind = 0;
    while (kind + 1 < classShares.length && left >= classShares[kind]) {
      left -= classShares[kind++];
    }
    return kind;
  }

  private void live(SimProcess customer, double service, int kind, boolean counts) {
    long begun = simulation.now();
    present.record(begun, ++inside);
    customer.priority(kind);
    boolean served = visit.pay(customer, server, service);
    present.record(simulation.now(), --inside);
    if (counts) {
      double stay = (double) (simulation.now() - begun) / SimTime.SECOND;
      losses.add(served ? 0 : 1);
      sojourns[kind].add(stay);
      waits[kind].add(Math.max(0, stay - service));
    }
  }

  /// Returns the seconds that customers of a class spent in line, or whatever was not service.
  Tally waits(int kind) {
    return waits[kind];
  }

  /// Returns the seconds that customers of a class spent in the system.
  Tally sojourns(int kind) {
    return sojourns[kind];
  }

  /// Returns 1 for each customer who left without service, 0 for each other.
  Tally losses() {
    return losses;
  }

  /// Returns the average number in the system.
  double present() {
    return present.mean(simulation.now());
  }

  /// Returns the arrivals a second, over the whole time.
  double throughput() {
    double seconds = (double) simulation.now() / SimTime.SECOND;
    return came / seconds;
  }

  /// Returns the server.
  Resource server() {
    return server;
  }
}
