package undercurrent.av;

import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.system.EqualCandidates;

/// Scenes by night and in fog, staged on a test ground where everybody knows what is there; half of
/// them to choose a candidate by, half to read what was chosen.
final class StressSet {
  private static final int SCENES = 300; // of each condition, in each half; assumed
  private static final List<String> RARE = List.of("clear-night", "fog-day", "fog-night");

  private final Replication run;
  private final LabeledTable toChoose;
  private final LabeledTable toRead;

  StressSet(Replication run) {
    this.run = run;
    this.toChoose = staged("scenes to choose by");
    this.toRead = staged("scenes to read");
  }

  private LabeledTable staged(String half) {
    var rows = FrameFeatures.table();
    for (String slice : RARE) {
      var stream = run.streams().stream("stress set").substream(half + " " + slice);
      var sampler = new SceneSampler(Exposure.only(Conditions.of(slice)));
      rows.addAll(sampler.recorded(SCENES, SensorCalibration.EXACT, stream));
    }
    return rows;
  }

  /// Returns the number of the candidate that does best under stress, among those that the rows which
  /// rank them cannot tell from the best.
  int best(List<Classifier> models, List<Double> scores, int rows) {
    List<Integer> equals = SweepChoice.equals(scores, rows);
    List<Double> stress =
        equals.stream()
            .map(model -> SceneSampler.accuracy(models.get(model), toChoose).value())
            .toList();
    return equals.get(SweepChoice.best(stress));
  }

  /// Enters what the stress set says of the candidates that are equal otherwise.
  void enter(
      String version, List<Classifier> models, List<Double> scores, int rows, String choice) {
    List<Integer> equals = SweepChoice.equals(scores, rows);
    double[] whole = equals.stream().mapToDouble(scores::get).toArray();
    List<Classifier> same = equals.stream().map(models::get).toList();
    double[] stress =
        same.stream().mapToDouble(m -> SceneSampler.accuracy(m, toRead).value()).toArray();
    run.log().enter(new EqualCandidates(run.day(), version, whole, stress, sampling(same), choice));
  }

  /// Returns the variance of a reading of one of several models that are equal in truth. All are read on the
  /// same rows, so that only rows on which two disagree tell them apart: the difference of two has the
  /// variance d / n (McNemar 1947), half of which is each one's.
  private double sampling(List<Classifier> models) {
    return disagreement(models) / (2 * toRead.size());
  }

  private double disagreement(List<Classifier> models) {
    double pairs = models.size() * (models.size() - 1) / 2.0;
    long apart = 0;
    for (int i = 0; i < toRead.size(); i++) {
      int row = i;
      long hits =
          models.stream()
              .filter(model -> model.mostLikely(toRead.row(row)) == toRead.label(row))
              .count();
      apart += hits * (models.size() - hits);
    }
    return pairs == 0 ? 0 : apart / pairs / toRead.size();
  }
}
