package undercurrent.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStream;
import undercurrent.statistics.Quantiles;

/// A window of traffic: requests that come at random pass a path of components, each with its own
/// servers and queue, and their latencies are read.
///
/// Service times are those that were measured. Every request is a process of the kernel.
public final class TrafficWindow {
  /// A component that requests pass.
  ///
  /// @param name as in the stored service times
  /// @param servers how many requests it serves at once
  /// @param slowdownMs milliseconds that every request takes longer than was measured, such as a
  ///   call to somebody else's service; 0 for none
  /// @param policy how it is called
  /// @param autoscaler who adds servers
  /// @param isDown whether it refuses every call at once
  public record Component(
      String name,
      int servers,
      double slowdownMs,
      CallPolicy policy,
      Autoscaler autoscaler,
      boolean isDown) {

    /// Makes a component that is waited for as long as it takes.
    public Component(String name, int servers, double slowdownMs) {
      this(name, servers, slowdownMs, CallPolicy.PATIENT, Autoscaler.NONE, false);
    }

    /// Returns this component called in another way.
    public Component called(CallPolicy how) {
      return new Component(name, servers, slowdownMs, how, autoscaler, isDown);
    }

    /// Returns this component with somebody who adds servers.
    public Component scaledBy(Autoscaler scaler) {
      return new Component(name, servers, slowdownMs, policy, scaler, isDown);
    }

    /// Returns this component as one that refuses every call.
    public Component refusing() {
      return new Component(name, servers, slowdownMs, policy, autoscaler, true);
    }
  }

  /// What one component, or the whole path, was seen to take, in milliseconds.
  public record Latency(
      String component, long requests, double p50, double p95, double p99, double mean) {}

  /// How the calls of one component ended.
  ///
  /// @param calls calls that were made, those that were tried again among them
  /// @param timeouts calls that took longer than the patience
  /// @param stopped requests that an open breaker did not let through
  /// @param fallbacks requests that took the way out
  public record Calls(String component, long calls, long timeouts, long stopped, long fallbacks) {}

  /// What a window showed: a latency for each component and, last, for `all`; the calls of each.
  ///
  /// @param hits requests that found their answer in the cache
  public record Seen(List<Latency> latencies, List<Calls> calls, long hits) {
    /// Copies the lists.
    public Seen {
      latencies = List.copyOf(latencies);
      calls = List.copyOf(calls);
    }
  }

  /// Answers that are at hand: whoever asks for one of them passes no component.
  ///
  /// @param share the share of requests that find theirs, 0 to 1
  /// @param milliseconds how long it takes to find it
  public record Cache(double share, double milliseconds) {
    /// No cache.
    public static final Cache NONE = new Cache(0, 0);

    /// Checks the numbers.
    public Cache {
      if (!(share >= 0 && share <= 1 && milliseconds >= 0)) {
        throw new IllegalArgumentException(
            "a cache needs a share from 0 to 1 and a time of 0 or more, not "
                + share
                + " and "
                + milliseconds);
      }
    }
  }

  private final List<Component> path;
  private final ServiceTimes times;
  private final Cache cache;

  /// Makes a window over a path.
  public TrafficWindow(List<Component> path, ServiceTimes times) {
    this(path, times, Cache.NONE);
  }

  /// Makes a window over a path with answers at hand before it.
  public TrafficWindow(List<Component> path, ServiceTimes times, Cache cache) {
    this.path = List.copyOf(path);
    this.times = times;
    this.cache = cache;
  }

  /// Lets requests through and returns the latency of each component and, last, of `all`.
  ///
  /// @param requestsPerSecond the rate at which requests come, above 0
  /// @param requests how many come
  public List<Latency> run(double requestsPerSecond, int requests, RandomStream stream) {
    return play(requestsPerSecond, requests, stream).latencies();
  }

