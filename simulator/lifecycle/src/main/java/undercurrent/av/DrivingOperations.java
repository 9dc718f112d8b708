package undercurrent.av;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import undercurrent.driving.CarFollowing;
import undercurrent.driving.Climate;
import undercurrent.driving.Frame;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Sensors;
import undercurrent.learning.ForestModel;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;

/// What each service of the car does with one frame, so that it can be timed.
final class DrivingOperations {
  private static final int FRAMES = 256;
  private static final int ROWS = 600;

  private final List<Frame> frames;
  private final List<double[]> rows;
  private final LinearModel model;
  private final ForestModel forest;
  private int next;
  private double kept;

  DrivingOperations() {
    var stream = new RandomStreams(1, 0).stream("calibration");
    var sampler = new SceneSampler(Climate.PACIFIC_COAST.typical());
    frames =
        IntStream.range(0, FRAMES)
            .mapToObj(i -> Sensors.frame(sampler.sample(stream), stream))
            .toList();
    rows = frames.stream().map(f -> FrameFeatures.of(f, SensorCalibration.EXACT)).toList();
    var table = sampler.table(ROWS, SensorCalibration.EXACT, stream);
    model = LinearTrainer.seeded(1).train(table);
    forest = new ForestTrainer(PerceptionBudget.FOREST_TREES, 12, 0.125, 1).train(table);
  }

  SequencedMap<String, Runnable> byService() {
    var operations = new LinkedHashMap<String, Runnable>();
    operations.put(
        "feature-extraction",
        () -> kept += FrameFeatures.of(frames.get(turn()), SensorCalibration.EXACT)[0]);
    operations.put(
        PerceptionBudget.FOREST, () -> kept += forest.probabilities(rows.get(turn()))[0]);
    operations.put("perception", () -> kept += model.probabilities(rows.get(turn()))[0]);
    operations.put(
        "planning",
        () ->
            kept +=
                CarFollowing.towards(14).behind(13, FrameFeatures.rangeM(rows.get(turn())), 12));
    return operations;
  }

  private int turn() {
    next = (next + 1) % FRAMES;
    return next;
  }
}
