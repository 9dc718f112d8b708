package undercurrent.learning;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// Federated averaging of multinomial logistic regressions: in each round some clients train the
/// common model on rows that never leave them, and their weights are averaged by numbers of rows.
///
/// McMahan et al., *Communication-efficient learning of deep networks from decentralized data*,
/// AISTATS 2017, algorithm 1. Clients take their rows in order, one by one. The step shrinks from
/// round to round, because with a constant one and clients that differ the average does not come to
/// rest at the best model (Li et al., *On the convergence of FedAvg on non-IID data*, ICLR 2020).
///
/// @param rounds how often weights are averaged, 1 or more
/// @param perRound how many clients take part in a round, drawn anew each time, 1 or more
/// @param passes passes of a client over its rows in a round, 1 or more
/// @param rate the step of gradient descent in the first round, above 0
public record FederatedAveraging(int rounds, int perRound, int passes, double rate) {
  private static final double HALVED_AFTER = 16; // rounds until the step is half the first; assumed

  /// Checks the settings.
  public FederatedAveraging {
    if (rounds < 1 || perRound < 1 || passes < 1 || !(rate > 0)) {
      throw new IllegalArgumentException(
          "federated averaging needs rounds, clients a round and passes of 1 or more and a rate"
              + " above 0");
    }
  }

  /// Trains a model.
  ///
  /// @param clients the rows of each; all have the same columns and labels
  /// @param scaling what everybody knows of the scale of features beforehand
  /// @param stream draws the clients of each round
  public Classifier train(
      List<LabeledTable> clients, Standardization scaling, RandomStream stream) {
    LabeledTable any = clients.getFirst();
    double[][] weights = new double[any.labels().size()][any.columns().size() + 1];
    for (int round = 0; round < rounds; round++) {
      double step = rate * HALVED_AFTER / (HALVED_AFTER + round);
      weights = average(drawn(clients, stream), weights, scaling, step);
    }
    double[][] last = weights;
    return row -> probabilities(last, scaling.apply(row));
  }

  private List<LabeledTable> drawn(List<LabeledTable> clients, RandomStream stream) {
    var left = new ArrayList<>(clients);
    var drawn = new ArrayList<LabeledTable>();
    while (drawn.size() < perRound && !left.isEmpty()) {
      drawn.add(left.remove(stream.nextInt(left.size())));
    }
    return drawn;
  }

  private double[][] average(
      List<LabeledTable> clients, double[][] weights, Standardization scaling, double step) {
    double rows = clients.stream().mapToInt(LabeledTable::size).sum();
    double[][] mean = new double[weights.length][weights[0].length];
    for (LabeledTable client : clients) {
      add(client.size() / rows, local(client, weights, scaling, step), mean);
    }
    return mean;
  }

  private double[][] local(
      LabeledTable client, double[][] common, Standardization scaling, double step) {
    double[][] weights = new double[common.length][];
    for (int k = 0; k < common.length; k++) {
      weights[k] = common[k].clone();
    }
    for (int pass = 0; pass < passes; pass++) {
      for (int i = 0; i < client.size(); i++) {
        move(weights, scaling.apply(client.row(i)), client.label(i), step);
      }
    }
    return weights;
  }

  private static void move(double[][] weights, double[] row, int label, double step) {
    double[] shares = probabilities(weights, row);
    for (int k = 0; k < weights.length; k++) {
      double off = (k == label ? 1 : 0) - shares[k];
      for (int j = 0; j < row.length; j++) {
        weights[k][j] += step * off * row[j];
      }
      weights[k][row.length] += step * off;
    }
  }

  private static double[] probabilities(double[][] weights, double[] row) {
    double[] scores = new double[weights.length];
    for (int k = 0; k < weights.length; k++) {
      scores[k] = weights[k][row.length];
      for (int j = 0; j < row.length; j++) {
        scores[k] += weights[k][j] * row[j];
      }
    }
    return Softmax.of(scores);
  }

  private static void add(double share, double[][] from, double[][] sum) {
    for (int k = 0; k < sum.length; k++) {
      for (int j = 0; j < sum[k].length; j++) {
        sum[k][j] += share * from[k][j];
      }
    }
  }
}
