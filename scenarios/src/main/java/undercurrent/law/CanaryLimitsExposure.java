package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L18. A canary limits how many people meet a bad version, at the price of a later verdict.
///
/// The shop's canary tries a scorer that reads a share of its features as nothing. How many meet it
/// is the larger of two numbers: as many as the verdict needs, and as many as come between two
/// looks.
public final class CanaryLimitsExposure implements Law {
  private static final List<Double> SHARES = List.of(0.01, 0.05, 0.5, 1.0);
  private static final int SEEDS = 30; // a small canary is told by chance, early or late
  private static final double ROUGHLY = 2; // a factor

  @Override
  public String id() {
    return "L18";
  }

  @Override
  public String title() {
    return "A canary limits the blast radius";
  }

  @Override
  public String source() {
    return "Beyer et al. (2018), The Site Reliability Workbook, ch. 16; own trial (laws, L18):"
        + " 3,068 users at 1 %, 3,620 at 5 %, 11,200 at 50 %, 20,000 at 100 %; 15 h against"
        + " 1 h";
  }

  @Override
  public String expected() {
    return "exposure is about the larger of the sample that a verdict needs and share × traffic ×"
        + " time between looks; a small canary takes longer to tell";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var trials =
        trial.replications().all(SEEDS, number -> CanaryTrial.of(trial.seed(), number, SHARES));
    var figures = new ArrayList<ReferenceFigure>();
    var topic = new Topic("A scorer that reads too little", source());
    var exposed = new ArrayList<Point>();
    var predicted = new ArrayList<Point>();
    figures.add(
        topic.of(
            "exposed, 100 % over 1 %",
            Estimate.of(trials.stream().map(t -> t.exposed(3) / t.exposed(0)).toList()),
            new Expectation.SurelyAbove(2),
            1));
    figures.add(
        topic.of(
            "hours until told, 1 % over 100 %",
            Estimate.of(trials.stream().map(t -> t.hours(0) / t.hours(3)).toList()),
            new Expectation.SurelyAbove(2),
            1));
    for (int i = 0; i < SHARES.size(); i++) {
      int arm = i;
      String percent = String.format(Locale.ROOT, "%.0f %%", 100 * SHARES.get(i));
      Estimate met = Estimate.of(trials.stream().map(t -> t.exposed(arm)).toList());
      double law = trials.stream().mapToDouble(t -> t.predicted(arm)).average().orElse(0);
      figures.add(
          topic.of("exposed at " + percent, met, new Expectation.WithinFactor(law, ROUGHLY), 0));
      exposed.add(new Point(100 * SHARES.get(i), met.mean(), percent));
      predicted.add(new Point(100 * SHARES.get(i), law, ""));
    }
    figures.add(
        topic.of(
            "clicks lost to the fault, share",
            Estimate.of(trials.stream().map(CanaryTrial::lost).toList()),
            new Expectation.SurelyAbove(0),
            3));
    return new Evidence(SEEDS, figures, List.of(diagram(exposed, predicted)));
  }

  private static Diagram diagram(List<Point> exposed, List<Point> predicted) {
    return new Diagram(
        "canary",
        "How many meet a bad version",
        "Requests that it answered before it was told, over the share of customers that it serves.",
        new Axis("canary", "percent of customers"),
        new Axis("exposed", "requests"),
        List.of(
            new Line("measured", exposed),
            new Line("larger of needed sample and traffic between looks", predicted)));
  }
}
