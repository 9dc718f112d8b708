package undercurrent.law;

import java.util.List;
import undercurrent.driving.Rate;
import undercurrent.random.RandomStreams;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L21. Nothing happened in n miles: the rate is below 3 / n, at 95 %.
///
/// The safety case of av rests on the same [Rate]. What it says is tried on drives whose rate is
/// just at the bound: nothing happens in one of twenty.
public final class RuleOfThree implements Law {
  private static final double MILES = 1000;
  private static final int DRIVES = 20_000;
  private static final double HUMAN_DEATHS_PER_MILE = 1.09e-8; // Kalra and Paddock (2016)
  private static final double MILLION = 1e6;

  @Override
  public String id() {
    return "L21";
  }

  @Override
  public String title() {
    return "The rule of three for safety evidence";
  }

  @Override
  public String source() {
    return "Hanley and Lippman-Hand (1983), JAMA 249; Kalra and Paddock (2016), RAND RR-1478: 275"
        + " million miles";
  }

  @Override
  public String expected() {
    return "no failure in n miles bounds the rate by 3.00 / n; to show 1.09 deaths in 100 million"
        + " miles takes 275 million without one";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("No event", source());
    double bound = new Rate(0, MILES).upper(0.95);
    double miles = new Rate(0, 1).upper(0.95) / HUMAN_DEATHS_PER_MILE / MILLION;
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.near(
                "drives at the bound, none",
                trial.estimate(streams -> withoutEvent(streams, bound)),
                0.05,
                0.005,
                3),
            topic.near("bound times n", ReferenceFigure.exactly(bound * MILES), 3, 0.005, 3),
            topic.near(
                "million miles without a death", ReferenceFigure.exactly(miles), 275, 1, 1)));
  }

  private static double withoutEvent(RandomStreams streams, double rate) {
    var stream = streams.stream("drives");
    int without = 0;
    for (int i = 0; i < DRIVES; i++) {
      without += stream.nextExponential(1 / rate) > MILES ? 1 : 0;
    }
    return (double) without / DRIVES;
  }
}
