package undercurrent.learning;

import java.util.stream.IntStream;

/// How good the probabilities of a yes-or-no classifier are.
public final class BinaryQuality {
  private static final double LEAST = 1e-15;

  private BinaryQuality() {}

  /// Returns the area under the ROC curve: the probability that a case that happened has a higher
  /// score than one that did not, ties counted half (Mann and Whitney). 0.5 when there are only
  /// cases of one kind.
  public static double auc(double[] scores, boolean[] happened) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[a], scores[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double rankSum = 0;
    long positives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (happened[order[i]]) {
          rankSum += (from + 1 + to) / 2.0;
          positives++;
        }
      }
      from = to;
    }
    long negatives = order.length - positives;
    return positives == 0 || negatives == 0
        ? 0.5
        : (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
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

  /// Returns −ln of the probability given to what came true, for each row, in nats.
  public static double[] losses(double[] probabilities, boolean[] happened) {
    double[] losses = new double[probabilities.length];
    for (int i = 0; i < losses.length; i++) {
      double right = happened[i] ? probabilities[i] : 1 - probabilities[i];
      losses[i] = -StrictMath.log(Math.max(LEAST, right));
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
