package undercurrent.serving;

import java.time.Duration;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.Distribution;
import undercurrent.random.RandomStream;
import undercurrent.serving.TrafficWindow.Calls;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.serving.TrafficWindow.Latency;
import undercurrent.statistics.Quantiles;

/// One component of the path in one window.
final class Hop {
  private final Component component;
  private final Distribution serviceMs;
  private final CallPolicy policy;
  private final CircuitBreaker breaker;
  private final Resource servers;
  private final Quantiles measured = new Quantiles();
  private long calls;
  private long timeouts;
  private long stopped;
  private long fallbacks;

  Hop(Simulation simulation, Component component, Distribution serviceMs) {
    this.serviceMs = serviceMs;
    this.component = component;
    this.policy = component.policy();
    this.breaker = new CircuitBreaker(policy);
    this.servers = new Resource(simulation, component.name(), component.servers());
  }

  /// Returns a service time for each try.
  double[] times(RandomStream stream) {
    double[] tries = new double[1 + policy.retries()];
    for (int i = 0; i < tries.length; i++) {
      tries[i] = serviceMs.sample(stream) + component.slowdownMs();
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
    if (component.isDown()) {
      return false;
    }
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

  static double inMilliseconds(long time) {
    return (double) time / SimTime.MILLISECOND;
  }

  private static long time(double milliseconds) {
    return Math.round(milliseconds * SimTime.MILLISECOND);
  }

  Latency latency(int requests) {
    return TrafficWindow.latency(component.name(), requests, measured);
  }

  Calls calls() {
    return new Calls(component.name(), calls, timeouts, stopped, fallbacks);
  }
}
