package undercurrent.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStreams;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.Span;
import undercurrent.serving.TrafficWindow;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;
import undercurrent.trace.Happening.WorkFinished;
import undercurrent.trace.Happening.WorkRequested;

/// What three bookkeepers of a queue wrote down, in seconds.
///
/// @param name which queue
/// @param number the mean number inside, over time
/// @param rate arrivals a second
/// @param stay the mean time inside, of those who have left
record QueueBooks(String name, double number, double rate, double stay) {
  private static final double PER_SECOND = 0.8; // arrivals, for a mean service of 1 s a server
  private static final int CUSTOMERS = 30_000;
  private static final int REQUESTS = 20_000;
  private static final double REQUESTS_PER_SECOND = 500;
  private static final double SECONDS_PER_HOUR = 3600;

  /// Returns how far number and rate times stay are apart, as a share of the number.
  double error() {
    return Math.abs(number - rate * stay) / number;
  }

  /// A queue of the kernel that customers pass.
  ///
  /// @param name what kind it is
  /// @param servers how many servers it has
  /// @param classes how many classes of priority there are
  /// @param patience how many seconds a customer waits at most
  record KernelQueue(String name, int servers, int classes, double patience) {
    QueueBooks books(LawTrial trial, int number) {
      return ofKernel(this, new RandomStreams(trial.seed(), number));
    }
  }

  /// Returns queues of several kinds.
  static List<KernelQueue> kernel() {
    double forEver = Double.POSITIVE_INFINITY;
    return List.of(
        new KernelQueue("kernel, one server", 1, 1, forEver),
        new KernelQueue("kernel, three servers", 3, 1, forEver),
        new KernelQueue("kernel, two priorities", 1, 2, forEver),
        new KernelQueue("kernel, who waits 2 s at most", 1, 1, 2));
  }

  private static QueueBooks ofKernel(KernelQueue queue, RandomStreams streams) {
    var stays = new Tally();
    var arrivals = streams.stream("arrivals");
    var services = streams.stream("services");
    try (var simulation = new Simulation()) {
      var server = new Resource(simulation, "server", queue.servers());
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < CUSTOMERS; i++) {
              self.hold(
                  SimTime.seconds(arrivals.nextExponential(1 / PER_SECOND / queue.servers())));
              int priority = i % queue.classes();
              long service = SimTime.seconds(services.nextExponential(1));
              simulation.start(
                  "customer", it -> pass(it, server, queue.patience(), priority, service, stays));
            }
            simulation.stop();
          });
      simulation.run();
      double seconds = (double) simulation.now() / SimTime.SECOND;
      var seen = server.statistics();
      double inside =
          seen.lineLength().mean(simulation.now()) + seen.inUse().mean(simulation.now());
      return new QueueBooks(queue.name(), inside, CUSTOMERS / seconds, stays.mean());
    }
  }

  private static void pass(
      SimProcess customer,
      Resource server,
      double patience,
      int priority,
      long service,
      Tally stays) {
    long came = customer.simulation().now();
    customer.priority(priority);
    if (Double.isInfinite(patience)) {
      customer.acquire(server);
      serve(customer, server, service);
    } else if (customer.acquireWithin(server, 1, SimTime.ofSeconds(patience))) {
      serve(customer, server, service);
    }
    stays.add((double) (customer.simulation().now() - came) / SimTime.SECOND);
  }

  private static void serve(SimProcess customer, Resource server, long service) {
    customer.hold(service);
    customer.release(server);
  }

  /// Returns the books of components in a row, at the time at which the last request came.
  static List<QueueBooks> ofServing(long seed, int number) {
    var meansMs = new LinkedHashMap<String, Double>();
    meansMs.put("retrieval", 1.0);
    meansMs.put("filtering", 0.25);
    meansMs.put("scoring", 1.25);
    meansMs.put("ordering", 0.5);
    var times = new LinkedHashMap<String, Distribution>();
    meansMs.forEach((name, mean) -> times.put(name, new Exponential(mean)));
    var path = meansMs.keySet().stream().map(name -> new Component(name, 1, 0)).toList();
    var seen =
        new TrafficWindow(path, new ServiceTimes(times))
            .watched()
            .play(REQUESTS_PER_SECOND, REQUESTS, new RandomStreams(seed, number).stream("traffic"));
    long end = seen.courses().getLast().arrived();
    var books = new ArrayList<QueueBooks>();
    for (var latency : seen.latencies().subList(0, path.size())) {
      var spans =
          seen.courses().stream()
              .flatMap(course -> course.spans().stream())
              .filter(span -> span.component().equals(latency.component()))
              .toList();
      double rate = REQUESTS / ((double) end / SimTime.SECOND);
      books.add(new QueueBooks(latency.component(), mean(spans, end), rate, latency.mean() / 1000));
    }
    return books;
  }

  /// Returns the mean number over time, up to an end.
  private static double mean(List<Span> spans, long end) {
    var steps = new TreeMap<Long, Integer>();
    for (Span span : spans) {
      steps.merge(span.begin(), 1, Integer::sum);
      steps.merge(span.end(), -1, Integer::sum);
    }
    var inside = new TimeAverage(0, 0);
    int level = 0;
    for (var step : steps.headMap(end, true).entrySet()) {
      level += step.getValue();
      inside.record(step.getKey(), level);
    }
    return inside.mean(end);
  }

  /// Returns the books of the work that waits for av's people or is done by them.
  static QueueBooks ofWork(LawTrial trial, int number) {
    var replication = trial.plan(LawArm.year("av")).run(trial.seed(), number);
    var inside = new TimeAverage(0, 0);
    var stays = new Tally();
    int level = 0;
    int came = 0;
    for (var event : replication.trace().events()) {
      if (event.what() instanceof WorkRequested) {
        came++;
        inside.record(event.time(), ++level);
      } else if (event.what() instanceof WorkFinished finished) {
        inside.record(event.time(), --level);
        stays.add(finished.waitedHours() * SECONDS_PER_HOUR);
      }
    }
    long end = replication.simulation().now();
    double seconds = (double) end / SimTime.SECOND;
    return new QueueBooks("work", inside.mean(end), came / seconds, stays.mean());
  }
}
