package undercurrent.reference;

import java.util.ArrayList;
import java.util.List;
import undercurrent.curation.EntropyChoice;
import undercurrent.curation.FrameChoice;
import undercurrent.curation.RandomChoice;
import undercurrent.curation.SliceQuota;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Scene;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.Sensors;
import undercurrent.driving.Trigger;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearModel;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Active choice of frames against random choice, at equal labels, on a slice that is rare.
///
/// A model was learnt from clear days; frames of ordinary traffic wait for labels, three in a
/// hundred of them from clear nights; accuracy in clear nights is what counts. Active choice shares
/// the budget out over the slices and takes the frames of each that the model is least sure of.
public final class RareSliceRace {
  private static final Conditions RARE = Conditions.of("clear-night");
  private static final Exposure TRAFFIC = new Exposure(List.of(0.90, 0.03, 0.04, 0.01, 0.01, 0.01));
  private static final int KNOWN = 400;
  private static final int RULER = 600;
  private static final int WAITING = 2_000;

  private final RandomStream stream;
  private final LabeledTable known;
  private final LabeledTable ruler;
  private final List<LoggedFrame> pool = new ArrayList<>();
  private final List<Integer> truths = new ArrayList<>();
  private final LinearModel first;

  /// Draws the frames and trains the first model.
  public RareSliceRace(RandomStreams streams) {
    stream = streams.stream("world");
    known = table(Conditions.CLEAR_DAY, KNOWN, "known");
    ruler = table(RARE, RULER, "ruler");
    var traffic = new SceneSampler(TRAFFIC);
    var own = stream.substream("traffic");
    for (int id = 0; id < WAITING; id++) {
      Scene scene = traffic.sample(own);
      double[] features = FrameFeatures.of(Sensors.frame(scene, own), SensorCalibration.EXACT);
      pool.add(new LoggedFrame(id, id, scene.conditions(), features, 0.5, Trigger.SAMPLED));
      truths.add(scene.roadUser().index());
    }
    first = learn(List.of());
  }

  /// How both did with a budget.
  ///
  /// @param labels how many labels each could spend
  /// @param random the accuracy in the rare slice after random choice
  /// @param active the accuracy in the rare slice after active choice
  public record Result(int labels, double random, double active) {
    /// Tells whether active choice was better.
    public boolean activeWins() {
      return active > random;
    }
  }

  /// Spends a budget both ways.
  ///
  /// @param labels how many frames are labelled
  public Result run(int labels) {
    return new Result(
        labels,
        accuracy(new RandomChoice(stream.substream("random")), labels),
        accuracy(SliceQuota.even(new EntropyChoice(first)), labels));
  }

  private LabeledTable table(Conditions slice, int rows, String name) {
    return new SceneSampler(Exposure.only(slice))
        .table(rows, SensorCalibration.EXACT, stream.substream(name));
  }

  private double accuracy(FrameChoice choice, int labels) {
    return SceneSampler.accuracy(learn(choice.choose(pool, labels)), ruler).value();
  }

  private LinearModel learn(List<LoggedFrame> labeled) {
    var rows = FrameFeatures.table();
    for (int i = 0; i < known.size(); i++) {
      rows.add(known.row(i), known.label(i));
    }
    labeled.forEach(frame -> rows.add(frame.features(), truths.get(frame.id())));
    return LinearTrainer.seeded(1).train(rows);
  }
}
