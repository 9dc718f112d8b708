package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.shopping.reference.KneeFigures;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// L4. Latency turns steeply upwards as a server's load comes near to 1.
public final class LatencyKnee implements Law {
  private static final int WINDOWS = 20; // that each figure is a mean of

  @Override
  public String id() {
    return "L4";
  }

  @Override
  public String title() {
    return "The knee of latency";
  }

  @Override
  public String source() {
    return "Law & Kelton (2000): the sojourn of M/M/1 is exponential, its 99th percentile is ln 100"
        + " / (1 − ρ) service times";
  }

  @Override
  public String expected() {
    return "p99 over service time 9.2, 15, 23, 46 and 92 at load 0.5, 0.7, 0.8, 0.9 and 0.95; the"
        + " last at least four times that at 0.7";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var figures = new ArrayList<>(new KneeFigures(trial.seed(), trial.workers()).figures());
    figures.addFirst(figures.removeLast());
    return new Evidence(WINDOWS, figures, List.of(diagram(figures.subList(1, figures.size()))));
  }

  private static Diagram diagram(List<ReferenceFigure> knee) {
    var measured = new ArrayList<Point>();
    var theory = new ArrayList<Point>();
    for (ReferenceFigure figure : knee) {
      Expectation expected = figure.expected();
      double load = 1 - StrictMath.log(100) / expected.value();
      measured.add(new Point(load, figure.measured().mean(), ""));
      theory.add(new Point(load, expected.value(), ""));
    }
    return new Diagram(
        "knee",
        "The knee",
        "The 99th percentile of an answer over its mean service time.",
        new Axis("load", "share of capacity"),
        new Axis("p99", "service times"),
        List.of(new Line("measured", measured), new Line("theory", theory)));
  }
}
