package undercurrent.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How good the probabilities of a yes-or-no classifier are.
public final class BinaryQuality {
  private BinaryQuality() {}

  /// Returns the area under the ROC curve: the probability that a case that happened has a higher
  /// score than one that did not, ties counted half (Mann and Whitney). 0.5 when there are only
  /// cases of one kind.
  public static double auc(double[] scores, boolean[] happened) {
    double[] all = scores.clone();
    Arrays.sort(all);
    double[] positives = positives(scores, happened);
    double rankSum = 0;
    int below = 0;
    int upTo = 0;
    for (double score : positives) {
      while (all[below] < score) {
        below++;
      }
      while (upTo < all.length && all[upTo] <= score) {
        upTo++;
      }
      rankSum += (below + 1 + upTo) / 2.0; // the mean rank of those that are equal
    }
    long count = positives.length;
    long negatives = all.length - count;
    return count == 0 || negatives == 0
        ? 0.5
        : (rankSum - count * (count + 1) / 2.0) / ((double) count * negatives);
  }

  /// Returns the scores of what happened, in rising order.
  private static double[] positives(double[] scores, boolean[] happened) {
    return IntStream.range(0, scores.length)
        .filter(i -> happened[i])
        .mapToDouble(i -> scores[i])
        .sorted()
        .toArray();
  }

  /// Returns the probability of the second class for each row.
  public static double[] scores(Classifier model, LabeledTable rows) {
    double[] scores = new double[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.probabilities(rows.row(i))[1];
    }
    return scores;
  }

  /// Returns whether each row belongs to the second class.
  public static boolean[] happened(LabeledTable rows) {
    boolean[] happened = new boolean[rows.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = rows.label(i) == 1;
    }
    return happened;
  }

  /// Returns −ln of the probability that a model gives to what came true, for each row, in nats.
  public static double[] losses(Classifier model, LabeledTable rows) {
    return losses(scores(model, rows), happened(rows));
  }

  /// Returns −ln of the probability given to what came true, for each row, in nats.
  public static double[] losses(double[] probabilities, boolean[] happened) {
    double[] losses = new double[probabilities.length];
    for (int i = 0; i < losses.length; i++) {
      double right = happened[i] ? probabilities[i] : 1 - probabilities[i];
      losses[i] = LogLoss.of(right);
    }
    return losses;
  }

  /// Returns the mean of −ln of the probability given to what came true, in nats.
  public static double logLoss(double[] probabilities, boolean[] happened) {
    double sum = 0;
    for (double loss : losses(probabilities, happened)) {
      sum += loss;
    }
    return probabilities.length == 0 ? 0 : sum / probabilities.length;
  }

  /// Returns the mean probability minus the share that came true: the prediction bias.
  public static double bias(double[] probabilities, boolean[] happened) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i] - (happened[i] ? 1 : 0);
    }
    return probabilities.length == 0 ? 0 : sum / probabilities.length;
  }
}
