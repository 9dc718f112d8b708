package undercurrent.experiment;

import java.util.List;
import undercurrent.lifecycle.Plan;

/// What an experiment with one arm gives.
///
/// @param plan what was run
/// @param seed the seed
/// @param warmupHours the hours at the start that measures leave out
/// @param resultHash the hash over the traces of all replications
/// @param complete false when it was interrupted before all replications were done
/// @param replications what is kept of each; the first keeps its trace
/// @param measures the estimates, in the order of a report
public record RunResult(
    Plan plan,
    long seed,
    double warmupHours,
    String resultHash,
    boolean complete,
    List<ReplicationResult> replications,
    List<MeasureResult> measures) {

  /// Returns the result of a measure.
  ///
  /// @throws IllegalArgumentException when the run has no such measure
  public MeasureResult measure(String name) {
    return measures.stream()
        .filter(result -> result.measure().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure '" + name + "'"));
  }
}
