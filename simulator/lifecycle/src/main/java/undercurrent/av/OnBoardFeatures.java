package undercurrent.av;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.OfferedReadings;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.FurtherFeeds;
import undercurrent.lifecycle.Offer;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.TakenFeatures;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureShelf;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.system.Workbench;

/// Features of others that the cars have taken up: each is read while a frame waits, logged, learnt from,
/// and watched by somebody every week. What was not taken up is in recordings all the same; of what was,
/// recordings have what arrived.
final class OnBoardFeatures implements FeatureShelf {
  private static final String STAGE = "telemetry";
  private static final TakenFeatures.Reader FEATURES =
      new TakenFeatures.Reader("feature-extraction", STAGE, "data-engineer");
  private static final double TABLE_MS = 0.002; // a look into memory that is shared; assumed
  private static final double SERVICE_MS = 0.02; // a call to another program on board; assumed
  private static final int KEYS = 1000; // that values are told apart by

  private final Replication run;
  private final FurtherFeeds feeds;
  private final TakenFeatures taken;
  private final Production production;
  private final Training training;
  private String newestInBook = "";

  OnBoardFeatures(Replication run, Settings settings, Production production, Training training) {
    this.run = run;
    this.production = production;
    this.training = training;
    this.feeds = new FurtherFeeds(run, settings, STAGE);
    List<Offer> offers = OfferedReadings.NAMES.stream().map(OnBoardFeatures::offer).toList();
    this.taken = new TakenFeatures(run, feeds, FEATURES, offers);
    run.fixtures().add(FeatureShelf.class, NAME, this);
    feeds.await(event -> {});
    if (TakenFeatures.isTestedTaken(settings)) {
      takeUp(OfferedReadings.RADAR);
    }
  }

  private static Offer offer(String name) {
    double ms = name.equals(OfferedReadings.SUN) ? SERVICE_MS : TABLE_MS;
    return new Offer(name, ms, Double.POSITIVE_INFINITY);
  }

  /// Returns what a scenario can set about them.
  static List<Knob> knobs() {
    var knobs = new ArrayList<Knob>();
    knobs.add(TakenFeatures.knob());
    knobs.addAll(FurtherFeeds.knobs(OfferedReadings.OLD_RADAR, OfferedReadings.NAMES));
    return List.copyOf(knobs);
  }

  @Override
  public List<String> offered() {
    return taken.offered();
  }

  @Override
  public void takeUp(String name) {
    taken.takeUp(name);
  }

  @Override
  public void drop(String name) {
    taken.drop(name);
  }

  /// Returns the names of those that are learnt from.
  Set<String> learnt() {
    var learnt = new LinkedHashSet<>(taken.places());
    taken.leftOut().forEach(learnt::remove);
    return learnt;
  }

  /// Returns the names of those that are read now.
  Set<String> read() {
    var read = new LinkedHashSet<>(taken.places());
    read.removeIf(name -> !taken.isFetched(name));
    return read;
  }

  /// Returns a row as the cars read it now: of what was taken up, what arrives.
  ///
  /// @param isOnTheRoad whether a car drives with it; else somebody only tries what would be read
  double[] asRead(double[] row, boolean isOnTheRoad) {
    if (taken.places().isEmpty()) {
      return row;
    }
    double[] read = row.clone();
    for (String name : taken.places()) {
      int column = column(name);
      read[column] =
          taken.isFetched(name)
              ? feeds.arrives(name, key(row[column]), row[column], isOnTheRoad)
              : 0;
    }
    return read;
  }

  /// Returns a row that was logged, without what does not arrive any more.
  double[] stillArriving(double[] logged) {
    if (taken.places().isEmpty()) {
      return logged;
    }
    double[] left = logged.clone();
    for (String name : taken.places()) {
      boolean arrives = taken.isFetched(name) && !feeds.isStopped(name);
      left[column(name)] = arrives ? left[column(name)] : 0;
    }
    return left;
  }

  private static int column(String name) {
    return FrameFeatures.CROSSING + 1 + OfferedReadings.NAMES.indexOf(name);
  }

  private static int key(double value) {
    return Math.floorMod(Double.hashCode(value), KEYS);
  }

  /// Takes note that other versions may drive now.
  void released() {
    taken.settle(
        name ->
            isRead(production.current(), name)
                || production.canary().filter(version -> isRead(version, name)).isPresent());
  }

  private boolean isRead(ModelArtifact version, String name) {
    Classifier asCalled = production.called(version).model();
    return training
        .last()
        .map(last -> TakenFeatures.isRead(asCalled, last.heldBack(), column(name)))
        .orElse(true);
  }

  /// Lets a week go by: somebody looks at each feed, and the newest training is entered for whoever
  /// looks at the worth of features.
  void look(int week) {
    released(); // a version may have been taken back, or be on trial
    Set<String> read = read();
    read.forEach(name -> feeds.watch(name, column(name), run.day()));
    training
        .last()
        .filter(last -> !read.isEmpty() && !last.version().equals(newestInBook))
        .ifPresent(this::enter);
  }

  private void enter(Workbench.Training newest) {
    newestInBook = newest.version();
    run.log().enter(newest);
  }

  /// Returns the trace event that last changed what is read; 0 when none did.
  long lastReadChange() {
    return taken.lastChange();
  }

  /// Returns the trace event that last changed what is sent, or what is read of it; 0 when none did.
  long lastChange() {
    return Math.max(feeds.lastChange(), taken.lastChange());
  }
}
