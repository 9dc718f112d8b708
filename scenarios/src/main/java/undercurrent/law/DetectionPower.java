package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.detection.KolmogorovSmirnov;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L14. How small a shift a test sees is a matter of how many rows it has.
///
/// The test of the drift monitors compares scores with 2,000 of before, at p below 0.01.
public final class DetectionPower implements Law {
  private static final double LEVEL = 0.01;
  private static final double ROUGHLY = 1.5; // a factor: the trial had scores of a model
  private static final int LOOKS = 150;
  private static final int REFERENCE = 2000; // rows of before, as in the trial

  private record Shift(double sd, int rows, double power) {}

  private static final List<Shift> SHIFTS =
      List.of(
          new Shift(0.5, 100, 0.83),
          new Shift(0.5, 300, 1.00),
          new Shift(0.25, 300, 0.60),
          new Shift(0.25, 1000, 0.97),
          new Shift(0.1, 5000, 0.67));

  @Override
  public String id() {
    return "L14";
  }

  @Override
  public String title() {
    return "Detection has power only in numbers";
  }

  @Override
  public String source() {
    return "Rabanser, Günnemann and Lipton (2019), NeurIPS; own trial (laws, L14)";
  }

  @Override
  public String expected() {
    return "a shift of 0.5 sd is seen in 83 % of looks at 100 rows and in all at 300; 0.25 sd in 60"
        + " % at 300 and 97 % at 1,000; without a shift in 1 % at most";
  }

  @Override
  public String assumed() {
    return "scores are normal here, those of the trial were a model's: power is met within a factor"
        + " of 1.5, which above 67 % bounds it from below alone";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var topic = new Topic("Kolmogorov–Smirnov at p < 0.01", source());
    var figures = new ArrayList<ReferenceFigure>();
    for (Shift shift : SHIFTS) {
      String what = String.format(Locale.ROOT, "%.2f sd at %,d rows", shift.sd(), shift.rows());
      figures.add(
          topic.of(
              what,
              trial.estimate(streams -> seen(streams, shift)),
              new Expectation.WithinFactor(shift.power(), ROUGHLY),
              2));
    }
    figures.add(
        topic.of(
            "0.25 sd: 1,000 rows less 300",
            trial.estimate(streams -> seen(streams, SHIFTS.get(3)) - seen(streams, SHIFTS.get(2))),
            new Expectation.SurelyAbove(0),
            2));
    figures.add(
        topic.of(
            "no shift at 300 rows",
            trial.estimate(streams -> seen(streams, new Shift(0, 300, 0))),
            new Expectation.AtMost(LEVEL),
            4));
    return new Evidence(LawTrial.SEEDS, figures);
  }

  private static double seen(RandomStreams streams, Shift shift) {
    RandomStream stream = streams.stream("scores " + shift.sd() + " " + shift.rows());
    double limit = KolmogorovSmirnov.limit(LEVEL, REFERENCE, shift.rows());
    int seen = 0;
    for (int look = 0; look < LOOKS; look++) {
      double[] before = scores(stream, REFERENCE, 0);
      double[] after = scores(stream, shift.rows(), shift.sd());
      seen += KolmogorovSmirnov.distance(before, after) > limit ? 1 : 0;
    }
    return (double) seen / LOOKS;
  }

  private static double[] scores(RandomStream stream, int rows, double mean) {
    double[] scores = new double[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = mean + stream.nextNormal();
    }
    return scores;
  }
}
