package undercurrent.reference;

import java.util.List;
import undercurrent.driving.Perception;
import undercurrent.driving.Proportion;
import undercurrent.driving.Rate;
import undercurrent.driving.ScenarioSuite;
import undercurrent.driving.SensorCalibration;
import undercurrent.driving.SuiteResult;
import undercurrent.learning.IndependentVotes;
import undercurrent.random.RandomStreams;
import undercurrent.reference.ClearDayLab.Project;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// Labels, perception and its bounds: what theory and a prototype say of them.
///
/// @param seed the seed of all luck
/// @param replications runs projects and suites several at once
record LearningFigures(long seed, Replications replications) {
  private static final int ITEMS = 40_000;
  private static final int PROJECTS = 10;
  private static final int SUITES = 5;
  private static final int PER_SLICE = 100;

  /// Returns how often majorities of annotators err.
  List<ReferenceFigure> consensus() {
    var topic = new Topic("Consensus of annotators", "upper tail of the binomial distribution");
    return List.of(
        topic.of(
            "error of 3 who err at 0.1 each",
            majority(3),
            new Expectation.WithinInterval(0.028),
            5),
        topic.of(
            "error of 5 who err at 0.1 each",
            majority(5),
            new Expectation.WithinInterval(0.00856),
            5));
  }

  private Estimate majority(int annotators) {
    var stream = new RandomStreams(seed, 0).stream("votes of " + annotators);
    int wrong = new IndependentVotes(0.1, annotators).wrongAmong(ITEMS, stream);
    var share = new Proportion(wrong, ITEMS);
    return new Estimate(share.value(), share.low(), share.high(), ITEMS);
  }

  /// Returns what the lab of the clear-day model shows.
  List<ReferenceFigure> clearDayLab() {
    var topic =
        new Topic(
            "Clear days and clear nights",
            "the pattern of a prototype with another renderer and other learners, trained on as many"
                + " frames; means of "
                + PROJECTS
                + " projects");
    var lab = ClearDayLab.run(seed, PROJECTS, replications);
    return List.of(
        topic.of(
            "accuracy lost by night", lab.mean(Project::loss), new Expectation.AtLeast(0.35), 3),
        topic.of(
            "accuracy won back by the mix",
            lab.mean(Project::recovery),
            new Expectation.AtLeast(0.25),
            3),
        topic.of(
            "night collisions, clear-day model",
            lab.mean(Project::hits).within(0, 1),
            new Expectation.Near(0.8, 0.25),
            3),
        topic.of(
            "night collisions, the mix",
            lab.mean(Project::hitsOfMix).within(0, 1),
            new Expectation.AtMost(0.05),
            3));
  }

  /// Returns what perfect and blind perception do.
  List<ReferenceFigure> bounds() {
    var topic =
        new Topic(
            "Bounds of perception",
            "whoever sees all in time never collides, whoever sees nothing always does; "
                + SUITES
                + " suites near the limit");
    List<SuiteResult> perfect = suites(Perception.perfect());
    List<SuiteResult> blind = suites(Perception.blind());
    return List.of(
        topic.of("collisions, perfect", collisions(perfect), new Expectation.Near(0, 0), 3),
        topic.of(
            "brakes for nothing, perfect, /min", phantoms(perfect), new Expectation.Near(0, 0), 3),
        topic.of("collisions, blind", collisions(blind), new Expectation.Near(1, 0), 3));
  }

  private List<SuiteResult> suites(Perception perception) {
    return replications.all(
        SUITES,
        number -> {
          var streams = new RandomStreams(seed, number);
          return ScenarioSuite.nearTheLimit(PER_SLICE, streams.stream("suite"))
              .run(perception, SensorCalibration.EXACT, streams.stream("run"));
        });
  }

  private static Estimate collisions(List<SuiteResult> suites) {
    Proportion all =
        suites.stream().map(SuiteResult::collisions).reduce(new Proportion(0, 0), Proportion::plus);
    return new Estimate(all.value(), all.low(), all.high(), all.trials());
  }

  private static Estimate phantoms(List<SuiteResult> suites) {
    Rate all =
        suites.stream().map(SuiteResult::phantomBrakesPerMinute).reduce(new Rate(0, 0), Rate::plus);
    return new Estimate(all.value(), all.low(), all.high(), suites.size());
  }
}
