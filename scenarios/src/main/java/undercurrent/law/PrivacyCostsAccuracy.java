package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.PrivateLogistic;
import undercurrent.learning.Standardization;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.reference.CandidatePool;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L11. The less a model may tell about single rows, the less accurate it is; ten times the rows buy
/// ten times the privacy.
///
/// A logistic model of the shop's clicks whose weights are published with noise.
public final class PrivacyCostsAccuracy implements Law {
  private static final int FEW = 2000;
  private static final int MANY = 20_000;
  private static final int RULER = 4000;
  private static final int DRAWS = 20; // of noise, for each model
  private static final double LAMBDA = 0.01; // as in the trials of the source
  private static final List<Double> EPSILONS = List.of(0.1, 0.5, 1.0, 2.0, 8.0);

  /// Losses of a seed.
  ///
  /// @param few the accuracy lost with few rows, by epsilon
  /// @param many that lost with many rows at the first epsilon
  private record Lost(List<Double> few, double many) {}

  @Override
  public String id() {
    return "L11";
  }

  @Override
  public String title() {
    return "Privacy costs accuracy";
  }

  @Override
  public String source() {
    return "Chaudhuri and Monteleoni (2008), Privacy-preserving logistic regression; Abadi et al."
        + " (2016)";
  }

  @Override
  public String expected() {
    return "the accuracy lost falls as epsilon grows, to half a point or less at 8, and is the same"
        + " for 20,000 rows at 0.1 as for 2,000 at 1";
  }

  @Override
  public String assumed() {
    return "noise on the weights of a linear model; noise on gradients, as for the networks of"
        + " Abadi et al., is not modelled";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<Lost> all =
        trial
            .replications()
            .all(LawTrial.SEEDS, number -> lost(new RandomStreams(trial.seed(), number)));
    var topic = new Topic("Accuracy lost to privacy", source());
    var figures = new ArrayList<ReferenceFigure>();
    for (int i = 1; i < EPSILONS.size(); i++) {
      int at = i;
      figures.add(
          topic.of(
              "more at epsilon " + EPSILONS.get(i - 1) + " than at " + EPSILONS.get(i),
              Estimate.of(all.stream().map(l -> l.few().get(at - 1) - l.few().get(at)).toList()),
              new Expectation.SurelyAbove(0),
              4));
    }
    figures.add(
        topic.of(
            "at epsilon 8",
            Estimate.of(all.stream().map(lost -> lost.few().getLast()).toList()),
            new Expectation.AtMost(0.005),
            4));
    figures.add(
        topic.near(
            "20,000 rows at 0.1, less 2,000 at 1",
            Estimate.of(
                all.stream().map(l -> l.many() - l.few().get(EPSILONS.indexOf(1.0))).toList()),
            0,
            0.01,
            4));
    return new Evidence(LawTrial.SEEDS, figures);
  }

  private static Lost lost(RandomStreams streams) {
    var pool = new CandidatePool(streams);
    var ruler = pool.balanced(RULER, streams.stream("ruler"));
    var few = pool.balanced(FEW, streams.stream("few rows"));
    var many = pool.balanced(MANY, streams.stream("many rows"));
    var learner = new PrivateLogistic(Standardization.of(ruler), LAMBDA);
    return new Lost(
        lost(learner, few, ruler, EPSILONS, streams),
        lost(learner, many, ruler, EPSILONS.subList(0, 1), streams).getFirst());
  }

  private static List<Double> lost(
      PrivateLogistic learner,
      LabeledTable rows,
      LabeledTable ruler,
      List<Double> epsilons,
      RandomStreams streams) {
    double[] weights = learner.weights(rows);
    double open = accuracy(learner, weights, ruler);
    return epsilons.stream()
        .map(
            epsilon -> {
              double sum = 0;
              for (int draw = 0; draw < DRAWS; draw++) {
                var noise = streams.stream("noise").substream(draw);
                double[] told = learner.published(weights, rows.size(), epsilon, noise);
                sum += open - accuracy(learner, told, ruler);
              }
              return sum / DRAWS;
            })
        .toList();
  }

  private static double accuracy(PrivateLogistic learner, double[] weights, LabeledTable ruler) {
    var model = learner.classifier(weights);
    int hits = 0;
    for (int i = 0; i < ruler.size(); i++) {
      hits += model.mostLikely(ruler.row(i)) == ruler.label(i) ? 1 : 0;
    }
    return (double) hits / ruler.size();
  }
}
