package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import undercurrent.driving.Exposure;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
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

/// L9. A few wrong labels do nearly no harm, many do much, and a forest is hurt before a linear
/// model.
///
/// Scenes of the road world, with labels that are replaced by another class by chance.
public final class LabelNoiseCurve implements Law {
  private static final List<Double> NOISE = List.of(0.0, 0.05, 0.2, 0.4);
  private static final int LEARNT = 3000; // with a third of them 5 % wrong labels cost 0.58 points
  private static final int RULER = 3000;
  private static final int TREES = 20;
  private static final int PROJECTS = 20; // the two learners differ by a point or two at most

  /// What one project lost, in points, by level of noise.
  private record Project(List<Double> linear, List<Double> forest) {}

  @Override
  public String id() {
    return "L9";
  }

  @Override
  public String title() {
    return "The label-noise curve";
  }

  @Override
  public String source() {
    return "Rolnick et al. (2017), Deep learning is robust to massive label noise; Northcutt et al."
        + " (2021); own trial (laws, L9)";
  }

  @Override
  public String expected() {
    return "half a point or less is lost at 5 % wrong labels, and each further one costs more; a"
        + " forest loses before a linear model does";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var projects =
        trial
            .replications()
            .all(PROJECTS, number -> project(new RandomStreams(trial.seed(), number)));
    var topic = new Topic("Points of accuracy lost", source());
    var figures = new ArrayList<ReferenceFigure>();
    figures.add(
        topic.of(
            "linear, 5 % wrong labels",
            lost(projects, Project::linear, 1), new Expectation.AtMost(0.5), 2));
    figures.add(
        topic.of(
            "linear, 20 to 40 % less 0 to 20 %",
            mean(projects, p -> bend(p.linear())), new Expectation.SurelyAbove(0), 2));
    figures.add(
        topic.of(
            "forest less linear, 40 %",
            mean(projects, p -> p.forest().getLast() - p.linear().getLast()),
            new Expectation.SurelyAbove(0),
            2));
    var lines =
        List.of(
            line("linear", projects, Project::linear), line("forest", projects, Project::forest));
    var diagram =
        new Diagram(
            "label-noise",
            "What wrong labels cost",
            "Accuracy on right labels that is lost, over the share of labels that are another"
                + " class.",
            new Axis("wrong labels", "percent"),
            new Axis("accuracy lost", "points"),
            lines);
    return new Evidence(PROJECTS, figures, List.of(diagram));
  }

  private static double bend(List<Double> lost) {
    return lost.get(3) - 2 * lost.get(2);
  }

  private static Line line(
      String name, List<Project> projects, Function<Project, List<Double>> learner) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < NOISE.size(); i++) {
      double mean = lost(projects, learner, i).mean();
      points.add(new Point(100 * NOISE.get(i), Math.max(0, mean), ""));
    }
    return new Line(name, points);
  }

  private static Estimate lost(
      List<Project> projects, Function<Project, List<Double>> learner, int level) {
    return mean(projects, project -> learner.apply(project).get(level));
  }

  private static Estimate mean(List<Project> projects, Function<Project, Double> value) {
    return Estimate.of(projects.stream().map(value).toList());
  }

  private static Project project(RandomStreams streams) {
    var scenes = new SceneSampler(Exposure.even());
    var clean = scenes.table(LEARNT, SensorCalibration.EXACT, streams.stream("scenes"));
    var ruler = scenes.table(RULER, SensorCalibration.EXACT, streams.stream("ruler"));
    var linear = new ArrayList<Double>();
    var forest = new ArrayList<Double>();
    for (double noise : NOISE) {
      LabeledTable rows = mislabeled(clean, noise, streams.stream("wrong labels"));
      linear.add(points(LinearTrainer.seeded(streams.seed()).train(rows), ruler));
      forest.add(points(new ForestTrainer(TREES, 12, 0.125, streams.seed()).train(rows), ruler));
    }
    return new Project(fallen(linear), fallen(forest));
  }

  private static List<Double> fallen(List<Double> accuracies) {
    return accuracies.stream().map(accuracy -> accuracies.getFirst() - accuracy).toList();
  }

  private static double points(Classifier model, LabeledTable ruler) {
    return 100 * SceneSampler.accuracy(model, ruler).value();
  }

  private static LabeledTable mislabeled(LabeledTable clean, double share, RandomStream stream) {
    var table = new LabeledTable(clean.columns(), clean.labels());
    int classes = clean.labels().size();
    for (int i = 0; i < clean.size(); i++) {
      boolean isWrong = stream.nextBernoulli(share);
      int other = (clean.label(i) + 1 + stream.nextInt(classes - 1)) % classes;
      table.add(clean.row(i), isWrong ? other : clean.label(i));
    }
    return table;
  }
}
