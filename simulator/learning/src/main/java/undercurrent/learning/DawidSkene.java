package undercurrent.learning;

import java.util.Arrays;
import java.util.List;

/// The consensus of annotators of unlike skill: who is right more often counts for more.
///
/// Expectation–maximization over the items' true classes and each annotator's confusion matrix,
/// begun at the shares of votes. Dawid and Skene, *Maximum likelihood estimation of observer
/// error-rates using the EM algorithm*, Applied Statistics 28 (1979).
///
/// @param classes how many classes there are, 2 or more
/// @param rounds how many times both steps are done at most
/// @param smoothing what is added to each cell of a confusion matrix, so that one vote does not
///   make it certain; above 0
public record DawidSkene(int classes, int rounds, double smoothing) {
  private static final double SETTLED = 1e-6;

  /// Checks the numbers.
  public DawidSkene {
    if (classes < 2 || rounds < 1 || !(smoothing > 0)) {
      throw new IllegalArgumentException(
          "Dawid and Skene's method needs 2 classes or more, 1 round or more and a smoothing above"
              + " 0, not "
              + classes
              + ", "
              + rounds
              + ", "
              + smoothing);
    }
  }

  /// Returns the method with its usual 50 rounds and a smoothing of 0.1.
  public static DawidSkene of(int classes) {
    return new DawidSkene(classes, 50, 0.1);
  }

  /// What the method found out.
  ///
  /// @param consensus the class of each item with its posterior
  /// @param confusions one matrix an annotator: row the true class, column the vote; rows sum to 1
  /// @param shares how often each class is the true one
  public record Result(Consensus consensus, double[][][] confusions, double[] shares) {}

  /// Returns the consensus of votes.
  ///
  /// @param items how many items there are; one without a vote gets the label -1
  /// @param annotators how many annotators there are
  public Result of(List<Vote> votes, int items, int annotators) {
    double[][] truth = shares(votes, items);
    double[][][] confusions = new double[annotators][classes][classes];
    double[] shares = new double[classes];
    double moved = 1;
    for (int round = 0; round < rounds && moved > SETTLED; round++) {
      maximize(votes, truth, confusions, shares);
      moved = expect(votes, truth, confusions, shares);
    }
    return new Result(consensus(votes, truth), confusions, shares);
  }

  private double[][] shares(List<Vote> votes, int items) {
    double[][] truth = new double[items][classes];
    for (Vote vote : votes) {
      truth[vote.item()][vote.label()]++;
    }
    for (double[] item : truth) {
      normalize(item);
    }
    return truth;
  }

  /// The matrices and shares that make the votes most likely, given the items' classes.
  private void maximize(
      List<Vote> votes, double[][] truth, double[][][] confusions, double[] shares) {
    for (double[][] matrix : confusions) {
      for (double[] row : matrix) {
        Arrays.fill(row, smoothing);
      }
    }
    for (Vote vote : votes) {
      for (int actual = 0; actual < classes; actual++) {
        confusions[vote.annotator()][actual][vote.label()] += truth[vote.item()][actual];
      }
    }
    for (double[][] matrix : confusions) {
      for (double[] row : matrix) {
        normalize(row);
      }
    }
    Arrays.fill(shares, smoothing);
    for (double[] item : truth) {
      for (int actual = 0; actual < classes; actual++) {
        shares[actual] += item[actual];
      }
    }
    normalize(shares);
  }

  /// The items' classes given the matrices; returns how far the farthest probability moved.
  private double expect(
      List<Vote> votes, double[][] truth, double[][][] confusions, double[] shares) {
    double[][] logs = new double[truth.length][classes];
    boolean[] voted = new boolean[truth.length];
    for (double[] item : logs) {
      for (int actual = 0; actual < classes; actual++) {
        item[actual] = StrictMath.log(shares[actual]);
      }
    }
    for (Vote vote : votes) {
      voted[vote.item()] = true;
      for (int actual = 0; actual < classes; actual++) {
        logs[vote.item()][actual] +=
            StrictMath.log(confusions[vote.annotator()][actual][vote.label()]);
      }
    }
    double moved = 0;
    for (int item = 0; item < truth.length; item++) {
      if (voted[item]) {
        moved = Math.max(moved, settle(logs[item], truth[item]));
      }
    }
    return moved;
  }

  private static double settle(double[] logs, double[] truth) {
    double highest = Arrays.stream(logs).max().orElse(0);
    double[] now = new double[logs.length];
    for (int actual = 0; actual < now.length; actual++) {
      now[actual] = StrictMath.exp(logs[actual] - highest);
    }
    normalize(now);
    double moved = 0;
    for (int actual = 0; actual < now.length; actual++) {
      moved = Math.max(moved, Math.abs(now[actual] - truth[actual]));
      truth[actual] = now[actual];
    }
    return moved;
  }

  private static Consensus consensus(List<Vote> votes, double[][] truth) {
    int[] labels = new int[truth.length];
    double[] certainties = new double[truth.length];
    Arrays.fill(labels, -1);
    for (Vote vote : votes) {
      double[] item = truth[vote.item()];
      int best = 0;
      for (int actual = 1; actual < item.length; actual++) {
        best = item[actual] > item[best] ? actual : best;
      }
      labels[vote.item()] = best;
      certainties[vote.item()] = item[best];
    }
    return new Consensus(labels, certainties);
  }

  private static void normalize(double[] numbers) {
    double sum = Arrays.stream(numbers).sum();
    for (int i = 0; sum > 0 && i < numbers.length; i++) {
      numbers[i] /= sum;
    }
  }
}
