package undercurrent.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The steady-state mean from independent replications, each without its warm-up
/// (replication/deletion; Law, *Simulation Modeling and Analysis*, section 9.5.2).
///
/// All replications lose the same number of values, which comes from pilot runs ([Welch], [Mser5]):
/// a cut chosen anew for each replication from its own values would make the interval too narrow.
/// The interval is about what is left: bias that the cut did not remove stays in it, and more
/// replications make the interval narrow around the wrong value.
public final class ReplicationDeletion {
  private final int cut;
  private final List<Double> means = new ArrayList<>();

  /// Makes one without replications.
  ///
  /// @param cut how many values each replication loses at its start, 0 or more
  public ReplicationDeletion(int cut) {
    if (cut < 0) {
      throw new IllegalArgumentException(
          "replication/deletion needs a cut of 0 values or more, not " + cut);
    }
    this.cut = cut;
  }

  /// Adds a replication.
  ///
  /// @param output its values in order, more than are cut
  public void add(double... output) {
    Given.numbers("replication/deletion after a cut of " + cut, cut + 1, output);
    var rest = new Tally();
    Arrays.stream(output, cut, output.length).forEach(rest::add);
    means.add(rest.mean());
  }

  /// Returns the mean of each replication after the cut.
  public List<Double> means() {
    return Collections.unmodifiableList(means);
  }

  /// Returns the mean over the replications with its interval of 95 %.
  public Estimate estimate() {
    return estimate(Confidence.USUAL);
  }

  /// Returns the mean over the replications with its interval.
  ///
  /// @param level how often such intervals hold the mean of what is left, between 0 and 1
  public Estimate estimate(double level) {
    Given.enough("replication/deletion", 1, means.size());
    return Estimate.of(means, level);
  }
}
