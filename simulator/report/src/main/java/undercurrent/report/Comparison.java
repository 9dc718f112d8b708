package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;

/// Two arms on the same seeds, and for each measure the difference between their replications.
///
/// @param a the arm that is compared with
/// @param b the arm that is compared
/// @param differences one entry for each measure that both arms have, in the order of a report
public record Comparison(RunResult a, RunResult b, List<Difference> differences) {

  /// A measure in both arms and B minus A, over the pairs of replications where both had a value.
  public record Difference(Measure measure, Estimate a, Estimate b, Estimate difference) {}

  /// Keeps a copy of the list.
  public Comparison {
    differences = List.copyOf(differences);
  }

  /// Compares two arms, replication by replication.
  ///
  /// @throws IllegalArgumentException when the arms do not share their luck
  public static Comparison of(RunResult a, RunResult b) {
    if (a.seed() != b.seed()) {
      throw new IllegalArgumentException(
          "arms are compared on one seed, not on "
              + a.seed()
              + " and "
              + b.seed()
              + ": run both with the same --seed");
    }
    int pairs = Math.min(a.replications().size(), b.replications().size());
    if (pairs == 0) {
      throw new IllegalArgumentException("an arm without a finished replication has no measures");
    }
    var differences = new ArrayList<Difference>();
    for (MeasureResult inB : b.measures()) {
      for (MeasureResult inA : a.measures()) {
        if (inA.measure().name().equals(inB.measure().name())) {
          differences.add(pair(inA, inB, pairs));
        }
      }
    }
    return new Comparison(a, b, differences);
  }

  /// Pairs a measure; the means of both arms are those of the pairs, so that they differ by the mean
  /// difference.
  private static Difference pair(MeasureResult a, MeasureResult b, int pairs) {
    var ofA = new ArrayList<Double>();
    var ofB = new ArrayList<Double>();
    var differences = new ArrayList<Double>();
    for (int pair = 0; pair < pairs; pair++) {
      double difference = b.values().get(pair) - a.values().get(pair);
      if (!Double.isNaN(difference)) {
        ofA.add(a.values().get(pair));
        ofB.add(b.values().get(pair));
        differences.add(difference);
      }
    }
    return new Difference(b.measure(), estimate(ofA), estimate(ofB), estimate(differences));
  }

  private static Estimate estimate(List<Double> values) {
    return values.isEmpty() ? Estimate.NONE : Estimate.of(values);
  }

  /// Returns how many replications both arms have.
  int pairs() {
    return Math.min(a.replications().size(), b.replications().size());
  }
}
