package undercurrent.kernel;

import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// The single queue in three views: processes, bare events, and Lindley's recurrence without any
/// simulator. All three draw the same numbers, so that they must agree to the nanosecond.
final class QueueModels {
  private final double meanBetween;
  private final int customers;
  private final RandomStream arrivals;
  private final RandomStream services;

  /// Makes models of an M/M/1 queue with a mean service time of one second.
  QueueModels(double utilisation, int customers, long seed) {
    this.meanBetween = 1 / utilisation;
    this.customers = customers;
    var streams = new RandomStreams(seed, 0);
    this.arrivals = streams.stream("arrivals");
    this.services = streams.stream("services");
  }

  private long nextGap() {
    return SimTime.seconds(arrivals.nextExponential(meanBetween));
  }

  private long nextService() {
    return SimTime.seconds(services.nextExponential(1));
  }

  /// Each customer is a process. Returns the waits in seconds, in the order of service.
  Tally waitsOfProcesses() {
    var waits = new Tally();
    try (var simulation = new Simulation()) {
      var server = new Resource(simulation, "server", 1);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < customers; i++) {
              self.hold(nextGap());
              long service = nextService();
              long came = simulation.now();
              simulation.start(
                  "customer",
                  customer -> {
                    customer.acquire(server);
                    waits.add(seconds(simulation.now() - came));
                    customer.hold(service);
                    customer.release(server);
                  });
            }
          });
      simulation.run();
    }
    return waits;
  }

  /// Arrivals and departures are events; the queue is an array of arrival times.
  Tally waitsOfEvents() {
    return new EventView().run();
  }

  /// Lindley (1952): a customer waits as long as the one before waited and was served, less the
  /// time between them, and never less than nothing.
  Tally waitsOfRecurrence() {
    var waits = new Tally();
    long wait = 0;
    long service = 0;
    for (int i = 0; i < customers; i++) {
      wait = Math.max(0, wait + service - nextGap());
      service = nextService();
      waits.add(seconds(wait));
    }
    return waits;
  }

  private static double seconds(long nanos) {
    return (double) nanos / SimTime.SECOND;
  }

  private final class EventView {
    private final Simulation simulation = new Simulation();
    private final Event arrival = new Event(this::arrive);
    private final Event departure = new Event(this::depart);
    private final Tally waits = new Tally();
    private final long[] came = new long[1 << 16];
    private final long[] needs = new long[1 << 16];
    private long arrived;
    private long served;

    Tally run() {
      simulation.schedule(arrival, nextGap(), Simulation.ORDINARY);
      simulation.run();
      return waits;
    }

    private void arrive() {
      int place = (int) (arrived++ % came.length);
      came[place] = simulation.now();
      needs[place] = nextService();
      if (arrived < customers) {
        simulation.schedule(arrival, nextGap(), Simulation.ORDINARY);
      }
      if (!departure.isScheduled()) {
        serve();
      }
    }

    private void serve() {
      int place = (int) (served++ % came.length);
      waits.add(seconds(simulation.now() - came[place]));
      simulation.schedule(departure, needs[place], Simulation.ORDINARY);
    }

    private void depart() {
      if (served < arrived) {
        serve();
      }
    }
  }
}
