package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.Frame;
import undercurrent.driving.FrameReader;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Looks;
import undercurrent.driving.Proportion;
import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Sensors;
import undercurrent.driving.Style;
import undercurrent.driving.TrafficMix;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Sees the truth: how often the model in service names rightly what is really there.
///
/// The observer keeps scenes that a fleet met, slice by slice, and looks at them each week through
/// the sensors as they are calibrated then, on random streams of its own. Nobody in the run sees
/// what it sees.
final class Observer {
  private static final int RARE_SCENES = 100;

  private final Replication run;
  private final int scenesPerSlice;
  private final Production production;
  private final FleetCalibration calibration;
  private final LongSupplier world;
  private final UnaryOperator<double[]> arrival;
  private final List<Scene> scenes = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Scene> rare = new ArrayList<>();
  private final FrameReader reader = new FrameReader();
  private Looks looks = Looks.TODAY;

  /// Makes an observer who has seen nothing yet.
  ///
  /// @param world the trace event that last changed the roads or what others send; 0 when none did
  /// @param arrival what becomes of a row on its way to the model
  Observer(
      Replication run,
      Production production,
      FleetCalibration calibration,
      int scenesPerSlice,
      LongSupplier world,
      UnaryOperator<double[]> arrival) {
    this.arrival = arrival;
    this.world = world;
    this.scenesPerSlice = scenesPerSlice;
    this.run = run;
    this.production = production;
    this.calibration = calibration;
  }

  /// Keeps the scenes of frames that were logged in their turn, up to a number in each slice.
  void keep(List<FramePool.Entry> entries) {
    int[] counts = new int[Conditions.ALL.size()];
    for (var entry : entries) {
      LoggedFrame frame = entry.frame();
      int slice = frame.conditions().index();
      if (Telemetry.isInTurn(frame) && counts[slice] < scenesPerSlice) {
        counts[slice]++;
        scenes.add(entry.scene());
      }
    }
    var sampler = new SceneSampler(Exposure.even());
    var chance = run.streams().stream("rare scenes");
    while (rare.size() < RARE_SCENES) {
      Scene scene = sampler.sample(chance);
      if (scene.appearance().style() == Style.RARE && scene.roadUser() != RoadUser.EMPTY) {
        rare.add(scene);
      }
    }
    scenes.addAll(rare);
    render();
  }

  /// Notes the true quality of the week; what the fleet drives weighs the slices.
  void read(Optional<TrafficMix> mix, Territory territory) {
    if (!territory.looks().equals(looks)) {
      looks = territory.looks();
      render();
    }
    long outside = Math.max(world.getAsLong(), run.lastUpstreamChange());
    long inside = Math.max(calibration.lastCalibration(), production.lastChange());
    long cause = Math.max(1, Math.max(outside, inside));
    boolean[] right = answers();
    double sum = 0;
    double weights = 0;
    int cases = 0;
    for (Conditions slice : Conditions.ALL) {
      Proportion accuracy = of(right, i -> !isRare(i) && scenes.get(i).conditions().equals(slice));
      if (accuracy.trials() > 0) {
        double weight = mix.map(roads -> roads.exposure().share(slice)).orElse(0.0);
        sum += weight * accuracy.value();
        weights += weight;
        cases += weight > 0 ? accuracy.trials() : 0;
        note(slice.id(), accuracy.value(), accuracy.trials(), cause);
      }
    }
    if (weights > 0) {
      note("all", sum / weights, cases, cause);
    }
    note("rare", of(right, this::isRare).value(), rare.size(), cause);
  }

  private void note(String slice, double value, int count, long cause) {
    run.trace().note(new Happening.QualityRead("oracle", slice, value, count), cause);
  }

  private boolean isRare(int index) {
    return index >= scenes.size() - rare.size();
  }

  /// The same scenes in the light and with the looks of now; the noise of the sensors stays.
  private void render() {
    RandomStream stream = run.streams().stream("observer");
    frames.clear();
    scenes.forEach(scene -> frames.add(Sensors.frame(scene.under(looks), stream)));
  }

  private boolean[] answers() {
    List<SensorCalibration> cars = calibration.ofCars();
    ModelArtifact stack = production.called(production.current());
    boolean[] right = new boolean[frames.size()];
    for (int i = 0; i < right.length; i++) {
      double[] row = arrival.apply(reader.read(frames.get(i), cars.get(i % cars.size())));
      int answer = stack.model().mostLikely(row);
      right[i] = answer == scenes.get(i).roadUser().ordinal();
    }
    return right;
  }

  private static Proportion of(boolean[] right, IntPredicate wanted) {
    int hits = 0;
    int trials = 0;
    for (int i = 0; i < right.length; i++) {
      trials += wanted.test(i) ? 1 : 0;
      hits += wanted.test(i) && right[i] ? 1 : 0;
    }
    return new Proportion(hits, trials);
  }
}
