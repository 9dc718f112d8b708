package undercurrent.av;

import java.util.function.LongSupplier;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestModel;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.StoredTimes;
import undercurrent.serving.Service;
import undercurrent.serving.ServiceTimes;
import undercurrent.serving.TrafficWindow;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// How long a frame takes from the sensors to the planner, read in a window of frames every week.
///
/// @param run the run
/// @param production the models whose times these are
/// @param readChange the trace event that last changed what is read of others; 0 when none did
record FrameTimes(Replication run, Production production, LongSupplier readChange) {
  private static final double FRAMES_PER_SECOND = 60; // six cameras at 10 Hz; assumed
  private static final int FRAMES_PER_WINDOW = 300;
  private static final ServiceTimes TIMES = StoredTimes.of("av");

  /// Notes the times of a week.
  void note(int week) {
    Classifier model = production.current().model();
    var served =
        model instanceof ForestModel
            ? TIMES.serving(PerceptionBudget.LINEAR, PerceptionBudget.FOREST)
            : TIMES;
    var path = run.services().all().stream().map(Service::component).toList();
    var latencies =
        new TrafficWindow(path, served)
            .run(
                FRAMES_PER_SECOND,
                FRAMES_PER_WINDOW,
                run.streams().stream("frames of week " + week));
    long cause = Math.max(1, Math.max(readChange.getAsLong(), production.lastChange()));
    for (var seen : latencies) {
      run.trace()
          .note(
              new Happening.LatencyRead(
                  seen.component(), seen.requests(), seen.p50(), seen.p95(), seen.p99()),
              cause);
    }
  }
}
