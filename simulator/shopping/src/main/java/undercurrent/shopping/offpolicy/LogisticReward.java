package undercurrent.shopping.offpolicy;

import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.shopping.ScoredCandidate;

/// The probability of a click as a logistic function of the log-odds of the score and of the
/// logarithm of the place, learnt from logged slates.
///
/// @param model a classifier over both whose second class is "clicked"
public record LogisticReward(Classifier model) implements RewardModel {
  private static final double LEAST = 1e-6;

  /// Learns from logged slates whose rewards are clicks.
  public static LogisticReward train(List<LoggedSlate> log, LinearTrainer trainer) {
    var table = new LabeledTable(List.of("log_odds", "log_place"), List.of("ignored", "clicked"));
    for (var slate : log) {
      for (int p = 0; p < slate.shown().length; p++) {
        table.add(row(slate.candidate(p), p + 1), slate.rewards()[p] > 0 ? 1 : 0);
      }
    }
    return new LogisticReward(trainer.train(table));
  }

  @Override
  public double expected(ScoredCandidate candidate, int position) {
    return model.probabilities(row(candidate, position))[1];
  }

  private static double[] row(ScoredCandidate candidate, int position) {
    double score = Math.max(LEAST, Math.min(1 - LEAST, candidate.score()));
    return new double[] {StrictMath.log(score / (1 - score)), StrictMath.log(position)};
  }
}
