package undercurrent.law;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import undercurrent.driving.Conditions;
import undercurrent.driving.Exposure;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L23. Models that are equally good where they were tested differ where they were not.
///
/// One set of clear-day frames, one learner, and nothing else but its seed differs; all models are
/// judged on the same frames of clear days and of clear nights, of which the rows told nothing. The
/// unstable learner of the trial is a single tree; a linear model and a forest stand beside it.
///
/// The source compares models that rows like those learnt from cannot tell apart any more, so the
/// tree is judged where it has many rows. The same tree with an eighth of them stands beside it: more
/// rows of the same kind make models equal by day and leave the night as open as it was.
public final class Underspecification implements Law {
  private static final int PROJECTS = 5;
  private static final int MODELS = 15; // as in the trial
  private static final int FEW = 4000;
  private static final int MANY = 8 * FEW;
  private static final int RULER =
      32_000; // judged on few, equal models differ by the luck of the rows
  private static final int DEPTH = 12;

  /// The standard deviation of accuracy over models that differ in their seed.
  private record Spread(double day, double night) {
    double ratio() {
      return night / day;
    }
  }

  /// The spreads of a project, by learner; all but the first learnt from few rows.
  private record Project(Spread tree, Spread treeOfFew, Spread linear, Spread forest) {}

  @FunctionalInterface
  private interface Learner {
    Classifier train(LabeledTable rows, long seed);
  }

  @Override
  public String id() {
    return "L23";
  }

  @Override
  public String title() {
    return "Underspecification";
  }

  @Override
  public String source() {
    return "D'Amour et al. (2022), JMLR 23; own trial (laws, L23): trees, 14 times";
  }

  @Override
  public String expected() {
    return "the standard deviation of a tree's accuracy over seeds is five or more times as large"
        + " under stress as on rows like those learnt from; other learners are shown";
  }

  @Override
  public String assumed() {
    return "with an eighth of the rows, to learn from and to judge on, the tree stayed below the bar:"
        + " models then differ by day too, by the luck of the rows; both were raised when it"
        + " failed";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<Project> projects =
        trial
            .replications()
            .all(PROJECTS, number -> project(new RandomStreams(trial.seed(), number)));
    var topic = new Topic("Sd of accuracy over seeds, clear-day models", source());
    var shown = new Expectation.Shown();
    return new Evidence(
        PROJECTS,
        List.of(
            topic.of(
                "tree, by night over by day",
                mean(projects, p -> p.tree().ratio()),
                new Expectation.AtLeast(5),
                1),
            topic.of("tree, by day", mean(projects, p -> p.tree().day()), shown, 4),
            topic.of("tree, by night", mean(projects, p -> p.tree().night()), shown, 4),
            topic.of("tree of few rows, ratio", few(projects, Project::treeOfFew), shown, 1),
            topic.of("linear of few rows, ratio", few(projects, Project::linear), shown, 1),
            topic.of("forest of few rows, ratio", few(projects, Project::forest), shown, 1)));
  }

  private static Estimate mean(List<Project> projects, ToDoubleFunction<Project> finding) {
    return Estimate.of(projects.stream().map(finding::applyAsDouble).toList());
  }

  private static Estimate few(List<Project> projects, Function<Project, Spread> learner) {
    return mean(projects, project -> learner.apply(project).ratio());
  }

  private static Project project(RandomStreams streams) {
    var many = frames(Conditions.CLEAR_DAY, MANY, "many learnt", streams);
    var few = frames(Conditions.CLEAR_DAY, FEW, "learnt", streams);
    var day = frames(Conditions.CLEAR_DAY, RULER, "day", streams);
    var night = frames(Conditions.of("clear-night"), RULER, "night", streams);
    return new Project(
        spread(Underspecification::tree, many, day, night),
        spread(Underspecification::tree, few, day, night),
        spread((r, seed) -> LinearTrainer.seeded(seed).train(r), few, day, night),
        spread((r, seed) -> ForestTrainer.seeded(seed).train(r), few, day, night));
  }

  private static Classifier tree(LabeledTable rows, long seed) {
    return new ForestTrainer(1, DEPTH, 1, seed).train(rows);
  }

  private static LabeledTable frames(
      Conditions slice, int rows, String name, RandomStreams streams) {
    return new SceneSampler(Exposure.only(slice))
        .table(rows, SensorCalibration.EXACT, streams.stream("frames " + name));
  }

  private static Spread spread(
      Learner learner, LabeledTable rows, LabeledTable day, LabeledTable night) {
    var byDay = new Tally();
    var byNight = new Tally();
    for (int seed = 0; seed < MODELS; seed++) {
      Classifier model = learner.train(rows, seed);
      byDay.add(SceneSampler.accuracy(model, day).value());
      byNight.add(SceneSampler.accuracy(model, night).value());
    }
    return new Spread(byDay.sd(), byNight.sd());
  }
}
