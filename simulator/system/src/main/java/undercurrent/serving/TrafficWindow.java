package undercurrent.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.kernel.ProcessBody;
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
  public record Component(
      String name, int servers, double slowdownMs, CallPolicy policy, Autoscaler autoscaler) {

    /// Makes a component that is waited for as long as it takes.
    public Component(String name, int servers, double slowdownMs) {
      this(name, servers, slowdownMs, CallPolicy.PATIENT, Autoscaler.NONE);
    }

    /// Returns this component called in another way.
    public Component called(CallPolicy how) {
      return new Component(name, servers, slowdownMs, how, autoscaler);
    }

    /// Returns this component with somebody who adds servers.
    public Component scaledBy(Autoscaler scaler) {
      return new Component(name, servers, slowdownMs, policy, scaler);
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
  /// @param courses the way of each request, in the order of arrival; empty where the window is not
  ///   [watched][#watched]
  public record Seen(List<Latency> latencies, List<Calls> calls, List<RequestCourse> courses) {
    /// Copies the lists.
    public Seen {
      latencies = List.copyOf(latencies);
      calls = List.copyOf(calls);
      courses = List.copyOf(courses);
    }
  }

  private final List<Component> path;
  private final ServiceTimes times;
  private final boolean isWatched;

  /// Makes a window over a path.
  public TrafficWindow(List<Component> path, ServiceTimes times) {
    this(path, times, false);
  }

  private TrafficWindow(List<Component> path, ServiceTimes times, boolean isWatched) {
    this.path = List.copyOf(path);
    this.times = times;
    this.isWatched = isWatched;
  }

  /// Returns the same window with somebody who writes down the way of each request.
  public TrafficWindow watched() {
    return new TrafficWindow(path, times, true);
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
      var courses = new ArrayList<RequestCourse>();
      var arrivals = stream.substream("arrivals");
      var service = stream.substream("service");
      long at = 0;
      for (int i = 0; i < requests; i++) {
        at += SimTime.seconds(arrivals.nextExponential(1 / requestsPerSecond));
        List<double[]> milliseconds = hops.stream().map(hop -> hop.times(service)).toList();
        int number = i;
        ProcessBody body =
            self -> {
              RequestCourse course = pass(self, number, hops, milliseconds);
              whole.add(inMilliseconds(self.simulation().now() - course.arrived()));
              if (isWatched) {
                courses.add(course);
              }
            };
        simulation.schedule(at, () -> simulation.start("request", body));
      }
      long end = at;
      hops.forEach(hop -> hop.scale(simulation, end));
      simulation.run();
      var latencies = new ArrayList<>(hops.stream().map(hop -> hop.latency(requests)).toList());
      latencies.add(latency("all", requests, whole));
      courses.sort(Comparator.comparingInt(RequestCourse::number));
      return new Seen(latencies, hops.stream().map(Hop::calls).toList(), courses);
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

    void answer(SimProcess self, double[] tries, SpanLog log) {
      long entered = self.simulation().now();
      boolean isAnswered = false;
      for (int i = 0; i < tries.length && !isAnswered; i++) {
        var permit = breaker.ask(inMilliseconds(self.simulation().now()));
        if (permit == CircuitBreaker.Permit.NO) {
          stopped++;
          break;
        }
        isAnswered = call(self, tries[i], i + 1, log);
        breaker.record(permit, isAnswered, inMilliseconds(self.simulation().now()));
      }
      if (!isAnswered) {
        fallbacks++;
        long gaveUp = self.simulation().now();
        self.hold(time(policy.fallbackMs()));
        log.add(component.name(), Span.Phase.FALLBACK, 1, gaveUp, self.simulation().now(), false);
      }
      measured.add(inMilliseconds(self.simulation().now() - entered));
    }

    private boolean call(SimProcess self, double milliseconds, int attempt, SpanLog log) {
      calls++;
      if (policy.isPatient()) {
        serve(self, milliseconds, attempt, log);
        return true;
      }
      var patience = Duration.ofNanos(time(policy.timeoutMs()));
      boolean inTime = self.within(patience, () -> serve(self, milliseconds, attempt, log));
      timeouts += inTime ? 0 : 1;
      return inTime;
    }

    private void serve(SimProcess self, double milliseconds, int attempt, SpanLog log) {
      doing(self, Span.Phase.WAITING, attempt, log, () -> self.acquire(servers));
      try {
        long needed = time(milliseconds);
        doing(self, Span.Phase.SERVICE, attempt, log, () -> self.hold(needed));
      } finally {
        self.release(servers);
      }
    }

    /// Does a part of a call and writes down how long it took, also when it is interrupted.
    private void doing(SimProcess self, Span.Phase phase, int attempt, SpanLog log, Runnable part) {
      long begin = self.simulation().now();
      boolean isDone = false;
      try {
        part.run();
        isDone = true;
      } finally {
        log.add(component.name(), phase, attempt, begin, self.simulation().now(), !isDone);
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