  /// Lets requests through and returns what was seen.
  ///
  /// @param requestsPerSecond the rate at which requests come, above 0
  /// @param requests how many come
  public Seen play(double requestsPerSecond, int requests, RandomStream stream) {
    try (var simulation = new Simulation()) {
      List<Hop> hops = path.stream().map(part -> new Hop(simulation, part)).toList();
      var whole = new Quantiles();
      var arrivals = stream.substream("arrivals");
      var service = stream.substream("service");
      var found = stream.substream("cache");
      long hits = 0;
      long at = 0;
      for (int i = 0; i < requests; i++) {
        at += SimTime.seconds(arrivals.nextExponential(1 / requestsPerSecond));
        List<double[]> milliseconds = hops.stream().map(hop -> hop.times(service)).toList();
        if (cache.share() > 0 && found.nextBernoulli(cache.share())) {
          hits++;
          whole.add(cache.milliseconds());
          continue;
        }
        simulation.schedule(
            at, () -> simulation.start("request", self -> pass(self, hops, milliseconds, whole)));
      }
      long end = at;
      hops.forEach(hop -> hop.scale(simulation, end));
      simulation.run();
      int passed = requests - (int) hits;
      var latencies = new ArrayList<>(hops.stream().map(hop -> hop.latency(passed)).toList());
      latencies.add(latency("all", requests, whole));
      return new Seen(latencies, hops.stream().map(Hop::calls).toList(), hits);
    }
  }

  private static void pass(
      SimProcess self, List<Hop> hops, List<double[]> milliseconds, Quantiles whole) {
    long begin = self.simulation().now();
    for (int i = 0; i < hops.size(); i++) {
      hops.get(i).answer(self, milliseconds.get(i));
    }
    whole.add(inMilliseconds(self.simulation().now() - begin));
  }

  private static double inMilliseconds(long time) {
    return (double) time / SimTime.MILLISECOND;
  }

  private static long time(double milliseconds) {
    return Math.round(milliseconds * SimTime.MILLISECOND);
  }

  private static Latency latency(String name, int requests, Quantiles seen) {
    return new Latency(name, requests, seen.at(0.5), seen.at(0.95), seen.at(0.99), seen.mean());
  }

  /// One component of the path in one window.
  private final class Hop {
    private final Component component;
    private final CallPolicy policy;
    private final CircuitBreaker breaker;
    private final Resource servers;
    private final Quantiles measured = new Quantiles();
    private long calls;
    private long timeouts;
    private long stopped;
    private long fallbacks;

    Hop(Simulation simulation, Component component) {
      this.component = component;
      this.policy = component.policy();
      this.breaker = new CircuitBreaker(policy);
      this.servers = new Resource(simulation, component.name(), component.servers());
    }

    /// Returns a service time for each try.
    double[] times(RandomStream stream) {
      double[] tries = new double[1 + policy.retries()];
      for (int i = 0; i < tries.length; i++) {
        tries[i] = times.of(component.name()).sample(stream) + component.slowdownMs();
      }
      return tries;
    }

    void scale(Simulation simulation, long end) {
      if (component.autoscaler().most() > component.servers()) {
        simulation.start(
            "autoscaler",
            self -> component.autoscaler().watch(self, servers, component.servers(), end));
      }
    }

    void answer(SimProcess self, double[] tries) {
      long entered = self.simulation().now();
      boolean isAnswered = false;
      for (int i = 0; i < tries.length && !isAnswered; i++) {
        var permit = breaker.ask(inMilliseconds(self.simulation().now()));
        if (permit == CircuitBreaker.Permit.NO) {
          stopped++;
          break;
        }
        isAnswered = call(self, tries[i]);
        breaker.record(permit, isAnswered, inMilliseconds(self.simulation().now()));
      }
      if (!isAnswered) {
        fallbacks++;
        self.hold(time(policy.fallbackMs()));
      }
      measured.add(inMilliseconds(self.simulation().now() - entered));
    }

    private boolean call(SimProcess self, double milliseconds) {
      calls++;
      if (component.isDown()) {
        return false;
      }
      if (policy.isPatient()) {
        serve(self, milliseconds);
        return true;
      }
      var patience = Duration.ofNanos(time(policy.timeoutMs()));
      boolean inTime = self.within(patience, () -> serve(self, milliseconds));
      timeouts += inTime ? 0 : 1;
      return inTime;
    }

    private void serve(SimProcess self, double milliseconds) {
      self.acquire(servers);
      try {
        self.hold(time(milliseconds));
      } finally {
        self.release(servers);
      }
    }

    Latency latency(int requests) {
      return TrafficWindow.latency(component.name(), requests, measured);
    }

    Calls calls() {
      return new Calls(component.name(), calls, timeouts, stopped, fallbacks);
    }
  }
}
