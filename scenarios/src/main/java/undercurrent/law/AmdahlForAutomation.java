package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L6. Automating a part of the work speeds the whole up by no more than the part's share.
///
/// The share is what the part takes of the hours of a turn of av's loop; the speed-up is the hours
/// of a turn before over those after. What the team does by the week, however many turns there are,
/// belongs to no turn: faster turns would only seem to shrink it.
public final class AmdahlForAutomation implements Law {
  private static final double SLACK = 0.03; // of the bound: what else differs between the arms
  private static final double NEARLY = 0.9; // of the bound; assumed, about two standard errors

  /// What goes on by the week, however many turns there are.
  private static final List<String> BESIDE_THE_LOOP = List.of("ingestion", "telemetry");

  private record Automation(String name, String stage, double removed, String line) {}

  private static final List<Automation> AUTOMATIONS =
      List.of(
          new Automation("all of training", "training", 1, "training.time-per-sweep: 0s"),
          new Automation("half of labeling", "labeling", 0.5, "labeling.seconds-per-box: 17.5s"),
          new Automation("all of labeling", "labeling", 1, "labeling.seconds-per-box: 0s"));

  @Override
  public String id() {
    return "L6";
  }

  @Override
  public String title() {
    return "Amdahl's law for automation";
  }

  @Override
  public String source() {
    return "Amdahl (1967), Validity of the single processor approach, AFIPS 30";
  }

  @Override
  public String expected() {
    return "without a part that takes the share p of the hours, a turn of the loop takes at least"
        + " 1 − p of them: training sped up without end helps little";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var base = trial.run(LawArm.year("av"));
    var figures = new ArrayList<ReferenceFigure>();
    var bounds = new ArrayList<Point>();
    var points = new ArrayList<Point>();
    for (Automation automation : AUTOMATIONS) {
      var faster = trial.run(LawArm.year("av", automation.line()));
      Estimate bound = Estimate.of(bounds(base, automation));
      Estimate speedUp = Estimate.of(speedUps(base, faster));
      add(figures, automation, bound, speedUp, relative(base, faster, automation));
      double percent = 100 * (1 - 1 / bound.mean());
      bounds.add(new Point(percent, bound.mean(), ""));
      points.add(new Point(percent, speedUp.mean(), automation.name()));
    }
    return new Evidence(LawTrial.SEEDS, figures, List.of(diagram(bounds, points)));
  }

  private void add(
      List<ReferenceFigure> figures,
      Automation automation,
      Estimate bound,
      Estimate speedUp,
      Estimate relative) {
    var topic = new Topic("Without " + automation.name(), source());
    figures.add(
        topic.of(
            "speed-up, hours a turn",
            speedUp,
            new Expectation.AtMost(bound.mean() * (1 + SLACK)),
            3));
    figures.add(topic.of("speed-up over its bound", relative, new Expectation.AtLeast(NEARLY), 3));
    figures.add(topic.of("bound, 1 / (1 − p)", bound, new Expectation.Shown(), 3));
  }

  private static List<Double> bounds(RunResult base, Automation automation) {
    List<Double> stage = Measured.values(base, "effort.stage." + automation.stage());
    List<Double> total = hoursOfTurns(base);
    var bounds = new ArrayList<Double>();
    for (int i = 0; i < total.size(); i++) {
      bounds.add(1 / (1 - automation.removed() * stage.get(i) / total.get(i)));
    }
    return bounds;
  }

  private static List<Double> speedUps(RunResult base, RunResult faster) {
    List<Double> before = hoursPerTurn(base);
    List<Double> after = hoursPerTurn(faster);
    var speedUps = new ArrayList<Double>();
    for (int i = 0; i < before.size(); i++) {
      speedUps.add(before.get(i) / after.get(i));
    }
    return speedUps;
  }

  private static Estimate relative(RunResult base, RunResult faster, Automation automation) {
    List<Double> bounds = bounds(base, automation);
    List<Double> speedUps = speedUps(base, faster);
    var relative = new ArrayList<Double>();
    for (int i = 0; i < bounds.size(); i++) {
      relative.add(speedUps.get(i) / bounds.get(i));
    }
    return Estimate.of(relative);
  }

  private static List<Double> hoursPerTurn(RunResult run) {
    List<Double> total = hoursOfTurns(run);
    var hours = new ArrayList<Double>();
    for (int i = 0; i < total.size(); i++) {
      hours.add(total.get(i) / run.replications().get(i).turns().size());
    }
    return hours;
  }

  private static List<Double> hoursOfTurns(RunResult run) {
    var hours = new ArrayList<>(Measured.values(run, "effort.total"));
    for (String stage : BESIDE_THE_LOOP) {
      List<Double> beside = Measured.values(run, "effort.stage." + stage);
      for (int i = 0; i < beside.size(); i++) {
        hours.set(i, hours.get(i) - beside.get(i));
      }
    }
    return hours;
  }

  private static Diagram diagram(List<Point> bounds, List<Point> points) {
    return new Diagram(
        "amdahl",
        "How much automating a part speeds up the whole",
        "The share of hours that is taken away against the speed-up of a turn of av's loop.",
        new Axis("hours taken away", "percent of all"),
        new Axis("speed-up", "times"),
        List.of(new Line("measured", points), new Line("1 / (1 − p)", bounds)));
  }
}
