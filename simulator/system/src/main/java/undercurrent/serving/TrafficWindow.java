package undercurrent.serving;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStream;
import undercurrent.statistics.Quantiles;

/// A stretch of traffic through components in a row, each a queue in front of its servers.
///
/// Requests come at random (a Poisson process) and pass every component in turn. The window is a
/// simulation of its own: what it finds are milliseconds, over seconds of traffic.
public final class TrafficWindow {
  /// A component that requests pass.
  ///
  /// @param name as in the stored service times
  /// @param servers how many requests it serves at once
  /// @param slowdownMs milliseconds that every request takes longer than was measured, such as a
  ///   call to somebody else's service; 0 for none
  public record Component(String name, int servers, double slowdownMs) {}

  /// What one component, or the whole path, was seen to take, in milliseconds.
  public record Latency(
      String component, long requests, double p50, double p95, double p99, double mean) {}

  private final List<Component> path;
  private final ServiceTimes times;

  /// Makes a window over a path.
  public TrafficWindow(List<Component> path, ServiceTimes times) {
    this.path = List.copyOf(path);
    this.times = times;
  }

  /// Lets requests through and returns the latency of each component and, last, of `all`.
  ///
  /// @param requestsPerSecond the rate at which requests come, above 0
  /// @param requests how many come
  public List<Latency> run(double requestsPerSecond, int requests, RandomStream stream) {
    try (var simulation = new Simulation()) {
      var measured = new ArrayList<Quantiles>();
      for (int i = 0; i <= path.size(); i++) {
        measured.add(new Quantiles());
      }
      var servers = new ArrayList<Resource>();
      path.forEach(c -> servers.add(new Resource(simulation, c.name(), c.servers())));
      var arrivals = stream.substream("arrivals");
      var service = stream.substream("service");
      long at = 0;
      for (int i = 0; i < requests; i++) {
        at += SimTime.seconds(arrivals.nextExponential(1 / requestsPerSecond));
        double[] milliseconds = serviceTimes(service);
        simulation.schedule(at, () -> send(simulation, servers, milliseconds, measured));
      }
      simulation.run();
      return latencies(measured, requests);
    }
  }

  private double[] serviceTimes(RandomStream stream) {
    double[] milliseconds = new double[path.size()];
    for (int i = 0; i < milliseconds.length; i++) {
      Component component = path.get(i);
      milliseconds[i] = times.of(component.name()).sample(stream) + component.slowdownMs();
    }
    return milliseconds;
  }

  private void send(
      Simulation simulation,
      List<Resource> servers,
      double[] milliseconds,
      List<Quantiles> measured) {
    simulation.start(
        "request",
        self -> {
          long begin = simulation.now();
          for (int i = 0; i < milliseconds.length; i++) {
            long entered = simulation.now();
            self.acquire(servers.get(i));
            self.hold(Math.round(milliseconds[i] * SimTime.MILLISECOND));
            self.release(servers.get(i));
            measured.get(i).add(inMilliseconds(simulation.now() - entered));
          }
          measured.getLast().add(inMilliseconds(simulation.now() - begin));
        });
  }

  private static double inMilliseconds(long time) {
    return (double) time / SimTime.MILLISECOND;
  }

  private List<Latency> latencies(List<Quantiles> measured, int requests) {
    var latencies = new ArrayList<Latency>();
    for (int i = 0; i < measured.size(); i++) {
      String name = i < path.size() ? path.get(i).name() : "all";
      Quantiles seen = measured.get(i);
      latencies.add(
          new Latency(name, requests, seen.at(0.5), seen.at(0.95), seen.at(0.99), seen.mean()));
    }
    return latencies;
  }
}
