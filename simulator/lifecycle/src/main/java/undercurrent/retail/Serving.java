package undercurrent.retail;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.organisation.RotaKind;
import undercurrent.retail.Components.Part;
import undercurrent.serving.Autoscaler;
import undercurrent.serving.CallPolicy;
import undercurrent.serving.Service;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.TrafficWindow;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// The peak hour: requests pass the four services as a network of queues, and what was seen there
/// holds until the next look.
///
/// A year is sampled by one window a week of four hundred requests at the rate of the peak, and one
/// more whenever a service fails or comes back; all other requests of the year are answered without
/// a clock. The share of a window's requests that a component did not answer is the share of pages
/// that do without it until the next window.
final class Serving {
  private static final int REQUESTS_PER_WINDOW = 400;
  private static final double MOST = 0.5; // of the requests: somebody is paged; assumed
  private static final double FALLBACK_MS = 0.01; // a list that is at hand; assumed
  private static final double CACHE_MS = 0.005; // a look into memory; assumed
  private static final double BREAKER_MS = 20; // that it stays open in a window; assumed
  private static final double SCALING_MS = 5; // in a window of a tenth of a second; assumed

  private final Replication run;
  private final Settings settings;
  private final ServiceTimes times = StoredTimes.of("retail");
  private final Map<Part, Double> unanswered = new EnumMap<>(Part.class);
  private Optional<TrafficWindow.Seen> last = Optional.empty();
  private int windows;
  private long lookedAt;
  private long lastNote;
  private long cause = 1;

  Serving(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Says which event changed the services last.
  void changedBy(long event) {
    cause = event;
  }

  /// Lets a window of the peak hour through the services.
  ///
  /// @param cached the share of requests that find their answer in the cache
  void look(double cached) {
    List<TrafficWindow.Component> path = run.services().all().stream().map(this::guarded).toList();
    TrafficWindow.Seen seen =
        watched(new TrafficWindow(path, times))
            .behind(new TrafficWindow.Cache(cached, CACHE_MS))
            .play(
                settings.number("traffic.peak-per-second"),
                REQUESTS_PER_WINDOW,
                run.streams().stream("requests of window " + windows++));
    loseBudget();
    last = Optional.of(seen);
    seen.latencies().forEach(this::note);
    for (var calls : seen.calls()) {
      note(calls.component(), calls.timeouts(), calls.stopped(), calls.fallbacks());
      notice(
          Part.valueOf(calls.component().toUpperCase(Locale.ROOT)),
          (double) calls.fallbacks() / REQUESTS_PER_WINDOW);
    }
    if (cached > 0) {
      note("cache", 0, 0, REQUESTS_PER_WINDOW - seen.hits());
    }
  }

  /// Until now, pages were answered as the last look showed: those that did without a component are
  /// lost to the error budget. Read every day, because an outage that lasts spends it meanwhile.
  void loseBudget() {
    double whole = 1;
    for (double share : unanswered.values()) {
      whole *= 1 - share;
    }
    long now = run.simulation().now();
    run.releases().lost((1 - whole) * (now - lookedAt) / SimTime.MINUTE);
    lookedAt = now;
  }

  /// Somebody is paged when a component begins to be done without for most requests.
  private void notice(Part part, double share) {
    boolean isWorse = share > MOST && unanswered(part) <= MOST;
    unanswered.put(part, share);
    if (isWorse) {
      run.incidents()
          .complaint(RotaKind.SYSTEMS, part.id(), part.id() + " does not answer in time", lastNote);
    }
  }

  /// Only the first replication is drawn.
  private TrafficWindow watched(TrafficWindow window) {
    return run.streams().replication() == 0 ? window.watched() : window;
  }

  /// Tells whether a component is done without for most requests.
  boolean isUnanswered() {
    return unanswered.values().stream().anyMatch(share -> share > MOST);
  }

  /// Returns what the last window showed; empty before the first.
  Optional<TrafficWindow.Seen> last() {
    return last;
  }

  /// Returns the share of requests that a component does not answer.
  double unanswered(Part part) {
    return unanswered.getOrDefault(part, 0.0);
  }

  private void note(TrafficWindow.Latency latency) {
    if (latency.requests() > 0) {
      run.trace()
          .note(
              new Happening.LatencyRead(
                  latency.component(),
                  latency.requests(),
                  latency.p50(),
                  latency.p95(),
                  latency.p99()),
              cause);
    }
  }

  private void note(String component, long timeouts, long stopped, long without) {
    lastNote =
        run.trace()
            .note(
                new Happening.CallsEnded(
                    component, REQUESTS_PER_WINDOW, timeouts, stopped, without),
                cause);
  }

  /// A service as the page calls it: with patience, a breaker and a way out, and more servers where
  /// it may have them.
  private TrafficWindow.Component guarded(Service service) {
    var policy = CallPolicy.within(settings.number("serving.timeout"), FALLBACK_MS);
    var guarded =
        settings.name("serving.breaker").equals("on") ? policy.withBreaker(BREAKER_MS) : policy;
    return service
        .component()
        .called(guarded.withRetries(settings.count("serving.retries")))
        .scaledBy(new Autoscaler(settings.count("serving.most-servers"), SCALING_MS));
  }
}
