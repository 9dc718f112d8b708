package undercurrent.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.kernel.ProcessBody;
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

  /// What a window showed.
  ///
  /// @param latencies a latency for each component and, last, for `all`
  /// @param calls the calls of each component
  /// @param hits requests that found their answer in the cache
  /// @param courses the way of each request that passed the path, in the order of arrival; empty
  ///   where the window is not [watched][#watched]
  public record Seen(
      List<Latency> latencies, List<Calls> calls, long hits, List<RequestCourse> courses) {
    /// Copies the lists.
    public Seen {
      latencies = List.copyOf(latencies);
      calls = List.copyOf(calls);
      courses = List.copyOf(courses);
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
  private final boolean isWatched;

  /// Makes a window over a path.
  public TrafficWindow(List<Component> path, ServiceTimes times) {
    this(path, times, Cache.NONE, false);
  }

  private TrafficWindow(List<Component> path, ServiceTimes times, Cache cache, boolean isWatched) {
    this.path = List.copyOf(path);
    this.times = times;
    this.cache = cache;
    this.isWatched = isWatched;
  }

  /// Returns the same window with answers at hand before the path.
  public TrafficWindow behind(Cache answers) {
    return new TrafficWindow(path, times, answers, isWatched);
  }

  /// Returns the same window with somebody who writes down the way of each request.
  public TrafficWindow watched() {
    return new TrafficWindow(path, times, cache, true);
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
      List<Hop> hops =
          path.stream().map(part -> new Hop(simulation, part, times.of(part.name()))).toList();
      var whole = new Quantiles();
      var courses = new ArrayList<RequestCourse>();
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
        int number = i;
        ProcessBody body =
            self -> {
              RequestCourse course = pass(self, number, hops, milliseconds);
              whole.add(Hop.inMilliseconds(self.simulation().now() - course.arrived()));
              if (isWatched) {
                courses.add(course);
              }
            };
        simulation.schedule(at, () -> simulation.start("request", body));
      }
      long end = at;
      hops.forEach(hop -> hop.scale(simulation, end));
      simulation.run();
      int passed = requests - (int) hits;
      var latencies = new ArrayList<>(hops.stream().map(hop -> hop.latency(passed)).toList());
      latencies.add(latency("all", requests, whole));
      courses.sort(Comparator.comparingInt(RequestCourse::number));
      return new Seen(latencies, hops.stream().map(Hop::calls).toList(), hits, courses);
    }
  }

  private RequestCourse pass(
      SimProcess self, int number, List<Hop> hops, List<double[]> milliseconds) {
    long arrived = self.simulation().now();
    var log = new SpanLog(isWatched);
    for (int i = 0; i < hops.size(); i++) {
      hops.get(i).answer(self, milliseconds.get(i), log);
    }
    return log.course(number, arrived);
  }

  static Latency latency(String name, int requests, Quantiles seen) {
    return new Latency(name, requests, seen.at(0.5), seen.at(0.95), seen.at(0.99), seen.mean());
  }
}
