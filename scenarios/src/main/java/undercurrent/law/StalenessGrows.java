package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Exposure;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L12. What a model lacks to a fresh one grows with its age.
///
/// The sensors' calibration wanders from month to month, as trips shake it; a model that was
/// trained in the first month is set beside one of the month, on the rows of the month.
public final class StalenessGrows implements Law {
  private static final int MONTHS = 6;
  private static final int LEARNT = 800;
  private static final int RULER = 800;
  private static final double STEP_RAD = 0.004; // a month, each angle; assumed, twice the typical

  @Override
  public String id() {
    return "L12";
  }

  @Override
  public String title() {
    return "Staleness grows with age";
  }

  @Override
  public String source() {
    return "Vela et al. (2022), Scientific Reports 12: 91 % of models degrade with age";
  }

  @Override
  public String expected() {
    return "the gap to a fresh model does not shrink with age, and is above 0 at half a year";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<List<Double>> gaps =
        trial
            .replications()
            .all(LawTrial.SEEDS, number -> gaps(new RandomStreams(trial.seed(), number)));
    var topic = new Topic("Points of accuracy behind a fresh model", source());
    var figures = new ArrayList<ReferenceFigure>();
    figures.add(topic.of("at six months", at(gaps, MONTHS), new Expectation.SurelyAbove(0), 2));
    figures.add(
        topic.of(
            "months 4 and 5 less months 0 and 1",
            Estimate.of(gaps.stream().map(g -> g.get(5) + g.get(4) - g.get(0) - g.get(1)).toList()),
            new Expectation.SurelyAbove(0),
            2));
    return new Evidence(LawTrial.SEEDS, figures, List.of(diagram(gaps)));
  }

  private static Estimate at(List<List<Double>> gaps, int month) {
    return Estimate.of(gaps.stream().map(gap -> gap.get(month)).toList());
  }

  private static List<Double> gaps(RandomStreams streams) {
    RandomStream drift = streams.stream("drift");
    var scenes = new SceneSampler(Exposure.even());
    var calibration = SensorCalibration.EXACT;
    var gaps = new ArrayList<Double>();
    Classifier old = model(scenes, calibration, streams, 0);
    for (int month = 0; month <= MONTHS; month++) {
      Classifier fresh = model(scenes, calibration, streams, month);
      var ruler = scenes.table(RULER, calibration, streams.stream("ruler").substream(month));
      double gap =
          SceneSampler.accuracy(fresh, ruler).value() - SceneSampler.accuracy(old, ruler).value();
      gaps.add(100 * gap);
      calibration = calibration.plus(SensorCalibration.sample(STEP_RAD, drift));
    }
    return gaps;
  }

  private static Classifier model(
      SceneSampler scenes, SensorCalibration calibration, RandomStreams streams, int month) {
    var rows = scenes.table(LEARNT, calibration, streams.stream("scenes").substream(month));
    return LinearTrainer.seeded(streams.seed()).train(rows);
  }

  private static Diagram diagram(List<List<Double>> gaps) {
    var points = new ArrayList<Point>();
    for (int month = 0; month <= MONTHS; month++) {
      points.add(new Point(month, Math.max(0, at(gaps, month).mean()), ""));
    }
    return new Diagram(
        "staleness",
        "A model grows old",
        "Accuracy of a fresh model less that of one of the first month, on the rows of each month.",
        new Axis("age", "months"),
        new Axis("gap", "points"),
        List.of(new Line("the mean of ten fleets", points)));
  }
}
