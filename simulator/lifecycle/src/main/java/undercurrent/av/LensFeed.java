package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import undercurrent.graph.Node;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.FeedObjectives;
import undercurrent.lifecycle.FeedSenders;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog.FeedWeek;

/// What the maker of the sensors tells of the dirt on the windows of every car, day by day: those of which
/// it is told are washed the same day. Where the maker's side fails, most are not told of, and get dirtier
/// week by week; no picture is missing, and none is refused.
final class LensFeed {
  private static final String STAGE = "telemetry";
  private static final String FEED = "lens-dirt";
  private static final int DAYS = 7;
  private static final double LATE = 0.5; // of the reports that do not come the same day; assumed
  private static final double TOLD = 0.2; // of the cars, while the maker's side fails; assumed

  private final Replication run;
  private final Settings settings;
  private final FleetCalibration calibration;
  private final int cars;
  private final FeedSenders senders;
  private final FeedObjectives objectives;
  private final RandomStream chance;
  private boolean isFailing;
  private long since;
  private long failingNanos; // of this week

  LensFeed(Replication run, Settings settings, FleetCalibration calibration) {
    this.run = run;
    this.settings = settings;
    this.calibration = calibration;
    this.cars = settings.count("fleet.vehicles");
    this.senders = new FeedSenders(run, settings, FEED, this::change);
    this.objectives = new FeedObjectives(run, settings, STAGE, senders::told);
    this.chance = run.streams().stream("dirt on lenses");
  }

  /// Returns what a scenario can set about it.
  static List<Knob> knobs() {
    var knobs = new ArrayList<>(FeedSenders.knobs("the feed of dirt on lenses"));
    knobs.addAll(FeedObjectives.knobs(STAGE, "reports on lenses", "the same day"));
    return List.copyOf(knobs);
  }

  /// Begins to read it every week, where a scenario foresees that it fails; else lenses are clean.
  void begin(List<IntConsumer> endOfWeek) {
    if (!FeedSenders.areForeseenToFail(settings)) {
      return;
    }
    endOfWeek.add(week -> endWeek());
    run.graph().add(new Node(FEED, Node.Kind.SIGNAL, "world", Optional.empty()));
    run.graph().link(FEED, "camera-patches");
    senders.await();
  }

  /// Returns the trace event that last changed what is sent; 0 when none did.
  long lastChange() {
    return senders.lastChange();
  }

  private void change(boolean hasFailed) {
    long now = run.simulation().now();
    failingNanos += isFailing ? now - since : 0;
    since = now;
    isFailing = hasFailed;
  }

  /// Who was told of is clean, and the others are a week dirtier. Of a car nobody is told with the chance
  /// that its report fell into the time in which the maker's side failed, and was one of those lost.
  private void endWeek() {
    change(isFailing);
    double lost = (1 - TOLD) * Math.min(1, (double) failingNanos / SimTime.WEEK);
    failingNanos = 0;
    int told = 0;
    for (int car = 0; car < cars; car++) {
      boolean isTold = chance.nextUniform() >= lost;
      calibration.wash(car, isTold);
      told += isTold ? 1 : 0;
    }
    double late = LATE * (cars - told);
    double fresh = told / Math.max(1, told + late);
    objectives.hold(new FeedWeek(run.day(), FEED, Math.round(DAYS * (told + late)), fresh, 1));
  }
}
