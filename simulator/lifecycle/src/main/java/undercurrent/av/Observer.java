package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Proportion;
import undercurrent.driving.Scene;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Sensors;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Sees the truth: how often the model in service names rightly what is really there.
///
/// The observer keeps scenes that a fleet met, slice by slice, and looks at them each week through
/// the sensors as they are calibrated then, on random streams of its own. Nobody in the run sees
/// what it sees.
final class Observer {
  private static final int SCENES_PER_SLICE = 80;

  private final Replication run;
  private final Production production;
  private final CameraCalibration calibration;
  private final List<Scene> scenes = new ArrayList<>();
  private SensorCalibration rendered = SensorCalibration.EXACT;
  private List<double[]> rows = List.of();

  Observer(Replication run, Production production, CameraCalibration calibration) {
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
      if (Telemetry.isInTurn(frame) && counts[slice] < SCENES_PER_SLICE) {
        counts[slice]++;
        scenes.add(entry.scene());
      }
    }
    rows = render(SensorCalibration.EXACT);
  }

  /// Notes the true quality of the week; the exposure weighs the slices.
  void read(Exposure exposure, long cause) {
    if (!calibration.now().equals(rendered)) {
      rendered = calibration.now();
      rows = render(rendered);
    }
    double sum = 0;
    double weights = 0;
    for (Conditions slice : Conditions.ALL) {
      Proportion accuracy = accuracy(slice);
      int count = accuracy.trials();
      if (count > 0) {
        sum += exposure.share(slice) * accuracy.value();
        weights += exposure.share(slice);
        run.trace()
            .note(new Happening.QualityRead("oracle", slice.id(), accuracy.value(), count), cause);
      }
    }
    if (weights > 0) {
      double all = sum / weights;
      run.trace().note(new Happening.QualityRead("oracle", "all", all, scenes.size()), cause);
    }
  }

  private List<double[]> render(SensorCalibration calibrated) {
    RandomStream stream = run.streams().stream("observer");
    return scenes.stream()
        .map(scene -> FrameFeatures.of(Sensors.frame(scene, stream), calibrated))
        .toList();
  }

  private Proportion accuracy(Conditions slice) {
    int hits = 0;
    int count = 0;
    for (int i = 0; i < scenes.size(); i++) {
      if (scenes.get(i).conditions().equals(slice)) {
        count++;
        int answer = production.current().model().mostLikely(rows.get(i));
        hits += answer == scenes.get(i).roadUser().ordinal() ? 1 : 0;
      }
    }
    return new Proportion(hits, count);
  }
}
