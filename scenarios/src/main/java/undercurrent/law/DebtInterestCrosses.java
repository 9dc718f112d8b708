package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Plan;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L25. Whoever leaves a debt is ahead at first and behind later; the share of time that is best
/// spent on paying back lies between nothing and much.
///
/// The curve is that of av's pipeline jungle over two years, left alone or redesigned early. The
/// share is that of a small team whose features each leave one more script behind.
public final class DebtInterestCrosses implements Law {
  private static final int WEEKS = 104;
  private static final double HOURS_PER_WEEK = 168;
  private static final int REPAID_WEEK = 8;
  private static final int SOON =
      12; // a month after the redesign began, before its saving could have paid
  private static final List<Double> SHARES = List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.6);

  @Override
  public String id() {
    return "L25";
  }

  @Override
  public String title() {
    return "The curve of a debt's interest crosses";
  }

  @Override
  public String source() {
    return "Cunningham (1992), The WyCash portfolio management system; Sculley et al. (2015),"
        + " section 5.2";
  }

  @Override
  public String expected() {
    return "without repayment fewer hours are booked at first and more later; the share of time for"
        + " paying back that gives most features is neither 0 nor large";
  }

  @Override
  public Evidence test(LawTrial trial) {
    Plan base = trial.plan(new LawArm("av", WEEKS, List.of()));
    Plan.DebtUse debt = trial.planner().use("pipeline-jungle", "av", 0);
    var remedy = new Plan.RemedyUse(debt.id(), Optional.of(REPAID_WEEK * HOURS_PER_WEEK));
    List<RunResult> arms =
        trial.run(
            List.of(
                base.with(List.of(debt), List.of(), List.of()),
                base.with(List.of(debt), List.of(), List.of(remedy))));
    var figures = new ArrayList<ReferenceFigure>();
    var topic = new Topic("A jungle left, less a jungle redesigned in week 8", source());
    figures.add(
        topic.of(
            "hours more after two years", behind(arms, WEEKS), new Expectation.SurelyAbove(0), 0));
    figures.add(
        topic.of(
            "hours more after twelve weeks",
            behind(arms, SOON),
            new Expectation.SurelyBelow(0),
            0));
    var share = PayDownTeam.sweep(trial, SHARES);
    figures.addAll(share.figures(source()));
    return new Evidence(LawTrial.SEEDS, figures, List.of(curve(arms), share.diagram()));
  }

  /// Returns how many hours more the first arm has booked up to a week.
  private static Estimate behind(List<RunResult> arms, int week) {
    var more = new ArrayList<Double>();
    for (int i = 0; i < LawTrial.SEEDS; i++) {
      more.add(booked(arms.get(0), i, week) - booked(arms.get(1), i, week));
    }
    return Estimate.of(more);
  }

  private static double booked(RunResult run, int replication, int weeks) {
    int effort = run.measures().indexOf(run.measure("effort.total"));
    double[] weekly = run.replications().get(replication).weekly()[effort];
    double sum = 0;
    for (int week = 0; week < weeks; week++) {
      sum += weekly[week];
    }
    return sum;
  }

  private static Diagram curve(List<RunResult> arms) {
    var ahead = new ArrayList<Point>();
    var behind = new ArrayList<Point>();
    for (int week = 0; week <= WEEKS; week += 4) {
      double more = behind(arms, week).mean();
      ahead.add(new Point(week, Math.max(0, -more), ""));
      behind.add(new Point(week, Math.max(0, more), ""));
    }
    return new Diagram(
        "interest",
        "Ahead at first, behind later",
        "Hours booked with a jungle that is left, against one that is redesigned in week 8: means.",
        new Axis("week", "since the start"),
        new Axis("difference", "hours in all"),
        List.of(
            new Line("ahead, debt left", ahead, true),
            new Line("behind, debt left", behind, true)));
  }
}
